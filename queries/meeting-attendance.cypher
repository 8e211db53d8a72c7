// group: meetings
// question: Who sat in a meeting, and in what role?
// question_zh: 谁出席了某次会议，担任什么角色？
// param meeting: entity:Meeting — the meeting
// columns: type, name, role, modality, sources, sentence, article_date, publisher, article
// example: meeting-attendance --meeting 中央全面深化改革领导小组第二十一次会议
MATCH (who:Person|Agency)-[r:ATTENDED|CONVENED]->(m:Meeting {id: $meeting})
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN labels(who)[0] AS type, who.name AS name, CASE type(r) WHEN 'CONVENED' THEN 'convener' ELSE r.role END AS role,
       r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY type, role, name, r.id
