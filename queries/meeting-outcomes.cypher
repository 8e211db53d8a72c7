// group: meetings
// question: What did a meeting decide, and which documents followed from it?
// question_zh: 某次会议通过了什么，随后出台了哪些文件？
// param meeting: entity:Meeting — the meeting
// columns: action, policy, kind, issued_by, document, document_number, document_date, document_by, modality, sources, sentence, article_date, publisher, article
// example: meeting-outcomes --meeting 中央全面深化改革领导小组第二十一次会议
MATCH (:Meeting {id: $meeting})-[r:ADOPTED]->(p:Policy)
OPTIONAL MATCH (who:Agency|Place)-[:ISSUED]->(p)
WITH r, p, who.name AS who
ORDER BY who
WITH r, p, collect(DISTINCT who) AS issued_by
OPTIONAL MATCH (later:Policy)-[:BASED_ON]->(p)
OPTIONAL MATCH (who:Agency|Place)-[:ISSUED]->(later)
WITH r, p, issued_by, later, who.name AS who
ORDER BY who
WITH r, p, issued_by, later, collect(DISTINCT who) AS document_by
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN r.action AS action, p.name AS policy, p.kind AS kind, issued_by, later.name AS document,
       later.number AS document_number, later.date AS document_date, document_by, r.modality AS modality,
       r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY action, policy, r.id, coalesce(document_date, '9999'), document, later.id
