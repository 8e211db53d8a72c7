// group: policies
// question: Which policies were applied in a place and the places that belong to it?
// question_zh: 某地及其下辖各地施行了哪些政策？
// param place: entity:Place — the place
// columns: policy, kind, place, stage, modality, date, first_seen, sources, sentence, article_date, publisher, article
// example: place-policies --place 三明市
MATCH (p:Policy)-[r:APPLIED_IN]->(inner:Place)-[:PART_OF*0..5]->(place:Place {id: $place})
WITH DISTINCT p, r, inner
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN p.name AS policy, p.kind AS kind, inner.name AS place, r.stage AS stage, r.modality AS modality,
       r.date AS date, r.first_seen AS first_seen, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.date, r.first_seen, '9999'), policy, place, r.id
