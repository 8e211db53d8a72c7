"""HOLDS_POST: titles, the bodies that they are held at, and whether they begin or end."""

import pytest

from tests.extractors.articles import facts, relations


def posts(text: str, place: str | None = None) -> set[tuple[str, str, str]]:
    """Person, title and agency of every post, `title/status` where it has one."""
    found = facts(text, place)
    name = {e.id: e.name for e in found.entities}
    return {
        (name[r.source], "/".join(r.properties[k] for k in ("title", "status") if k in r.properties), name[r.target])
        for r in found.relations
        if r.type == "HOLDS_POST"
    }


def test_posts_at_the_body_before_the_title() -> None:
    assert posts("三明市委书记王远山讲话。") == {("王远山", "书记", "中共三明市委员会")}


def test_posts_imply_the_government_of_home_or_of_the_place_before() -> None:
    assert posts("市长李明江主持会议。", "place:350400") == {("李明江", "市长", "三明市人民政府")}
    assert posts("福建省省长李明江主持会议。") == {("李明江", "省长", "福建省人民政府")}
    assert posts("国务院副总理李明江讲话。") == {("李明江", "副总理", "国务院")}


def test_posts_imply_nothing_without_a_place() -> None:
    assert posts("市长李明江主持会议。") == set()


def test_posts_of_one_phrase_share_its_place() -> None:
    assert posts("四川省委副书记、省长李明江讲话。") == {
        ("李明江", "副书记", "中共四川省委员会"),
        ("李明江", "省长", "四川省人民政府"),
    }


def test_posts_across_a_sentence_go_to_their_own_people() -> None:
    text = "市委书记王远山讲话，市长李明江主持，市委副书记赵立、副市长钱大川参加会议。"
    assert posts(text, "place:350400") == {
        ("王远山", "书记", "中共三明市委员会"),
        ("李明江", "市长", "三明市人民政府"),
        ("赵立", "副书记", "中共三明市委员会"),
        ("钱大川", "副市长", "三明市人民政府"),
    }


def test_posts_of_a_list_go_to_all_its_names() -> None:
    assert posts("三明市副市长赵立、钱大川出席。") == {
        ("赵立", "副市长", "三明市人民政府"),
        ("钱大川", "副市长", "三明市人民政府"),
    }


def test_posts_in_a_row_at_one_body_are_one_title() -> None:
    assert posts("三明市副市长、市政府秘书长赵立出席。") == {("赵立", "副市长、市政府秘书长", "三明市人民政府")}


def test_posts_behind_a_leading_party_group_are_at_its_body() -> None:
    assert posts("三明市财政局党组书记、局长赵立出席。") == {
        ("赵立", "书记", "中共三明市财政局党组"),
        ("赵立", "局长", "三明市财政局"),
    }


def test_posts_of_another_are_not_taken_over() -> None:
    text = "三明市委常委钱大川任组长，三明市财政局局长赵立任副组长。"
    assert ("赵立", "局长", "三明市财政局") in posts(text)
    assert {title for name, title, _ in posts(text) if name == "赵立"} == {"局长"}


def test_the_president_holds_no_post_at_the_central_committee_by_that_word() -> None:
    assert posts("中共中央总书记、国家主席王远山讲话。") == {("王远山", "总书记", "中国共产党中央委员会")}


def test_posts_head_the_government_of_a_region() -> None:
    text = "西藏自治区党委常委、自治区常务副主席赵立出席。"
    assert ("赵立", "常务副主席", "西藏自治区人民政府") in posts(text)


def test_posts_share_a_character_with_their_body() -> None:
    assert posts("国务委员兼国防部长王远山讲话。") == {("王远山", "国务委员", "国务院"), ("王远山", "部长", "国防部")}


def test_posts_behind_the_name() -> None:
    assert posts("交通运输部王远山副部长一行到访。") == {("王远山", "副部长", "交通运输部")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三明市财政局原局长赵立被查。", "局长/ended"),
        ("任命赵立为财政部副部长。", "副部长/begun"),
        ("免去赵立的财政部副部长职务。", "副部长/ended"),
        ("赵立曾任财政部副部长。", "副部长/ended"),
        ("赵立现任财政部副部长。", "副部长"),
    ],
)
def test_posts_that_begin_and_end(text: str, expected: str) -> None:
    assert {title for _, title, _ in posts("赵立说，工作有序。" + text)} == {expected}


