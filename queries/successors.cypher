// group: people
// question: Who followed whom in the same post?
// question_zh: 同一职务由谁接任谁？
// param agency: entity:Agency = null — only posts at this agency
// param title: text = null — only this title, e.g. 市长
// param limit: number = 200 — how many successions to list
// columns: agency, title, predecessor, until, successor, since, modality, sources, sentence, article_date, publisher, article
// example: successors --agency 国务院
MATCH (before:Person)-[r:HOLDS_POST]->(a:Agency)<-[s:HOLDS_POST]-(after:Person)
WHERE ($agency IS NULL OR a.id = $agency) AND r.title = s.title AND ($title IS NULL OR r.title = $title)
  AND r.modality IN ['done', 'ongoing'] AND s.modality IN ['done', 'ongoing']
WITH a, before, after, r, s, coalesce(r.start_date, r.first_seen) AS began,
     coalesce(r.end_date, r.last_seen) AS until, coalesce(s.start_date, s.first_seen) AS since
// Those who sat at the same time, as several vice governors do, follow nobody.
WHERE before.id <> after.id AND began < since AND until <= since AND coalesce(s.status, '') <> 'ended'
  AND NOT EXISTS {
    MATCH (:Person)-[between:HOLDS_POST]->(a)
    WHERE between.title = r.title AND coalesce(between.start_date, between.first_seen) > began
      AND coalesce(between.start_date, between.first_seen) < since
  }
OPTIONAL MATCH (e:Evidence {id: s.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN a.name AS agency, r.title AS title, before.name AS predecessor, until, after.name AS successor, since,
       s.modality AS modality, s.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY agency, title, since, r.id, s.id
LIMIT $limit
