// group: people
// question: What did a person say on a policy, and when?
// question_zh: 某人何时就某项政策说了什么？
// param person: entity:Person = null — only this person
// param policy: entity:Policy = null — only on this policy
// columns: person, policy, date, modality, rule, sentence, article_date, publisher, article
// example: statements --person 习近平
MATCH (p:Person)-[r:SPOKE_ON]->(policy:Policy)
WHERE ($person IS NULL OR p.id = $person) AND ($policy IS NULL OR policy.id = $policy)
UNWIND r.evidence AS evidence
MATCH (e:Evidence {id: evidence})-[:QUOTED_FROM]->(x:Article)
RETURN p.name AS person, policy.name AS policy, r.date AS date, r.modality AS modality, e.rule AS rule,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY article_date, person, policy, evidence