def test_posts_behind_the_name_that_heads_a_line() -> None:
    text = "成员：\n李明江财政部副部长\n王远山国土资源部部长"
    assert posts(text) == {("李明江", "副部长", "财政部"), ("王远山", "部长", "国土资源部")}


def test_posts_are_not_given_by_roles() -> None:
    assert posts("三明市财政局群众赵立说，窗口照常开放。") == set()


def test_posts_of_staff_at_the_body_right_before() -> None:
    assert posts("三明市财政局工作人员赵立说，窗口照常开放。") == {("赵立", "工作人员", "三明市财政局")}


def test_the_implied_body_is_mentioned_by_its_title() -> None:
    found = facts("市长李明江主持会议。", "place:350400")
    [agency] = [e for e in found.entities if e.name == "三明市人民政府"]
    assert [m.text for m in agency.mentions] == ["市长"]
    assert agency.mentions[0].clue


def test_posts_at_neighbours_of_the_body_before() -> None:
    assert posts("三明市委常委、组织部长赵立，三明市委常委、宣传部部长钱大川出席。") == {
        ("赵立", "常委", "中共三明市委员会"),
        ("赵立", "部长", "中共三明市委组织部"),
        ("钱大川", "常委", "中共三明市委员会"),
        ("钱大川", "部长", "中共三明市委宣传部"),
    }


def test_posts_of_appointments_and_removals() -> None:
    text = "任命王远山、李明江为三明市财政局副局长；免去赵立同志三明市教育局局长职务；钱大川不再担任三明市民政局局长。"
    assert posts(text) == {
        ("王远山", "副局长/begun", "三明市财政局"),
        ("李明江", "副局长/begun", "三明市财政局"),
        ("赵立", "局长/ended", "三明市教育局"),
        ("钱大川", "局长/ended", "三明市民政局"),
    }


def test_posts_of_a_record() -> None:
    text = "王远山，男，1965年3月生，曾任三明市财政局局长、三明市副市长，现任福建省财政厅厅长。"
    assert posts(text) == {
        ("王远山", "局长/ended", "三明市财政局"),
        ("王远山", "副市长/ended", "三明市人民政府"),
        ("王远山", "厅长", "福建省财政厅"),
    }


def test_posts_in_brackets() -> None:
    assert posts("王远山（三明市财政局局长）：我们继续努力。") == {("王远山", "局长", "三明市财政局")}


def test_posts_imply_a_government_of_their_own_level_only() -> None:
    assert posts("市长李明江主持会议。", "place:350000") == set()
    assert posts("区长李明江主持会议。", "place:350405") == {("李明江", "区长", "三明市沙县区人民政府")}
    assert posts("市长李明江主持会议。", "place:350405") == {("李明江", "市长", "三明市人民政府")}


def test_posts_abroad_imply_no_government() -> None:
    assert posts("法国总理马丁·霍夫来访。巴黎市长马丁·霍夫会见了代表团。") == set()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("王远山2010年3月至2015年任三明市财政局局长。", "2010-03", "2015"),
        ("王远山自2015年起担任三明市财政局局长。", "2015", None),
        ("王远山，男，1965年生，2010年3月至5月任三明市财政局局长。", "2010-03", "2010-05"),
        ("王远山，男，1965年生，2010年3月曾任三明市财政局局长。", None, None),
        ("王远山，男，1965年生，2010年3月至今任三明市财政局局长。", "2010-03", None),
    ],
)
def test_posts_have_the_period_that_stands_before_the_verb(text: str, start: str | None, end: str | None) -> None:
    [held] = [r for r in facts(f"市民王远山说。{text}").relations if r.type == "HOLDS_POST"]
    assert (held.properties.get("start_date"), held.properties.get("end_date")) == (start, end)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("国家统计局服务业研究室主任王远山说，任务很重。", "国家统计局服务业研究室"),
        ("国家统计局原信息所所长王远山说，任务很重。", None),
        ("中国城市水利研究会会长王远山说，任务很重。", "中国城市水利研究会"),
        ("国家统计局的有关主任王远山说，任务很重。", None),
    ],
)
def test_posts_show_parts_of_bodies_and_societies(text: str, agency: str | None) -> None:
    assert {body for _, _, body in posts(text)} == ({agency} if agency else set())


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("海南省山林资源厅厅长王远山说，任务很重。", "海南省山林资源厅"),
        ("中国山林监测院副院长王远山说，任务很重。", "中国山林监测院"),
        ("德国总理默克尔说，任务很重。默克尔总理表示，欢迎。", None),
    ],
)
def test_posts_show_bodies_of_a_place(text: str, agency: str | None) -> None:
    assert {body for _, _, body in posts(text)} == ({agency} if agency else set())


