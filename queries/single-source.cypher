// group: evidence
// question: Which relations rest on one story alone?
// question_zh: 哪些关系只有一篇独立报道为据？
// param entity: entity = null — only of this entity
// param relation: relation = null — only this type of relation, e.g. HOLDS_POST
// param limit: number = 200 — how many to list, the latest first
// columns: source, relation, target, detail, confidence, modality, edge, sentence, article_date, publisher, article
// example: single-source --entity 三明医改
MATCH (s:Person|Agency|Place|Policy|Meeting)-[r]->(t:Person|Agency|Place|Policy|Meeting)
WHERE r.count = 1 AND ($relation IS NULL OR type(r) = $relation)
  AND ($entity IS NULL OR s.id = $entity OR t.id = $entity)
WITH s, r, t, coalesce(r.last_seen, '') AS seen
ORDER BY seen DESC, r.id
LIMIT $limit
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN s.name AS source, type(r) AS relation, t.name AS target, coalesce(r.title, r.role, r.action, r.stage) AS detail,
       r.confidence AS confidence, r.modality AS modality, r.id AS edge,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY seen DESC, edge
