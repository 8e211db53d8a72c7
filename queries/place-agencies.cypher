// group: agencies
// question: Which agencies are in a place and the places that belong to it?
// question_zh: 某地及其下辖各地有哪些机构？
// param place: entity:Place — the place
// columns: agency, kind, place, modality, sentence, article_date, publisher, article
// example: place-agencies --place 三明市
MATCH (a:Agency)-[r:LOCATED_IN]->(inner:Place)-[:PART_OF*0..5]->(p:Place {id: $place})
WITH DISTINCT a, r, inner
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN a.name AS agency, a.kind AS kind, inner.name AS place, r.modality AS modality,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY place, agency, r.id
