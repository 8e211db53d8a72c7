// group: evidence
// question: Which relations are least certain?
// question_zh: 哪些关系的可信度最低？
// param below: share = 0.7 — only those whose confidence is below
// param relation: relation = null — only this type of relation, e.g. ATTENDED
// param limit: number = 200 — how many to list, the least certain first
// columns: confidence, source, relation, target, detail, rule, sources, modality, edge, sentence, article_date, publisher, article
// example: low-confidence --below 0.8
MATCH (s:Person|Agency|Place|Policy|Meeting)-[r]->(t:Person|Agency|Place|Policy|Meeting)
WHERE r.confidence < $below AND ($relation IS NULL OR type(r) = $relation)
WITH s, r, t
ORDER BY r.confidence, r.id
LIMIT $limit
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN r.confidence AS confidence, s.name AS source, type(r) AS relation, t.name AS target,
       coalesce(r.title, r.role, r.action, r.stage) AS detail, e.rule AS rule, r.count AS sources,
       r.modality AS modality, r.id AS edge,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY confidence, edge
