// group: people
// question: Which posts did a person hold, one after the other?
// question_zh: 某人先后担任过哪些职务？
// param person: entity:Person — the person
// columns: title, agency, agency_kind, places, status, start_date, end_date, first_seen, last_seen, modality, sources, sentence, article_date, publisher, article
// example: career --person 詹积富
MATCH (p:Person {id: $person})-[r:HOLDS_POST]->(a:Agency)
OPTIONAL MATCH (a)-[:LOCATED_IN]->(place:Place)
WITH r, a, place.name AS place
ORDER BY place
WITH r, a, collect(DISTINCT place) AS places
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN r.title AS title, a.name AS agency, a.kind AS agency_kind, places, r.status AS status,
       r.start_date AS start_date, r.end_date AS end_date, r.first_seen AS first_seen, r.last_seen AS last_seen,
       r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.start_date, r.first_seen, r.end_date, '9999'), coalesce(r.end_date, r.last_seen, '9999'), r.id
