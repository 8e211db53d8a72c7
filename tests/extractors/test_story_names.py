"""Names of those of whom a story tells without a post."""

import pytest

from tests.extractors.articles import facts, names


def people(text: str) -> set[str]:
    return names(facts(text), "Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他早年跟随书画家尹瘦石学习书法。", "尹瘦石"),
        ("作曲家冼星海写下《黄河大合唱》。", "冼星海"),
        ("飞行员王海在空中发现了目标。", "王海"),
        ("这位词坛宗师姜夔，精通音律。", "姜夔"),
    ],
)
def test_a_name_stands_behind_any_word_for_people(text: str, name: str) -> None:
    assert name in people(text)


def test_one_who_does_what_only_people_do_and_is_named_again_is_a_person() -> None:
    assert people("焦裕禄来到兰考。风沙很大，焦裕禄带着大家治沙。") == {"焦裕禄"}


def test_what_a_clause_head_does_once_shows_no_person() -> None:
    assert people("高粱红了，胡麻花也开了，康平县又是一个丰年。") == set()


def test_one_in_a_picture_or_a_record_is_a_person() -> None:
    assert people("图为袁隆平（左二）在田间。") == {"袁隆平"}
    assert people("钱学森，1911年12月生，浙江杭州人。") == {"钱学森"}


def test_two_scholars_need_no_title_of_their_own() -> None:
    assert people("他在邓广铭、邹衡等著名学者的教导下成长。") == {"邓广铭", "邹衡"}


def test_a_team_bears_a_name() -> None:
    assert people("这一品种由袁隆平团队选育。") == {"袁隆平"}
    assert people("这一品种由科研团队选育，管理团队也在试验田里。") == set()


def test_the_work_of_an_executive_is_no_name() -> None:
    assert people("公司运维负责人说，系统已经升级。") == set()


def test_what_a_leader_feels_is_no_name() -> None:
    assert people("向干部群众转达习近平总书记关怀牵挂。") == {"习近平"}


def test_one_who_goes_along_is_a_person() -> None:
    assert people("李干杰一同调研。") == {"李干杰"}


def test_names_of_other_peoples_stand_before_verbs_of_speech() -> None:
    assert people("“户户通水。”尼玛多吉说，环境好了。") == {"尼玛多吉"}


def test_what_one_uses_is_no_end_of_the_name() -> None:
    assert people("某某公司总经理谢洪松用实际行动助推发展。") == {"谢洪松"}


def test_one_with_an_occupation_is_a_person_before_whatever_verb() -> None:
    assert people("飞行员王海驾驶战鹰起飞。") == {"王海"}
    assert people("居民楼内很安静，干部包村联户，群众何时受益。") == set()


def test_one_whom_a_clause_describes_is_a_person() -> None:
    assert people("从事杂交水稻研究的袁隆平，走遍了田野。") == {"袁隆平"}
    assert people("从事农业的企业不少，负责施工的单位很多。") == set()


def test_a_name_may_hold_a_word_between_a_title_and_a_verb_of_speech() -> None:
    assert people("峡江县财政局负责人高新国进一步介绍，账目清楚。") == {"高新国"}
    assert people("负责人高兴地说：“很好。”局长郑重地说，一定办好。主任常常说，要努力。") == set()
    assert people("三明市第一医院护理员朱清华匆匆交接。") == {"朱清华"}
