// group: policies
// question: In which order did the provinces take up a policy, and where in them first?
// question_zh: 各省按什么先后顺序施行某项政策，省内最先是哪里？
// param policy: entity:Policy — the policy
// columns: date, province, first_place, stage, modality, places, sources, sentence, article_date, publisher, article
// example: province-order --policy 三明医改
MATCH (:Policy {id: $policy})-[r:APPLIED_IN]->(place:Place)-[:PART_OF*0..5]->(province:Place {kind: 'province'})
WHERE r.modality <> 'denied'
WITH DISTINCT r, place, province, coalesce(r.date, r.first_seen) AS date
ORDER BY date, r.id
WITH province, collect(r.id) AS edges, count(DISTINCT place.id) AS places
MATCH (:Policy {id: $policy})-[r:APPLIED_IN]->(place:Place)
WHERE r.id = edges[0]
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN coalesce(r.date, r.first_seen) AS date, province.name AS province, place.name AS first_place,
       r.stage AS stage, r.modality AS modality, places, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(date, '9999'), province, r.id
