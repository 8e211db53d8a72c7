"""SPOKE_ON of a policy that the speech does not name itself."""

from tests.extractors.articles import facts, relations


def spoke(text: str) -> set[tuple[str, str]]:
    return relations(facts(text), "SPOKE_ON")


def test_a_speech_is_about_the_policy_that_its_sentence_names_before_the_speaker() -> None:
    text = "谈及能否推行户籍制度改革，大家议论纷纷，财政部部长王远山说：“办事方便了。”"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert spoke("根据《居住证暂行条例》，财政部部长王远山要求：“不得拖延。”") == set()


def test_a_speech_is_about_the_policy_of_the_sentence_before_of_which_it_takes_up_a_word() -> None:
    text = "当地深化户籍制度改革。财政部部长王远山介绍，户籍窗口已经设到乡镇。"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert spoke("当地深化户籍制度改革。财政部部长王远山介绍，改革工作要有制度。") == set()
    assert spoke("当地深化户籍制度改革。\n财政部部长王远山介绍，户籍窗口已经设到乡镇。") == set()


def test_a_speech_is_about_a_policy_that_it_calls_by_the_end_of_its_name() -> None:
    text = "当地推行“集中带量采购药品”制度。\n“采购药品价格降了。”财政部部长王远山说。"
    assert spoke(text) == {("王远山", "“集中带量采购药品”制度")}


def test_a_quotation_belongs_to_him_who_is_named_behind_it() -> None:
    text = "财政部部长王远山表示，任务很重。\n“户籍制度改革是基础。”教育部部长李明江说。"
    assert spoke(text) == {("李明江", "户籍制度改革")}


def test_a_speech_calls_the_paper_named_last_by_its_type() -> None:
    text = "人力资源社会保障部印发《关于规范招聘信息发布的通知》。\n财政部部长王远山解释，针对问题，通知将压实责任。"
    assert spoke(text) == {("王远山", "关于规范招聘信息发布的通知")}
    assert spoke("教育部印发《居住证暂行条例》。\n财政部部长王远山解释，通知将压实责任。") == set()


def test_who_explains_a_bill_speaks_of_the_one_of_the_sentence_before() -> None:
    text = "国务院提出了关于提请审议湿地保护法修订草案的议案。受国务院委托，国家发展和改革委员会主任郑栅洁作了说明。"
    assert spoke(text) == {("郑栅洁", "湿地保护法（修订草案）")}
