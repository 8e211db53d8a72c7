// group: agencies
// question: Which agencies have issued, signed and carried out the most policies?
// question_zh: 哪些机构印发、签署、实施的政策最多？
// param kind: text = null — only agencies of this kind, e.g. government
// param place: entity:Place = null — only agencies of this place and those that belong to it
// param limit: number = 50 — how many to list
// columns: agency, kind, policies, issued, signed, implemented, first_seen, last_seen, id
// example: agency-ranking --kind government
MATCH (a:Agency)-[r:ISSUED|SIGNED|IMPLEMENTS]->(p:Policy)
WHERE r.modality <> 'denied' AND ($kind IS NULL OR a.kind = $kind)
  AND ($place IS NULL OR EXISTS { MATCH (a)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..5]->(:Place {id: $place}) })
WITH a, count(DISTINCT p.id) AS policies,
     count(DISTINCT CASE type(r) WHEN 'ISSUED' THEN p.id ELSE null END) AS issued,
     count(DISTINCT CASE type(r) WHEN 'SIGNED' THEN p.id ELSE null END) AS signed,
     count(DISTINCT CASE type(r) WHEN 'IMPLEMENTS' THEN p.id ELSE null END) AS implemented,
     min(r.first_seen) AS first_seen, max(r.last_seen) AS last_seen
RETURN a.name AS agency, a.kind AS kind, policies, issued, signed, implemented, first_seen, last_seen, a.id AS id
ORDER BY policies DESC, issued DESC, agency, id
LIMIT $limit