def test_posts_bare_post_belongs_to_the_place_that_opens_its_sentence() -> None:
    found = facts("三明市去年启动改革，由副市长王建国牵头。副市长李志明出席会议。", "place:350200")
    assert relations(found, "HOLDS_POST") == {("王建国", "三明市人民政府"), ("李志明", "厦门市人民政府")}


def test_posts_in_a_building_project() -> None:
    text = (
        "三明市大河建筑有限公司施工的住宅楼工程，项目经理王远山；建设单位为三明市高山置业有限公司，项目负责人李明江；"
        "监理单位为三明市明天监理有限公司，项目总监赵立新。"
    )
    assert relations(facts(text), "HOLDS_POST") == {
        ("王远山", "三明市大河建筑有限公司"),
        ("李明江", "三明市高山置业有限公司"),
        ("赵立新", "三明市明天监理有限公司"),
    }


def test_posts_of_those_listed_behind_another_of_the_body() -> None:
    found = facts("财政部经济司司长王远山、副司长李明江，巡视员赵立新出席会议。")
    assert relations(found, "HOLDS_POST") == {
        ("王远山", "财政部经济司"),
        ("李明江", "财政部经济司"),
        ("赵立新", "财政部经济司"),
    }


@pytest.mark.parametrize("signature", ["部长：王远山", "部长王远山", "财政部部长：王远山"])
def test_posts_of_who_signs(signature: str) -> None:
    found = facts(f"本办法由财政部负责解释。\n{signature}\n2013年2月16日")
    assert relations(found, "HOLDS_POST") == {("王远山", "财政部")}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("长河集团董事长王远山说，任务很重。", "长河集团"),
        ("据云天研究所分析师王远山介绍，任务很重。", "云天研究所"),
        ("某公司总经理王远山说，任务很重。", None),
        ("物业公司经理王远山说，任务很重。", None),
    ],
)
def test_posts_show_bodies_that_anyone_may_found(text: str, agency: str | None) -> None:
    assert {body for _, _, body in posts(text)} == ({agency} if agency else set())


def test_posts_are_not_shared_beyond_as_well_as() -> None:
    found = facts("国务委员王远山以及李明江、赵立新出席会议。")
    assert relations(found, "HOLDS_POST") == {("王远山", "国务院")}


def test_a_short_name_in_brackets_stands_between_body_and_title() -> None:
    text = "国际货币基金组织（ＩＭＦ）秘书长李明江讲话。"
    assert posts(text) == {("李明江", "秘书长", "国际货币基金组织")}


def test_members_of_a_cppcc_committee_hold_a_post_there() -> None:
    found = posts("福建省政协委员王远山、全国政协委员李明江提出建议。")
    assert found == {
        ("王远山", "委员", "中国人民政治协商会议福建省委员会"),
        ("李明江", "委员", "中国人民政治协商会议全国委员会"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "任命林一山为福建省副省长，免去其三明市市长职务。",
        "免去林一山的三明市市长职务，任命其为福建省副省长。",
        "林一山由三明市市长调任福建省副省长。",
        "原三明市市长、现福建省副省长林一山出席会议。",
        "林一山，男，1965年生，曾任三明市市长，现任福建省副省长。",
    ],
)
def test_posts_that_change_belong_to_one_person(text: str) -> None:
    found = facts(text)
    names = {e.id: e.name for e in found.entities}
    held = {
        (names[r.target], r.properties["title"], r.properties.get("status") == "ended")
        for r in found.relations
        if r.type == "HOLDS_POST"
    }
    assert held == {("三明市人民政府", "市长", True), ("福建省人民政府", "副省长", False)}
    assert len({r.source for r in found.relations if r.type == "HOLDS_POST"}) == 1


