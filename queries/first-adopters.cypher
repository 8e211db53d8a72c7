// group: policies
// question: Which places are the first to apply policies that more than one place applies?
// question_zh: 哪些地方最先施行后来多地施行的政策？
// param kind: text = null — only policies of this kind, e.g. reform
// param limit: number = 100 — how many policies to list, those of the places that are first most often at the head
// columns: place, place_kind, firsts, policy, stage, modality, date, places, sentence, article_date, publisher, article
// example: first-adopters
MATCH (p:Policy)-[r:APPLIED_IN]->(place:Place)
WHERE r.modality IN ['done', 'ongoing'] AND place.kind <> 'country' AND ($kind IS NULL OR p.kind = $kind)
WITH p, min(coalesce(r.date, r.first_seen)) AS date, count(DISTINCT place.id) AS places
WHERE places > 1 AND date IS NOT NULL
MATCH (p)-[r:APPLIED_IN]->(place:Place)
WHERE r.modality IN ['done', 'ongoing'] AND place.kind <> 'country' AND coalesce(r.date, r.first_seen) = date
WITH p, place, places, date, min(r.id) AS edge
WITH place, count(p) AS firsts, collect([p.id, edge, date, places]) AS found
UNWIND found AS one
MATCH (p:Policy {id: one[0]})-[r:APPLIED_IN {id: one[1]}]->(place)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN place.name AS place, place.kind AS place_kind, firsts, p.name AS policy, r.stage AS stage,
       r.modality AS modality, one[2] AS date, one[3] AS places,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY firsts DESC, place, date, policy, r.id
LIMIT $limit
