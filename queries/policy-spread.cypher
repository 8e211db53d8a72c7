// group: policies
// question: Where did a policy begin, where was it piloted and where rolled out, and when?
// question_zh: 某项政策从哪里发源、在哪里试点、何时推开？
// param policy: entity:Policy — the policy
// columns: place, place_kind, stage, modality, date, first_seen, sources, sentence, article_date, publisher, article
// example: policy-spread --policy 三明医改
MATCH (p:Policy {id: $policy})-[r:APPLIED_IN]->(place:Place)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN place.name AS place, place.kind AS place_kind, r.stage AS stage, r.modality AS modality, r.date AS date,
       r.first_seen AS first_seen, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.date, r.first_seen, '9999'), place, r.id
