// group: documents
// question: Which documents are based on a document, who issued them, and on what else are they based?
// question_zh: 哪些文件以某份文件为依据，由谁印发，还依据了什么？
// param policy: entity:Policy — the document or policy that is cited
// columns: document, kind, number, date, issued_by, also_based_on, modality, sources, sentence, article_date, publisher, article
// example: citing --policy policy:关于进一步推进户籍制度改革的意见
MATCH (newer:Policy)-[r:BASED_ON]->(:Policy {id: $policy})
OPTIONAL MATCH (newer)-[:BASED_ON]->(beside:Policy)
WITH newer, r, CASE beside.id WHEN $policy THEN null ELSE beside.name END AS beside
ORDER BY beside
WITH newer, r, collect(DISTINCT beside) AS also_based_on
OPTIONAL MATCH (who:Agency|Place)-[:ISSUED]->(newer)
WITH newer, r, also_based_on, who.name AS who
ORDER BY who
WITH newer, r, also_based_on, collect(DISTINCT who) AS issued_by
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN newer.name AS document, newer.kind AS kind, newer.number AS number, newer.date AS date, issued_by,
       also_based_on, r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(date, r.first_seen, '9999'), document, r.id
