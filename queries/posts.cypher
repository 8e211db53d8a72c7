// group: people
// question: Who holds or held which post, at an agency or by a person?
// question_zh: 谁在某机构任何职，或某人任过何职？
// param agency: entity:Agency = null — only posts at this agency
// param person: entity:Person = null — only posts of this person
// columns: person, title, agency, status, start_date, end_date, modality, sources, first_seen, last_seen, sentence, article_date, publisher, article
// example: posts --agency 国务院
MATCH (p:Person)-[r:HOLDS_POST]->(a:Agency)
WHERE ($agency IS NULL OR a.id = $agency) AND ($person IS NULL OR p.id = $person)
OPTIONAL MATCH (e:Evidence {id: r.evidence[-1]})-[:QUOTED_FROM]->(x:Article)
RETURN p.name AS person, r.title AS title, a.name AS agency, r.status AS status, r.start_date AS start_date,
       r.end_date AS end_date, r.modality AS modality, r.count AS sources, r.first_seen AS first_seen,
       r.last_seen AS last_seen, e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY agency, title, first_seen, person, r.id
