from tests.extractors.articles import facts, relations


def _parts(text: str) -> set[tuple[str, str]]:
    return relations(facts(text, date="2024-05-10"), "PART_OF")


def test_tasks_of_the_next_sentences_are_parts_of_the_paper() -> None:
    found = _parts(
        "省政府日前印发《青绿食品产业发展行动方案》。《方案》提出，到2027年产值翻番。完善冷链补贴制度，推行“田头码”机制。"
    )
    assert found == {
        ("冷链补贴制度", "青绿食品产业发展行动方案"),
        ("“田头码”机制", "青绿食品产业发展行动方案"),
    }


def test_a_numbered_list_goes_on_until_what_was_done_is_told() -> None:
    found = _parts(
        "《青绿食品产业发展意见》明确：一是放宽准入。企业可自由选择。二是加强监管。建立跨部门数据共享机制。目前，全省已建立告知承诺制度。"
    )
    assert found == {("跨部门数据共享机制", "青绿食品产业发展意见")}


def test_what_a_meeting_deploys_behind_a_paper_is_no_part_of_that() -> None:
    text = "会议审议通过《青绿食品产业发展行动方案》，部署全面实施种植收入保险政策。"
    assert _parts(text) == set()


def test_what_is_done_by_a_paper_is_no_part_of_it() -> None:
    assert _parts("某县按照《青绿食品产业发展行动方案》要求，建立跨部门数据共享机制。") == set()


def test_a_paper_that_rules_a_scheme_is_no_whole_of_it() -> None:
    found = _parts("《跨部门数据共享办法》规定，完善跨部门数据共享机制。")
    assert ("跨部门数据共享机制", "跨部门数据共享办法") not in found


def test_a_quoted_paper_is_no_whole_of_the_scheme_in_its_title() -> None:
    text = "《关于实施城市更新行动的指导意见》提出：“推进城市更新行动，建立跨部门数据共享机制。”"
    paper = "关于实施城市更新行动的指导意见"
    found = _parts(text)
    assert ("跨部门数据共享机制", paper) in found
    assert ("城市更新行动", paper) not in found


def test_items_of_a_list_in_which_the_paper_stands_are_no_parts_of_it() -> None:
    found = _parts("一是修订《青绿食品产业发展规划》，提出放宽准入。二是建立跨部门数据共享机制。")
    assert found == set()