def test_posts_of_the_one_named_are_not_anothers() -> None:
    found = facts("任命王远山为三明市市长，杨晓明陪同，免去其濮阳市市长职务。")
    people = {e.id: e.name for e in found.entities if e.type == "Person"}
    assert ("杨晓明", "濮阳市人民政府") not in {
        (people[r.source], r.target.removeprefix("agency:")) for r in found.relations if r.type == "HOLDS_POST"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("审计署经济责任审计司司长王远山出席。", ("司长", "审计署经济责任审计司")),
        ("青松都市报地产部副主任王远山感叹道，很好。", ("副主任", "青松都市报地产部")),
        ("上海同光房产咨询股份有限公司董事长王远山认为，很好。", ("董事长", "上海同光房产咨询股份有限公司")),
        ("【解读】中国山林及住宅研究会秘书长王远山说，很好。", ("秘书长", "中国山林及住宅研究会")),
        ("长江证券首席地产分析师王远山表示，很好。", ("首席地产分析师", "长江证券")),
        ("上海永青房屋总经理王远山表示，很好。", ("总经理", "上海永青房屋")),
        ("监理单位为双辽市青松监理有限公司，项目总监王远山。", ("项目总监", "双辽市青松监理有限公司")),
        ("教育部部长出席，住房城乡建设部村镇处王远山处长到场。", ("处长", "住房和城乡建设部村镇处")),
        ("中国科协副主席、书记处书记王远山讲话。", ("书记", "中国科学技术协会书记处")),
    ],
)
def test_posts_at_bodies_that_they_show(text: str, expected: tuple[str, str]) -> None:
    assert ("王远山", *expected) in posts(text)


def test_posts_of_executives_need_a_firm() -> None:
    assert posts("上海地区总经理王远山说，很好。本地企业董事长王远山说，很好。") == set()


def test_posts_at_an_office_of_the_body_named_last() -> None:
    text = "住房城乡建设部李明江副主任、村镇处王远山处长到场。"
    assert ("王远山", "处长", "住房和城乡建设部村镇处") in posts(text)


def test_posts_at_the_body_before_a_comma() -> None:
    assert ("王远山", "院长", "三明市第一医院") in posts("在三明市第一医院，院长王远山说，很好。")


def test_posts_of_a_head_without_body_are_at_the_one_named_last() -> None:
    assert posts("三明市第一医院举行仪式。院长王远山介绍，很好。") == {("王远山", "院长", "三明市第一医院")}


