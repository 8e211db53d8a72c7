// group: evidence
// question: Which articles mention an entity?
// question_zh: 哪些文章提到了某个实体？
// param entity: entity — the entity
// param limit: number = 100 — how many to list, the latest first
// columns: date, publisher, headline, kind, mentions, address, article
// example: articles-about --entity 三明医改
MATCH (n:Person|Agency|Place|Policy|Meeting {id: $entity})-[r:MENTIONED_IN]->(x:Article)
RETURN x.date AS date, x.publisher AS publisher, x.headline AS headline, x.kind AS kind, r.count AS mentions,
       x.address AS address, x.id AS article
ORDER BY coalesce(date, '') DESC, article
LIMIT $limit
