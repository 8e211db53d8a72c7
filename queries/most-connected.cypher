// group: agencies
// question: Which entities of a type have the most neighbours?
// question_zh: 某一类实体中，哪些联系最多？
// param type: type = Policy — the type
// param limit: number = 20 — how many to list
// columns: id, name, kind, neighbours, edges, articles, first_seen, last_seen
// example: most-connected --type Agency
MATCH (n:Person|Agency|Place|Policy|Meeting)
WHERE $type IN labels(n)
OPTIONAL MATCH (n)-[r]-(other:Person|Agency|Place|Policy|Meeting)
WITH n, count(DISTINCT other.id) AS neighbours, count(DISTINCT r.id) AS edges
RETURN n.id AS id, n.name AS name, n.kind AS kind, neighbours, edges, n.articles AS articles,
       n.first_seen AS first_seen, n.last_seen AS last_seen
ORDER BY neighbours DESC, edges DESC, id
LIMIT $limit
