// group: policies
// question: What happened to a policy, in order of time?
// question_zh: 某项政策的大事记：何时由谁提出、审议、印发、试点、推开、谈及？
// param policy: entity:Policy — the policy
// columns: date, dated_by, event, detail, direction, type, name, modality, sources, sentence, article_date, publisher, article
// example: policy-timeline --policy 三明医改
MATCH (p:Policy {id: $policy})-[r]-(other:Person|Agency|Place|Policy|Meeting)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
WITH p, r, other, e, x,
     coalesce(r.date, CASE type(r) WHEN 'ADOPTED' THEN other.date WHEN 'ISSUED' THEN p.date ELSE null END) AS day
RETURN coalesce(day, r.first_seen) AS date, CASE WHEN day IS NULL THEN 'report' ELSE 'event' END AS dated_by,
       type(r) AS event, coalesce(r.stage, r.action) AS detail,
       CASE WHEN startNode(r).id = p.id THEN 'out' ELSE 'in' END AS direction, labels(other)[0] AS type,
       other.name AS name, r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(date, '9999'), event, name, r.id