def test_posts_of_several_appointments_in_one_sentence() -> None:
    assert posts("任命：王远山为三明市财政局局长、李明江为三明市教育局局长。免去：赵立的三明市民政局局长职务。") == {
        ("王远山", "局长/begun", "三明市财政局"),
        ("李明江", "局长", "三明市教育局"),
        ("赵立", "局长/ended", "三明市民政局"),
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("三明市民政局社会救助工作人员王远山说。", ("王远山", "社会救助工作人员", "三明市民政局")),
        ("厦门大学经济学教授李明江认为，形势向好。", ("李明江", "经济学教授", "厦门大学")),
        ("审计长赵立强作报告。", ("赵立强", "审计长", "审计署")),
        (
            "会议决定任命李明江为澳门特别行政区第三任行政长官。",
            ("李明江", "第三任行政长官/begun", "澳门特别行政区政府"),
        ),
        ("三明市财政局王远山局长主持会议。", ("王远山", "局长", "三明市财政局")),
        ("清丰县阳邵镇党委书记王远山、镇长李明江陪同。", ("李明江", "镇长", "清丰县阳邵镇人民政府")),
        ("青松社区党委书记、居委会主任王远山带队。", ("王远山", "主任", "青松社区居民委员会")),
        ("青松社区党总支书记李丽说。", ("李丽", "书记", "青松社区党总支")),
    ],
)
def test_posts_by_field_by_the_title_alone_and_below_the_county(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_posts_of_a_county_that_is_not_known_go_to_no_other() -> None:
    assert posts("南乐县委书记张立、范县县长李志伟出席。") == {("张立", "书记", "中共南乐县委员会")}


def test_a_post_behind_de_and_one_who_is_said_to_hold_it() -> None:
    assert posts("慕小燕是三明市第一医院的护士长。") == {("慕小燕", "护士长", "三明市第一医院")}


def test_the_office_of_a_street_whose_party_organ_stands_before() -> None:
    text = "北京市朝阳区双井街道党工委副书记、办事处主任王远山讲话。"
    assert ("王远山", "主任", "北京市朝阳区双井街道办事处") in posts(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "三明市人大常委会主任李明江主持，副主任赵立刚、王文强出席。",
            ("王文强", "副主任", "三明市人民代表大会常务委员会"),
        ),
        ("三明市总工会主席李明江讲话。副主席赵立刚主持。", ("赵立刚", "副主席", "三明市总工会")),
        ("三明市慈善总会会长李明江讲话，秘书长赵立刚主持。", ("赵立刚", "秘书长", "三明市慈善总会")),
    ],
)
def test_deputies_are_at_the_body_of_the_head_named_before(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_deputies_are_not_at_the_body_of_a_head_of_another_word() -> None:
    found = posts("三明市人大常委会主任李明江主持，副主席赵立刚出席。")
    assert found == {("李明江", "主任", "三明市人民代表大会常务委员会")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议接受林远山的请求，同意其辞去福建省人民政府副省长职务。", {("林远山", "副省长/ended", "福建省人民政府")}),
        ("会议接受林远山辞去福建省人民政府副省长职务的请求。", {("林远山", "副省长/ended", "福建省人民政府")}),
        ("会议还免去了林远山的福建省教育厅副厅长职务。", {("林远山", "副厅长/ended", "福建省教育厅")}),
        ("林远山被任命为福建省教育厅副厅长。", {("林远山", "副厅长/begun", "福建省教育厅")}),
        ("林远山被免去福建省教育厅副厅长职务。", {("林远山", "副厅长/ended", "福建省教育厅")}),
        ("林远山在会上全票当选三明市市长。", {("林远山", "市长/begun", "三明市人民政府")}),
        ("林远山因工作变动，辞去三明市市长职务。", {("林远山", "市长/ended", "三明市人民政府")}),
        ("林远山履新三明市副市长。", {("林远山", "副市长/begun", "三明市人民政府")}),
        ("三明市委书记一职由林远山兼任。", {("林远山", "书记", "中共三明市委员会")}),
        ("任命林远山、赵明江为福建省高级人民法院审判员。",
         {("林远山", "审判员/begun", "福建省高级人民法院"), ("赵明江", "审判员/begun", "福建省高级人民法院")}),
    ],
)  # fmt: skip
def test_posts_that_are_taken_and_left(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "三明市市长一职由林远山接替赵明江出任。",
        "林远山接替赵明江，出任三明市市长。",
        "林远山接替赵明江任三明市市长。",
        "林远山被任命为三明市市长，接替赵明江。",
        "接替赵明江担任三明市市长的是市委副书记林远山。",
    ],
)
def test_posts_change_hands(text: str) -> None:
    ended = {post for post in posts(text) if post[1].startswith("市长")}
    assert ended == {("林远山", "市长/begun", "三明市人民政府"), ("赵明江", "市长/ended", "三明市人民政府")}


