// group: people
// question: Who visited which place, and when?
// question_zh: 谁在何时考察了哪里？
// param person: entity:Person = null — only this person
// param place: entity:Place = null — only this place and those that belong to it
// columns: person, place, date, modality, sources, sentence, article_date, publisher, article
// example: visits --person 习近平
MATCH (p:Person)-[r:VISITED]->(place:Place)
WHERE ($person IS NULL OR p.id = $person)
  AND ($place IS NULL OR EXISTS { MATCH (place)-[:PART_OF*0..5]->(:Place {id: $place}) })
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN p.name AS person, place.name AS place, r.date AS date, r.modality AS modality, r.count AS sources,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY coalesce(r.date, r.first_seen, '9999'), person, place, r.id
