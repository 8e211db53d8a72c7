// group: agencies
// question: Who issues and signs policies together with whom?
// question_zh: 谁与谁联合印发或签署政策？
// param agency: entity:Agency = null — only with this agency
// param limit: number = 100 — how many pairs to list
// columns: agency, other, other_kind, policies, names, first_seen, last_seen
// example: joint-issuers
MATCH (a:Agency)-[r:ISSUED|SIGNED]->(p:Policy)<-[s:ISSUED|SIGNED]-(b:Agency)
WHERE r.modality <> 'denied' AND s.modality <> 'denied'
  AND (($agency IS NULL AND a.id < b.id) OR (a.id = $agency AND b.id <> $agency))
WITH a, b, p, r
ORDER BY p.name, p.id
WITH a, b, count(DISTINCT p.id) AS policies, collect(DISTINCT p.name) AS names, min(r.first_seen) AS first_seen,
     max(r.last_seen) AS last_seen
RETURN a.name AS agency, b.name AS other, b.kind AS other_kind, policies, names, first_seen, last_seen
ORDER BY policies DESC, agency, other, a.id, b.id
LIMIT $limit
