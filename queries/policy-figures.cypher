// group: policies
// question: Which figures does the corpus give as results or targets of a policy: what was counted, how much, where, when?
// question_zh: 某项政策有哪些成效数据和目标数据：指标、数值、地方、时间？
// param policy: entity:Policy — the policy
// columns: measure, change, value, unit, bound, before, date, place, relation, modality, sources, sentence, article_date, publisher, article
// example: policy-figures --policy policy:关于进一步推进户籍制度改革的意见
MATCH (f:Figure)-[r:RESULT_OF|TARGET_OF]->(p:Policy {id: $policy})
OPTIONAL MATCH (f)-[:MEASURED_IN]->(place:Place)
OPTIONAL MATCH (e:Evidence {id: r.evidence[0]})-[:QUOTED_FROM]->(x:Article)
RETURN f.measure AS measure, f.kind AS change, toFloat(f.value) AS value, f.unit AS unit, f.bound AS bound,
       toFloat(f.before) AS before, coalesce(f.date, r.first_seen) AS date, place.name AS place, type(r) AS relation,
       r.modality AS modality, r.count AS sources, e.text AS sentence, x.date AS article_date,
       x.publisher AS publisher, x.id AS article
ORDER BY coalesce(f.date, r.first_seen, '9999'), measure, value, f.id
