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
