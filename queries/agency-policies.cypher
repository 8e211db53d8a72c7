// group: agencies
// question: What has an agency issued, signed and carried out?
// question_zh: 某机构印发、签署、实施了哪些政策？
// param agency: entity:Agency — the agency
// columns: relation, policy, kind, number, date, modality, sources, sentence, article_date, publisher, article
// example: agency-policies --agency 国务院办公厅
MATCH (a:Agency {id: $agency})-[r:ISSUED|SIGNED|IMPLEMENTS]->(p:Policy)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN type(r) AS relation, p.name AS policy, p.kind AS kind, p.number AS number, coalesce(r.date, p.date) AS date,
       r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.date, p.date, r.first_seen, '9999'), policy, r.id
