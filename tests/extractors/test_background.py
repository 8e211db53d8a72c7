from zhengtu_extractors import gazetteer as gz
from zhengtu_extractors.background import background
from zhengtu_extractors.coordinates import point_of
from zhengtu_extractors.official_names import central_successors, lexicon
from zhengtu_graph.model import Edge, Node


def around(*ids: str) -> tuple[dict[str, Node], dict[tuple[str, str, str], Edge]]:
    nodes, edges = background(ids)
    return {n.id: n for n in nodes}, {(e.type, e.source, e.target): e for e in edges}


def test_background_adds_what_lies_above() -> None:
    nodes, edges = around("place:310115/川沙新镇/某村", "place:老挝/占巴塞省", "person:某人")
    assert list(nodes) == ["place:310000", "place:310115", "place:310115/川沙新镇"]
    assert ("PART_OF", "place:310115/川沙新镇/某村", "place:310115/川沙新镇") in edges
    assert {e.origin for e in edges.values()} == {"gazetteer"}
    assert all(not e.evidence for e in edges.values())


def test_background_is_the_same_whatever_the_order() -> None:
    ids = ["place:110104", "place:350405", "agency:环境保护部", "place:500110-2011"]
    assert background(ids) == background(reversed(ids))


def test_background_leads_from_a_dissolved_district_to_the_one_in_its_place() -> None:
    nodes, edges = around("place:310225")
    assert edges["SUCCEEDED_BY", "place:310225", "place:310119"].properties == {"date": "2001", "manner": "renamed"}
    assert edges["SUCCEEDED_BY", "place:310119", "place:310115"].properties == {"date": "2009-05", "manner": "merged"}
    assert nodes["place:310119"].properties["until"] == "2009-05"
    assert ("PART_OF", "place:310115", "place:310000") in edges


def test_background_tells_former_names() -> None:
    nodes, _ = around("place:350405")
    assert nodes["place:350405"].properties["former_names"] == "沙县（至2021-02）"


def test_background_code_is_that_of_the_standard() -> None:
    nodes, _ = around("place:500110-2011")
    assert nodes["place:500110-2011"].properties["code"] == "500110"


def test_background_points_lie_in_china_and_near_those_above() -> None:
    places = [d for code in gz.names().values() for c in code if (d := gz.division(c))]
    points = {d.code: point for d in places if (point := point_of(d))}
    assert all(73 < float(p.lon) < 136 and 3 < float(p.lat) < 54 for p in points.values())
    present = [d for d in places if not d.last]
    assert len({d.code for d in present if d.code in points}) / len({d.code for d in present}) > 0.98
    assert all(
        abs(float(points[d.code].lat) - float(points[d.parent].lat)) < 8
        for d in present
        if d.level == "county" and d.parent in points and d.code in points and not d.parent.startswith("4603")
    )


def test_background_points_of_renamed_counties_are_those_of_their_former_code() -> None:
    place = gz.by_name("沙县区")[0]
    point = point_of(place)
    assert point
    assert (float(point.lon), float(point.lat)) == (117.792396, 26.397199)


def test_background_tells_where_countries_and_cities_abroad_lie() -> None:
    nodes, edges = around("place:日本", "place:日本/京都", "place:波黑", "place:美国/京都", "place:老挝/占巴塞省")
    assert {(n.id, n.name, n.kind) for n in nodes.values()} == {
        ("place:日本", "日本", "country"),
        ("place:日本/京都", "京都", "prefecture"),
    }
    assert nodes["place:日本"].properties == {"lon": "138.5", "lat": "36.2"}
    assert nodes["place:日本/京都"].properties == {"country": "日本", "lon": "135.8", "lat": "35.0"}
    assert not edges


def test_background_points_abroad_are_given_and_cities_near_their_country() -> None:
    countries = {c.name: c for c in gz.countries().values()}
    points = [(c.lon, c.lat) for c in countries.values()]
    for lon, lat in (*points, *((c.lon, c.lat) for c in gz.cities_abroad().values())):
        assert -180 <= float(lon) <= 180
        assert -60 <= float(lat) <= 72
    assert len(set(points)) == len(points)
    wide = {"俄罗斯", "美国", "加拿大"}
    for city in gz.cities_abroad().values():
        country = countries[city.country]
        assert abs(float(city.lat) - float(country.lat)) < 21, city
        assert abs(float(city.lon) - float(country.lon)) < (68 if city.country in wide else 23), city


def test_background_links_bodies_of_the_reforms() -> None:
    nodes, edges = around("agency:国家食品药品监督管理局")
    assert [
        (source.removeprefix("agency:"), target.removeprefix("agency:"), edge.properties["manner"])
        for (_, source, target), edge in sorted(edges.items())
    ] == [
        ("国家食品药品监督管理局", "国家食品药品监督管理总局", "renamed"),
        ("国家食品药品监督管理总局", "国家市场监督管理总局", "split"),
        ("国家食品药品监督管理总局", "国家药品监督管理局", "split"),
    ]
    assert nodes["agency:国家食品药品监督管理总局"].properties == {
        "since": "2013-03",
        "until": "2018-03",
        "former_names": "国家食品药品监督管理局（至2013-03）",
    }


def test_background_every_former_body_leads_to_a_listed_one_that_was_there_by_then() -> None:
    rows = {row["name"]: row for group in lexicon("central_bodies").values() for row in group}
    for row in rows.values():
        later = central_successors(row["name"])
        assert len(later) == len(row.get("into", ()))
        assert all(str(rows[body.name].get("since", ""))[:4] <= date[:4] for body, date, _ in later), row
        assert str(row.get("since", "")) <= str(row.get("until", "9999")), row


def successions(*names: str) -> dict[tuple[str, str], tuple[str, str]]:
    _, edges = background({f"agency:{name}" for name in names})
    return {
        (e.source.removeprefix("agency:"), e.target.removeprefix("agency:")): (
            e.properties["date"],
            e.properties["manner"],
        )
        for e in edges
        if e.type == "SUCCEEDED_BY"
    }


def test_background_links_the_departments_of_a_place_that_are_both_named() -> None:
    bureau, joint, now = "许昌市卫生局", "许昌市卫生和计划生育委员会", "许昌市卫生健康委员会"
    assert successions(bureau, joint, now) == {(bureau, joint): ("2013", "merged"), (joint, now): ("2018", "renamed")}
    assert successions(bureau, now) == {(bureau, now): ("2013", "merged")}
    assert successions(bureau) == {}


def test_background_departments_of_two_places_are_not_linked() -> None:
    assert successions("许昌市卫生局", "三明市卫生健康委员会", "河南省卫生健康委员会") == {}


def test_background_links_the_name_that_a_place_chose() -> None:
    old, new = "上海市规划和国土资源管理局", "上海市规划和自然资源局"
    assert successions(old, new) == {(old, new): ("2018", "merged")}
    assert successions("河南省环境保护厅", "河南省生态环境厅") != {}
    assert successions("河南省监察厅", "河南省监察委员会") == {("河南省监察厅", "河南省监察委员会"): ("2018", "merged")}
    assert successions("北京市海淀区工商行政管理局", "北京市海淀区市场监督管理局") != {}


def test_background_bodies_that_stayed_are_not_linked() -> None:
    assert successions("许昌市农业农村局", "许昌市农业局")[("许昌市农业局", "许昌市农业农村局")]
    assert ("许昌市农业农村局", "许昌市农业局") not in successions("许昌市农业农村局", "许昌市农业局")
    assert successions("许昌市教育局", "许昌市公安局", "许昌市财政局") == {}
