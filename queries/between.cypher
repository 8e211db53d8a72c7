// group: agencies
// question: What connects two entities directly, with every sentence that says so?
// question_zh: 两个实体之间有哪些直接关系，每句原文是什么？
// param one: entity — the one
// param other: entity — the other
// columns: source, relation, target, modality, origin, edge, sentence, article_date, publisher, article
// example: between --one 三明医改 --other 三明市
MATCH (a:Person|Agency|Place|Policy|Meeting {id: $one})-[r]-(b:Person|Agency|Place|Policy|Meeting {id: $other})
WITH DISTINCT r, startNode(r).name AS source, endNode(r).name AS target
// What the gazetteer says has no sentence, and is an answer all the same.
UNWIND CASE WHEN size(r.evidence) = 0 THEN [null] ELSE r.evidence END AS evidence
OPTIONAL MATCH (e:Evidence {id: evidence})-[:QUOTED_FROM]->(x:Article)
RETURN source, type(r) AS relation, target, r.modality AS modality, r.origin AS origin, r.id AS edge,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY relation, edge, article_date, e.start_offset
