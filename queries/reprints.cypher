// group: evidence
// question: Which stories were printed more than once, and by whom?
// question_zh: 哪些稿件被多家刊载，分别见于何处？
// param limit: number = 100 — how many articles to list, those of the most reprinted stories first
// columns: copies, story, date, publisher, headline, wire, address, article
// example: reprints
MATCH (x:Article)
WITH x.story AS story, collect(x) AS printed
WITH story, printed, size(printed) AS copies WHERE copies > 1
UNWIND printed AS x
RETURN copies, story, x.date AS date, x.publisher AS publisher, x.headline AS headline, x.wire AS wire,
       x.address AS address, x.id AS article
ORDER BY copies DESC, story, coalesce(date, '9999'), article
LIMIT $limit
