// group: agencies
// question: With whom does an agency or place cooperate?
// question_zh: 某机构或某地与谁合作？
// param entity: entity — the agency or place
// columns: type, name, kind, modality, sources, first_seen, last_seen, sentence, article_date, publisher, article
// example: partners --entity 上海市第六人民医院
MATCH (n:Agency|Place {id: $entity})-[r:COOPERATES_WITH]-(other:Agency|Place)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN labels(other)[0] AS type, other.name AS name, other.kind AS kind, r.modality AS modality, r.count AS sources,
       r.first_seen AS first_seen, r.last_seen AS last_seen,
       e.text AS sentence, x.date AS article_date, x.publisher AS publisher, x.id AS article
ORDER BY sources DESC, name, r.id
