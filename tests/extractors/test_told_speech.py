"""SPOKE_ON where speech is told and not quoted."""

from tests.extractors.articles import facts, relations
from zhengtu_graph.model import Facts


def _spoke(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "SPOKE_ON")


def test_who_puts_a_policy_forward_speaks_of_it() -> None:
    assert _spoke(facts("国家主席习近平提出了共建“一带一路”的倡议。")) == {("习近平", "共建“一带一路”")}


def test_a_speech_on_a_policy_is_its_speakers() -> None:
    found = facts("会议学习习近平总书记关于推进新型城镇化的重要讲话精神。")
    assert _spoke(found) == {("习近平", "新型城镇化")}


def test_persons_explain_a_paper() -> None:
    found = facts("教育部副部长李明江、教育部财务司司长王远山分别解读了《关于修缮校舍的意见》。")
    assert _spoke(found) == {("李明江", "关于修缮校舍的意见"), ("王远山", "关于修缮校舍的意见")}


def test_a_topic_leads_to_what_is_said() -> None:
    found = facts("谈到棚户区改造时，建设部副部长李明江说，困难不少。")
    assert _spoke(found) == {("李明江", "棚户区改造")}


def test_who_listens_does_not_explain() -> None:
    found = facts("教育部财务司向教育部副部长李明江介绍了棚户区改造的情况。")
    assert not _spoke(found)


def test_a_name_behind_its_post_takes_its_turn_at_the_head_of_a_line() -> None:
    found = facts("专家们谈了看法。\n教育部财务司司长王远山：棚户区改造意义重大。")
    assert _spoke(found) == {("王远山", "棚户区改造")}


def test_guests_who_talk_of_a_paper_all_speak_of_it() -> None:
    text = "财政部司长王远山、教育部司长李明江做客本网，畅谈《政府工作报告》。"
    assert relations(facts(text), "SPOKE_ON") == {("王远山", "政府工作报告"), ("李明江", "政府工作报告")}


def test_who_chairs_a_meeting_that_discusses_a_paper_does_not_speak_of_it() -> None:
    assert not relations(facts("总理王远山主持召开会议，讨论《古桥保护条例》。"), "SPOKE_ON")


def test_a_speech_is_about_what_it_takes_up() -> None:
    found = facts("教育部副部长李明江围绕棚户区改造作交流发言。")
    assert _spoke(found) == {("李明江", "棚户区改造")}


def test_who_is_heard_on_a_policy_speaks_of_it() -> None:
    found = facts("会议听取了教育部财务司司长王远山关于棚户区改造的汇报。")
    assert _spoke(found) == {("王远山", "棚户区改造")}


def test_who_opens_a_press_conference_explains_nothing() -> None:
    found = facts("教育部副部长李明江主持发布会，教育部财务司司长王远山介绍棚户区改造的情况。")
    assert _spoke(found) == {("王远山", "棚户区改造")}


def test_demands_on_a_policy_speak_of_it() -> None:
    found = facts("教育部副部长李明江对棚户区改造工作提出三点要求。")
    assert _spoke(found) == {("李明江", "棚户区改造")}


def test_guests_who_discuss_the_paper_of_another_all_speak_of_it() -> None:
    text = "财政部司长王远山、教育部司长李明江做客本网，座谈、解读李克强总理的《政府工作报告》。"
    assert {("王远山", "政府工作报告"), ("李明江", "政府工作报告")} <= _spoke(facts(text))


def test_who_praises_a_policy_or_tells_of_it_speaks_of_it() -> None:
    assert _spoke(facts("建设部副部长李明江对棚户区改造赞不绝口。")) == {("李明江", "棚户区改造")}
    assert _spoke(facts("建设部副部长李明江又聊起棚户区改造带来的变化。")) == {("李明江", "棚户区改造")}
    assert _spoke(facts("谈到棚户区改造，建设部副部长李明江提出，要加快进度。")) == {("李明江", "棚户区改造")}


def test_who_brings_a_proposal_or_answers_on_a_policy_speaks_of_it() -> None:
    assert _spoke(facts("全国人大代表李明江提交了关于推进棚户区改造的建议。")) == {("李明江", "棚户区改造")}
    assert _spoke(facts("建设部副部长李明江就棚户区改造答记者问。")) == {("李明江", "棚户区改造")}
    assert _spoke(facts("说到棚户区改造，居民李明江打开了话匣子。")) == {("李明江", "棚户区改造")}
    assert _spoke(facts("居民李明江对棚户区改造很满意。")) == {("李明江", "棚户区改造")}


def test_who_mentions_a_policy_speaks_of_it() -> None:
    assert ("习近平", "户籍制度改革") in _spoke(facts("习近平主席在新年贺词中专门提到户籍制度改革，大家很高兴。"))


def test_who_visits_and_puts_forward_or_sums_up_and_praises_speaks() -> None:
    assert _spoke(facts("习近平主席访问东盟国家时提出建设21世纪海上丝绸之路。")) == {("习近平", "21世纪海上丝绸之路")}
    assert ("习近平", "枫桥经验") in _spoke(facts("习近平同志总结推广枫桥经验时指出，要依靠群众。"))
    assert ("王远山", "户籍制度改革") in _spoke(facts("财政部部长王远山高度评价户籍制度改革，并提出建议。"))


def test_those_at_a_meeting_are_no_hearers() -> None:
    found = facts("与会者重温了习近平总书记就推进新型城镇化所作的重要讲话。")
    assert _spoke(found) == {("习近平", "新型城镇化")}
