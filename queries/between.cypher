// question: What connects two entities directly, with every sentence that says so?
// question_zh: 两个实体之间有哪些直接关系，每句原文是什么？
// param one: entity — the one
// param other: entity — the other
// columns: source, relation, target, modality, edge, sentence, article_date, publisher, article
// example: between --one 国务院 --other 三明医改
MATCH (a:Person|Agency|Place|Policy|Meeting {id: $one})-[r]-(b:Person|Agency|Place|Policy|Meeting {id: $other})
WITH DISTINCT r, startNode(r).name AS source, endNode(r).name AS target
OPTIONAL MATCH (e:Evidence)-[:QUOTED_FROM]->(x:Article)
WHERE e.id IN r.evidence
RETURN source, type(r) AS relation, target, r.modality AS modality, r.id AS edge,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY relation, edge, article_date, e.start_offset
