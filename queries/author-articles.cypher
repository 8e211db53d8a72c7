// group: people
// question: What has an author written, and which policies and meetings is it about?
// question_zh: 某作者写过哪些文章，涉及哪些政策和会议？
// param author: entity:Person — the author
// columns: date, publisher, headline, kind, about, address, article
// example: author-articles --author 任仲平
MATCH (p:Person {id: $author})-[:AUTHORED]->(x:Article)
OPTIONAL MATCH (n:Policy|Meeting)-[:MENTIONED_IN]->(x)
WITH x, n.name AS name
ORDER BY name
WITH x, collect(name) AS about
RETURN x.date AS date, x.publisher AS publisher, x.headline AS headline, x.kind AS kind, about,
       x.address AS address, x.id AS article
ORDER BY coalesce(date, '') DESC, article
