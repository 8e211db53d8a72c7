// group: evidence
// question: Which sentences state an edge?
// question_zh: 某条关系由哪些原句说明？
// param edge: text — id of the edge, as other questions and exports give it
// columns: source, relation, target, modality, confidence, rule, start_offset, end_offset, headline, sentence, article_date, publisher, article
// example: edge-evidence --edge edge:0123456789abcdef0123
MATCH (s)-[r]->(t)
WHERE r.id = $edge
UNWIND r.evidence AS evidence
MATCH (e:Evidence {id: evidence})-[:QUOTED_FROM]->(x:Article)
RETURN s.name AS source, type(r) AS relation, t.name AS target, r.modality AS modality, r.confidence AS confidence,
       e.rule AS rule, e.start_offset AS start_offset, e.end_offset AS end_offset, x.headline AS headline,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY article_date, article, start_offset, rule
