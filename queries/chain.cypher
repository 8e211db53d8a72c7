// group: agencies
// question: By which shortest chain are two entities connected, and which sentence states each step?
// question_zh: 两个实体之间最短的联系是什么，每一步由哪句话说明？
// param source: entity — where the chain begins
// param target: entity — where it ends
// columns: step, source, relation, target, modality, origin, sentence, article_date, publisher, article
// example: chain --source 国务院 --target 三明市
MATCH (a:Person|Agency|Place|Policy|Meeting {id: $source})
MATCH (b:Person|Agency|Place|Policy|Meeting {id: $target})
WHERE a.id <> b.id
MATCH path = allShortestPaths((a)-[:HOLDS_POST|ATTENDED|CONVENED|HELD_IN|ADOPTED|ISSUED|SIGNED|IMPLEMENTS|APPLIED_IN
                               |BASED_ON|PART_OF|LOCATED_IN|SPOKE_ON|LIVES_IN|VISITED|COOPERATES_WITH
                               |SUCCEEDED_BY*..8]-(b))
// Of equally short chains that which most sources state; of these always the same.
WITH relationships(path) AS steps, reduce(sum = 0, r IN relationships(path) | sum + r.count) AS sources,
     reduce(text = '', r IN relationships(path) | text + r.id) AS ids
ORDER BY sources DESC, ids
LIMIT 1
UNWIND range(0, size(steps) - 1) AS i
WITH i, steps[i] AS r
MATCH (s)-[r]->(t)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN i + 1 AS step, s.name AS source, type(r) AS relation, t.name AS target, r.modality AS modality,
       r.origin AS origin, e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY step
