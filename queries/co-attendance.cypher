// group: meetings
// question: Who sat in the same meetings as a person or agency?
// question_zh: 谁与某人或某机构出席过同一会议？
// param entity: entity — the person or agency
// columns: type, name, role, meeting, own_role, modality, sentence, article_date, publisher, article
// example: co-attendance --entity 习近平
MATCH (n:Person|Agency {id: $entity})-[own:ATTENDED]->(m:Meeting)<-[r:ATTENDED]-(other:Person|Agency)
WHERE other.id <> $entity
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN labels(other)[0] AS type, other.name AS name, r.role AS role, m.name AS meeting, own.role AS own_role,
       r.modality AS modality,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY type, name, meeting, r.id, own.id
