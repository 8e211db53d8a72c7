"""Small newspaper pages of our own words, set as copies of print come: for property-based tests."""

from dataclasses import dataclass

from hypothesis import strategies as st

SUBJECTS = (
    ("全市治水工作会议召开", "7月9日，全市治水工作会议召开，总结上半年治水工作，安排下一步任务。"),
    ("春耕备耕物资供应充足", "近日，记者从市农业农村局获悉，全市春耕备耕物资供应充足，价格总体平稳。"),
    ("老旧小区加装电梯提速", "今年以来，我市老旧小区加装电梯提速，已有三十部电梯投入使用，居民出行更加方便。"),
    ("山区公路全线贯通", "9月1日，通往北部山区的公路全线贯通，沿线八个村的群众出行时间缩短一半。"),
    ("中心医院新院区开诊", "8月15日，市中心医院新院区开诊，设床位八百张，方便城东居民就近看病。"),
)
SENTENCES = (
    "会议要求，各级各部门要坚定信心、保持定力，把各项任务落到实处。",
    "下一步，将完善工作机制，明确责任分工，确保按时完成全年目标。",
    "群众纷纷表示，日子一年比一年好，心里踏实。",
    "据统计，今年共投入资金三千万元，受益群众超过两万人。",
    "有关负责人介绍，这项工作将在全市推开，力争年底前见到成效。",
)
BYLINES = (
    "本报讯（记者 王小明）",
    "本报讯（记者 李丽 通讯员 赵明）",
    "新华社北京7月9日电（记者 周海）",
    "（记者 陈刚）",
)


@dataclass(frozen=True)
class Printed:
    """An article of a page: what a reader should make of it."""

    headline: str
    byline: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """How a page is set: characters of a line (0: not broken), indents, blank lines, headlines above or below."""

    line: int
    indent: str
    gap: bool
    above: bool


SETTINGS = st.builds(
    Setting,
    line=st.sampled_from((0, 13, 17, 22, 30)),
    indent=st.sampled_from(("", "\u3000\u3000")),
    gap=st.booleans(),
    above=st.booleans(),
)


@st.composite
def articles(draw: st.DrawFn) -> list[Printed]:
    """One to four articles, each on a subject of its own."""
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=4, unique=True))
    return [
        Printed(
            headline,
            draw(st.sampled_from(BYLINES)),
            (lead, *draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True))),
        )
        for headline, lead in subjects
    ]


def page_of(printed: list[Printed], setting: Setting) -> str:
    """The page, articles parted by blank lines."""
    return "\n\n".join(_article(one, setting) for one in printed) + "\n"


def _article(one: Printed, setting: Setting) -> str:
    paragraphs = [one.byline + one.paragraphs[0], *one.paragraphs[1:]]
    body = ("\n\n" if setting.gap else "\n").join(_set(paragraph, setting) for paragraph in paragraphs)
    return f"{one.headline}\n\n{body}" if setting.above else f"{body}\n\n{one.headline}"


def _set(paragraph: str, setting: Setting) -> str:
    """The paragraph in lines; no line begins with a mark that closes."""
    if not setting.line:
        return setting.indent + paragraph
    lines = [""]
    room = setting.line - 2
    for character in paragraph:
        if len(lines[-1]) >= room and character not in "，。、；：！？”’）》":
            lines.append("")
            room = setting.line
        lines[-1] += character
    return setting.indent + "\n".join(lines)
