// group: documents
// question: What is the tree of documents and policies that grew out of a policy?
// question_zh: 由某项政策派生出的文件与政策谱系是怎样的？
// param policy: entity:Policy — the root
// columns: depth, branch, policy, kind, number, date, relation, parent, modality, sentence, article_date, publisher, article
// example: lineage-tree --policy 深化医药卫生体制改革
MATCH path = (n:Policy)-[:BASED_ON|PART_OF*1..5]->(:Policy {id: $policy})
WITH n, length(path) AS depth, relationships(path)[0].id AS edge,
     reduce(names = '', step IN nodes(path) | step.name + CASE names WHEN '' THEN '' ELSE ' → ' + names END) AS branch
MATCH (n)-[r:BASED_ON|PART_OF]->(parent:Policy)
WHERE r.id = edge
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN depth, branch, n.name AS policy, n.kind AS kind, n.number AS number, n.date AS date, type(r) AS relation,
       parent.name AS parent, r.modality AS modality,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY branch, r.id
