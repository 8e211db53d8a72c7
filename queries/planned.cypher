// group: policies
// question: What was announced and is nowhere told as done?
// question_zh: 哪些事项只见于计划，未见落实？
// param entity: entity = null — only of this entity
// param relation: relation = null — only this type of relation, e.g. APPLIED_IN
// param until: date = null — only what was first announced by this day, month or year
// param limit: number = 200 — how many to list, the oldest first
// columns: source, relation, target, detail, date, first_seen, last_seen, modality, sources, sentence, article_date, publisher, article
// example: planned --relation APPLIED_IN
MATCH (s:Person|Agency|Place|Policy|Meeting)-[r]->(t:Person|Agency|Place|Policy|Meeting)
WHERE r.modality = 'planned' AND ($relation IS NULL OR type(r) = $relation)
  AND ($entity IS NULL OR s.id = $entity OR t.id = $entity)
  AND ($until IS NULL OR r.first_seen <= $until + '~')
  AND NOT EXISTS {
    MATCH (s)-[told]->(t)
    WHERE type(told) = type(r) AND told.modality IN ['done', 'ongoing']
      AND coalesce(told.title, told.role, told.action, told.stage, '')
        = coalesce(r.title, r.role, r.action, r.stage, '')
  }
WITH s, r, t, coalesce(r.first_seen, '9999') AS since
ORDER BY since, r.id
LIMIT $limit
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN s.name AS source, type(r) AS relation, t.name AS target, coalesce(r.title, r.role, r.action, r.stage) AS detail,
       r.date AS date, r.first_seen AS first_seen, r.last_seen AS last_seen, r.modality AS modality,
       r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY since, r.id
