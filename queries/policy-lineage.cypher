// group: documents
// question: On which documents is a policy based, and which are based on it, step by step?
// question_zh: 某项政策依据哪些文件，又有哪些文件以它为依据？
// param policy: entity:Policy — the policy
// columns: newer, older, newer_number, older_number, steps, modality, sentence, article_date, publisher, article
// example: policy-lineage --policy policy:关于进一步推进户籍制度改革的意见
MATCH path = (a:Policy)-[:BASED_ON*1..6]->(b:Policy)
WHERE a.id = $policy OR b.id = $policy
UNWIND range(0, length(path) - 1) AS i
WITH relationships(path)[i] AS r,
     CASE WHEN a.id = $policy THEN i + 1 ELSE length(path) - i END AS away
WITH r, min(away) AS steps
MATCH (newer:Policy)-[r]->(older:Policy)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN newer.name AS newer, older.name AS older, newer.number AS newer_number, older.number AS older_number, steps,
       r.modality AS modality, e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY steps, newer, older, r.id
