// group: documents
// question: Through which meetings and documents did a policy run, and who issued it?
// question_zh: 某项政策经过哪些会议、哪些文件，由谁印发？
// param policy: entity:Policy — the policy
// columns: step, action, type, name, number, direction, modality, date, sources, sentence, article_date, publisher, article
// example: policy-course --policy 三明医改
MATCH (p:Policy {id: $policy})-[r:ADOPTED|ISSUED|SIGNED|BASED_ON|PART_OF]-(other:Meeting|Agency|Place|Policy)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN type(r) AS step, r.action AS action, labels(other)[0] AS type, other.name AS name, other.number AS number,
       CASE WHEN startNode(r).id = p.id THEN 'out' ELSE 'in' END AS direction, r.modality AS modality,
       coalesce(r.date, other.date) AS date, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.date, other.date, r.first_seen, '9999'), step, name, r.id
