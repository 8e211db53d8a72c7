// group: evidence
// question: What was said between two dates, for the first time or again?
// question_zh: 两个日期之间有哪些新说法，哪些旧事实被再次提到？
// param since: date — the first day, month or year
// param until: date — the last day, month or year, included
// param relation: relation = null — only this type of relation, e.g. HOLDS_POST
// columns: news, source, relation, target, detail, status, modality, sentence, article_date, publisher, article
// example: changes --since 2024-07 --until 2024-09
MATCH (s:Person|Agency|Place|Policy|Meeting)-[r]->(t:Person|Agency|Place|Policy|Meeting)
// '~' sorts after every digit and dash, so that 2024 includes 2024-12-31.
WHERE r.first_seen <= $until + '~' AND r.last_seen >= $since AND ($relation IS NULL OR type(r) = $relation)
UNWIND r.evidence AS evidence
MATCH (e:Evidence {id: evidence})-[:QUOTED_FROM]->(x:Article)
WHERE x.date >= $since AND x.date <= $until + '~'
RETURN CASE WHEN x.date = r.first_seen THEN 'new' ELSE 'again' END AS news, s.name AS source, type(r) AS relation,
       t.name AS target, coalesce(r.title, r.role, r.action, r.stage) AS detail, r.status AS status,
       r.modality AS modality, e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY article_date, relation, source, target, r.id, evidence
