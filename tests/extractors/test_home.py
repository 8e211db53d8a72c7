from dataclasses import replace

from tests.extractors.articles import article, names
from zhengtu_extractors.extract import extract
from zhengtu_extractors.home import infer_home


def test_home_is_the_city_that_the_page_speaks_for() -> None:
    texts = ["我市举办招聘会。许昌市的企业参加，许昌人流如织。", "平顶山的代表团来访，我市与之座谈。"]
    assert infer_home(texts) == "place:411000"


def test_home_counts_counties_for_their_city() -> None:
    assert infer_home(["我市的襄城县、鄢陵县和长葛市参加了活动。"]) == "place:411000"


def test_home_is_unknown_without_a_word_for_it() -> None:
    assert infer_home(["许昌市举办招聘会，许昌市的企业参加。"]) is None


def test_home_is_unknown_when_none_stands_out() -> None:
    assert infer_home(["我市与许昌市、漯河市的企业合作。"]) is None


def test_level_word_means_the_place_of_the_headline_rather_than_the_last_of_a_list() -> None:
    text = "专家与云南省、四川省和贵州省沟通后发布结果。省抗震救灾指挥部召开新闻发布会。"
    plain, told = article(text), replace(article(text), headline="云南鲁甸地震烈度图发布")
    assert "贵州省抗震救灾指挥部" in names(extract(plain), "Agency")
    assert "云南省抗震救灾指挥部" in names(extract(told), "Agency")


def test_the_whole_province_is_the_one_in_which_the_places_lie() -> None:
    assert "湖南省" in names(extract(article("长沙市先行先试，株洲市随后跟进，全省年底铺开。")), "Place")
    assert "湖南省" not in names(extract(article("长沙市先行先试，太原市随后跟进，全省年底铺开。")), "Place")