def test_posts_go_on_in_the_next_clauses_and_of_him() -> None:
    assert posts("林远山卸任三明市财政局局长后，转任福建省财政厅副厅长。他此前担任三明市审计局局长。") == {
        ("林远山", "局长/ended", "三明市财政局"),
        ("林远山", "副厅长/begun", "福建省财政厅"),
        ("林远山", "局长", "三明市审计局"),
    }
    assert ("林远山", "委员/ended", "三明市人民代表大会常务委员会") in posts(
        "林远山不再担任三明市财政局局长，他辞去三明市人大常委会委员的请求也被接受。"
    )


def test_posts_at_an_organ_said_short_of_the_one_named_before() -> None:
    text = "福建省委全面深化改革领导小组举行会议。领导小组副组长、省委副书记林远山出席。"
    assert ("林远山", "副组长", "中共福建省委全面深化改革领导小组") in posts(text, "place:350000")
    text = "福建省委全面深化改革委员会举行会议，省委书记赵明江主持。委员会副主任林远山出席。"
    assert ("林远山", "副主任", "中共福建省委全面深化改革委员会") in posts(text, "place:350000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("福建省高级人民法院政治部主任林远山说。", ("林远山", "主任", "福建省高级人民法院政治部")),
        ("福建省高级人民法院政治部主任、司改办主任林远山说。", ("林远山", "主任", "福建省高级人民法院司法改革办公室")),
        ("三明市中级人民法院民一庭庭长林远山说。", ("林远山", "庭长", "三明市中级人民法院民事审判第一庭")),
        ("39岁的林远山是三明市中级人民法院知识产权庭的助审员。", ("林远山", "助审员", "三明市中级人民法院知识产权庭")),
        ("林远山任福建省高级人民法院宣教处处长。", ("林远山", "处长", "福建省高级人民法院宣教处")),
        ("林远山是福建省人民检察院公诉二处检察官助理。", ("林远山", "检察官助理", "福建省人民检察院公诉二处")),
    ],
)  # fmt: skip
def test_posts_at_divisions_of_courts_and_procuratorates(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(text)


def test_posts_left_at_a_body_said_short_behind_the_name() -> None:
    assert posts("会议免去了林远山的省监察委员会副主任职务。", "place:350000") == {
        ("林远山", "副主任/ended", "福建省监察委员会")
    }


VILLAGE = "福建省三明市将乐县台山村，山清水秀。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (VILLAGE + "村党支部书记赵立说。", ("赵立", "书记", "中共将乐县台山村支部委员会")),
        (VILLAGE + "村党委书记赵立说。", ("赵立", "书记", "中共将乐县台山村委员会")),
        (VILLAGE + "村支书赵立说。", ("赵立", "支书", "中共将乐县台山村支部委员会")),
        (VILLAGE + "村主任赵立说。", ("赵立", "主任", "将乐县台山村村民委员会")),
        ("福建省三明市将乐县台山村村支书赵立说。", ("赵立", "支书", "中共将乐县台山村支部委员会")),
    ],
)
def test_posts_of_the_village_right_before_or_named_last(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(text)


def test_posts_at_the_organ_of_the_body_named_last() -> None:
    text = "林远山到访中华全国供销合作总社，与总社党组书记、理事会主任赵立会面。"
    assert posts(text) == {
        ("赵立", "书记", "中华全国供销合作总社党组"),
        ("赵立", "主任", "中华全国供销合作总社理事会"),
    }


def test_posts_of_members_of_the_cppcc_committee_named_last() -> None:
    text = "三明市政协举行会议，林远山委员作了说明。王明、张小华、李伟强等委员发言。"
    names = {"林远山", "王明", "张小华", "李伟强"}
    assert posts(text) == {(name, "委员", "中国人民政治协商会议三明市委员会") for name in names}


def test_posts_of_once_and_at_the_place_before_the_verb() -> None:
    assert ("赵立", "局长/ended", "三明市财政局") in posts("曾任三明市财政局局长的福建省财政厅副厅长赵立出席。")
    assert ("赵立", "副市长", "三明市人民政府") in posts("福建省财政厅副厅长赵立出席。2011年，他回三明市任副市长。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("福建省统计局局长赵立、总统计师钱大川出席。", ("钱大川", "总统计师", "福建省统计局")),
        ("民建福建省委主委赵立、副主委钱大川出席。", ("钱大川", "副主委", "民建福建省委员会")),
        ("三明市委书记赵立、宣传部部长钱大川出席。", ("钱大川", "部长", "中共三明市委宣传部")),
        ("三明市三元区城关街道党工委书记赵立、办事处主任钱大川说。",
         ("钱大川", "主任", "三明市三元区城关街道办事处")),
        ("三明市将乐县高唐镇台山村第一书记赵立说。", ("赵立", "第一书记", "中共将乐县高唐镇台山村支部委员会")),
    ],
)  # fmt: skip
def test_posts_beside_anothers(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(text)


def test_posts_of_several_respectively() -> None:
    assert posts("林远山、赵立分别任福建省财政厅副厅长、福建省教育厅副厅长。") == {
        ("林远山", "副厅长", "福建省财政厅"),
        ("赵立", "副厅长", "福建省教育厅"),
    }


def test_a_laboratory_is_no_office_of_the_academy_before() -> None:
    text = "中国工程院院士、呼吸疾病国家重点实验室主任赵立说。"
    assert posts(text) == {("赵立", "院士", "中国工程院")}


def test_wardens_of_rivers_and_woods_are_named_beside_their_posts() -> None:
    text = "福建省委书记、省级总河长赵立主持会议。三明市市长、市级林长钱大川巡林。"
    assert posts(text) == {("赵立", "书记", "中共福建省委员会"), ("钱大川", "市长", "三明市人民政府")}
    assert posts("黄河长江治理任务重，福建省委书记林长江说，河长制见效。") == {("林长江", "书记", "中共福建省委员会")}


def test_a_post_of_the_time_of_which_a_sentence_tells() -> None:
    assert posts("在赵立担任福建省省长期间，经济发展。") == {("赵立", "省长", "福建省人民政府")}


@pytest.mark.parametrize(
    "text",
    [
        "时任福建省财政厅厅长的林远山出席。",
        "身为福建省财政厅厅长的林远山说，压力不小。",
        "作为福建省财政厅厅长，林远山介绍了情况。",
        "林远山身为福建省财政厅厅长，压力不小。",
    ],
)
def test_posts_of_one_who_is_said_to_hold_it(text: str) -> None:
    assert posts(text) == {("林远山", "厅长", "福建省财政厅")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("贵州省公安厅治安管理局局长林一山讲话。", "贵州省公安厅治安管理局"),
        ("湖北省工商局商标监管局副局长林一山介绍。", "湖北省工商行政管理局商标监管局"),
        ("贵州省交通运输厅公路局局长林一山讲话。", "贵州省公路管理局"),
        ("水利部长江水利委员会主任林一山讲话。", "水利部长江水利委员会"),
        ("农业农村部长江办主任林一山讲话。", "农业农村部长江办"),
        ("民政部部长江一山讲话。", "民政部"),
        ("武汉大学附属青山医院的医生来了，四川大学副校长李明江、附属第二医院院长林一山讲话。", "四川大学附属第二医院"),
    ],
)
def test_posts_at_bureaus_of_departments_and_attached_hospitals(text: str, body: str) -> None:
    person = "江一山" if "江一山" in text else "林一山"
    assert {held for who, _, held in posts(text) if who == person} == {body}
    assert not any(who.startswith("江办") for who, _, _ in posts(text))


def test_former_is_said_of_all_posts_at_one_body() -> None:
    found = facts("福建省政府原党组成员、副省长王远山来访。")
    assert [dict(r.properties).get("status") for r in found.relations if r.type == "HOLDS_POST"] == ["ended", "ended"]
    found = facts("三明市财政局原局长、现三明市副市长王远山讲话。")
    statuses = {
        dict(r.properties)["title"]: dict(r.properties).get("status") for r in found.relations if r.type == "HOLDS_POST"
    }
    assert statuses == {"局长": "ended", "副市长": None}


def test_a_firm_has_a_party_committee_of_its_own() -> None:
    found = facts("深圳市创新投资集团有限公司董事长、党委书记王远山讲话。")
    assert not {body for _, body in relations(found, "HOLDS_POST")} & {"中共深圳市委员会"}
