import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.word.docx import read_docx
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import PrintedLine

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="公文题"/><w:basedOn w:val="3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="x"/><w:basedOn w:val="2"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
)


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


BODY = paragraph(run("会议指出，要推进改革，全面落实各项任务。"))


def docx(*body: str, head: str = "", space: str = W, main: str = "word/document.xml", **parts: str) -> bytes:
    """A Word file of these paragraphs; `parts` are further members by name."""
    folder, _, name = main.rpartition("/")
    spaces = f'xmlns:w="{space}" xmlns:mc="{MC}" xmlns:r="{OFFICE}"'
    members = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="1" Type="{OFFICE}/officeDocument" '
        f'Target="{main}"/></Relationships>',
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="1" Type="{OFFICE}/styles" '
        f'Target="styles.xml"/><Relationship Id="2" Type="{OFFICE}/attachedTemplate" Target="http://example.invalid/" '
        'TargetMode="External"/></Relationships>',
        f"{folder}/styles.xml": f'<w:styles xmlns:w="{space}">{STYLES}</w:styles>',
        main: f"{head}<w:document {spaces}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        **parts,
    }
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return data.getvalue()


def words(text: str, line: PrintedLine) -> str:
    return "".join(text[one.raw_start : one.raw_start + one.length] for one in line.runs)


def lines_of(*body: str) -> list[str]:
    text, lines = read_docx("a.docx", docx(*body))
    return [words(text, line) for line in lines]


def line_of(*body: str) -> PrintedLine:
    """The first line of a document whose body follows."""
    return read_docx("a.docx", docx(*body, BODY, BODY))[1][0]


TEXTS = st.text(st.sampled_from("会议召开。 \u3000ab\n\t"), max_size=12)


@given(st.lists(st.lists(TEXTS, max_size=3), min_size=1, max_size=6))
def test_every_line_gives_its_characters_and_lies_within_the_text(paragraphs: list[list[str]]) -> None:
    marks = {"\n": "</w:t><w:br/><w:t>", "\t": "</w:t><w:tab/><w:t>"}
    body = [paragraph(*(run("".join(marks.get(c, c) for c in part)) for part in parts)) for parts in paragraphs]
    expected = [line.strip() for parts in paragraphs for line in "".join(parts).split("\n") if line.strip()]
    if not expected:
        with pytest.raises(InputError, match="there is no text"):
            read_docx("a.docx", docx(*body))
        return
    text, lines = read_docx("a.docx", docx(*body))
    assert [words(text, line) for line in lines] == expected
    places = [one for line in lines for one in line.runs]
    assert all(0 <= one.raw_start < one.raw_start + one.length <= len(text) for one in places)
    assert [one.raw_start for one in places] == sorted({one.raw_start for one in places})
    assert all(one.start == 0 for one in places)


def test_insertions_are_read_and_deletions_are_not() -> None:
    changed = paragraph(
        run("会议"),
        f"<w:ins>{run('昨日')}</w:ins><w:del><w:r><w:delText>今日</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run('在京')}</w:moveFrom><w:moveTo>{run('召开')}</w:moveTo>",
    )
    assert lines_of(changed) == ["会议昨日召开"]


def test_a_deleted_paragraph_mark_joins_and_a_deleted_paragraph_leaves_no_gap() -> None:
    gone = paragraph("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", look="<w:rPr><w:del/></w:rPr>")
    joined = paragraph(run("会议"), look="<w:rPr><w:del/></w:rPr>")
    text, lines = read_docx("a.docx", docx(joined, paragraph(run("召开")), gone, BODY))
    assert text.startswith("会议召开\n会议指出")
    assert not lines[-1].after_gap


@pytest.mark.parametrize(
    "wrapped",
    [
        f'<w:hyperlink r:id="rId9">{run("链接")}</w:hyperlink>',
        f'<w:fldSimple w:instr="DATE">{run("链接")}</w:fldSimple>',
        f"<w:smartTag>{run('链接')}</w:smartTag>",
        f"<w:sdt><w:sdtContent>{run('链接')}</w:sdtContent></w:sdt>",
        f"<w:r><w:ruby><w:rt>{run('lian')}</w:rt><w:rubyBase>{run('链接')}</w:rubyBase></w:ruby></w:r>",
        f"<w:r><w:instrText>DATE</w:instrText></w:r>{run('链接')}",
        f"{run('链接')}<w:r><w:footnoteReference w:id='2'/></w:r>",
        f"{run('链接')}{run('秘', '<w:vanish/>')}",
    ],
)
def test_text_is_found_inside_whatever_wraps_it(wrapped: str) -> None:
    assert lines_of(paragraph(wrapped)) == ["链接"]


def test_table_cells_and_content_controls_stand_in_the_order_of_the_document() -> None:
    def table(*cells: str) -> str:
        return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"

    inner = table(paragraph(run("丁")))
    control = f"<w:sdt><w:sdtContent>{paragraph(run('甲'))}</w:sdtContent></w:sdt>"
    text, lines = read_docx("a.docx", docx(control, table(paragraph(run("乙")), paragraph(run("丙")) + inner), BODY))
    assert [words(text, line) for line in lines[:4]] == ["甲", "乙", "丙", "丁"]
    assert all(line.after_gap for line in lines[1:])


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('框中'))}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawing = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    assert lines_of(paragraph(run("前"), drawing, run("后"))) == ["前后", "框中"]


def test_notes_comments_headers_and_contents_are_left_out() -> None:
    notes = f'<w:footnotes xmlns:w="{W}">{paragraph(run("脚注"))}</w:footnotes>'
    contents = paragraph(run("目录项"), look='<w:pStyle w:val="T"/>')
    parts = {f"word/{name}.xml": notes for name in ("footnotes", "comments", "header1", "footer1")}
    text, _ = read_docx("a.docx", docx(contents, BODY, **parts))
    assert text == "会议指出，要推进改革，全面落实各项任务。\n"


@pytest.mark.parametrize(
    "look",
    [
        '<w:pStyle w:val="1"/>',
        '<w:outlineLvl w:val="0"/>',
        '<w:pStyle w:val="2"/>',
    ],
)
def test_styles_and_levels_mark_headings(look: str) -> None:
    assert line_of(paragraph(run("关于推进改革的通知"), look=look)).marked


@pytest.mark.parametrize(
    ("look", "of_run", "marked"),
    [
        ('<w:jc w:val="center"/>', '<w:sz w:val="44"/>', True),
        ('<w:jc w:val="center"/>', "", False),
        ("", '<w:sz w:val="44"/>', True),
        ("", '<w:sz w:val="36"/>', False),
        ("", "<w:b/>", True),
        ("", '<w:b w:val="0"/>', False),
    ],
)
def test_larger_or_bolder_type_marks_headings(look: str, of_run: str, marked: bool) -> None:
    assert line_of(paragraph(run("关于推进改革的通知", of_run), look=look)).marked is marked


def test_sentences_and_half_bold_lines_are_no_headings() -> None:
    assert not line_of(paragraph(run("会议强调。", "<w:b/>"))).marked
    assert not line_of(paragraph(run("会议强调", "<w:b/>"), run("要求明确"))).marked


@pytest.mark.parametrize(
    ("body", "indented"),
    [
        (paragraph(run("会议")), False),
        (paragraph(run("会议"), look='<w:ind w:firstLineChars="200" w:firstLine="640"/>'), True),
        (paragraph(run("会议"), look='<w:ind w:left="640" w:hanging="640"/>'), False),
        (paragraph(run("\u3000\u3000会议")), True),
        (paragraph(run("会议"), look='<w:jc w:val="center"/><w:ind w:firstLine="640"/>'), False),
    ],
)
def test_indents_are_seen(body: str, indented: bool) -> None:
    assert line_of(body).indented is indented


@pytest.mark.parametrize(
    "before",
    [
        "<w:p/>",
        paragraph(run("前"), look='<w:spacing w:after="240"/>'),
        paragraph(run("前"), look='<w:spacing w:afterLines="100"/>'),
    ],
)
def test_empty_paragraphs_and_wide_spaces_are_gaps(before: str) -> None:
    lines = read_docx("a.docx", docx(BODY, before, BODY, BODY))[1]
    assert [line.after_gap for line in lines[-2:]] == [True, False]


@pytest.mark.parametrize(
    ("between", "opens"),
    [
        ('<w:p><w:r><w:br w:type="page"/></w:r></w:p>', "page"),
        ('<w:p><w:r><w:br w:type="column"/></w:r></w:p>', "column"),
        ("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "page"),
        ('<w:p><w:pPr><w:sectPr><w:type w:val="nextColumn"/></w:sectPr></w:pPr></w:p>', "column"),
        ("<w:p><w:r><w:br/></w:r></w:p>", ""),
    ],
)
def test_breaks_open_pages_and_columns(between: str, opens: str) -> None:
    assert [line.opens for line in read_docx("a.docx", docx(BODY, between, BODY, BODY))[1]] == ["", opens, ""]


def test_a_break_inside_a_paragraph_opens_the_line_behind_it() -> None:
    broken = paragraph(run("前半"), '<w:r><w:br w:type="page"/></w:r>', run("后半"))
    text, lines = read_docx("a.docx", docx(broken))
    assert [(words(text, line), line.opens) for line in lines] == [("前半", ""), ("后半", "page")]


def test_the_strict_form_and_other_names_of_the_main_part_are_read() -> None:
    assert read_docx("a.docx", docx(BODY, space=STRICT))[0].startswith("会议")
    assert read_docx("a.docx", docx(BODY, main="word/document2.xml"))[0].startswith("会议")


ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
SECRET = "EncryptedPackage".encode("utf-16-le")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def unreadable() -> list[tuple[str, bytes, str]]:
    whole = docx(BODY)
    return [
        ("a.docx", OLE + SECRET, "it is encrypted"),
        ("a.doc", OLE, r"this is an old Word file; open it and save it as \.docx"),
        ("a.wps", OLE, "this is an old WPS file"),
        ("a.docx", b"", "damaged or cut off"),
        ("a.docx", whole[: len(whole) // 2], "damaged or cut off"),
        ("a.docx", docx(BODY, head=ENTITIES), "declares a document type"),
        ("a.docx", docx(paragraph(run("&a;")), head=OUTSIDE), "declares a document type"),
        ("a.docx", docx(paragraph(run("&a;"))), "the Word file is damaged"),
        ("a.docx", docx("<w:p>"), "the Word file is damaged"),
        ("a.docx", docx(paragraph(run("会" * 20_000_000))), "unfolds to 57 MiB, more than texts do"),
        ("a.docx", docx("<w:p/>"), "there is no text in this Word file"),
        ("a.docx", docx(BODY, main="word/a.xml", **{"word/a.xml": ""}), "the Word file is damaged"),
    ]


@pytest.mark.parametrize(("source", "data", "said"), unreadable())
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(source: str, data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=f"^{source}: .*{said}"):
        read_docx(source, data)


def test_a_part_that_is_missing_or_broken_is_said() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("other.txt", "x")
    with pytest.raises(InputError, match=r"There is no item named 'word/document.xml'"):
        read_docx("a.docx", data.getvalue())
    stored = docx(BODY)
    broken = stored.replace(stored[stored.index(b"word/document.xml") + 40 :][:20], b"\0" * 20, 1)
    with pytest.raises(InputError, match="the Word file is damaged"):
        read_docx("a.docx", broken)


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_spoilt_file_is_read_or_refused(at: int, spoilt: bytes) -> None:
    data = bytearray(docx(BODY, BODY))
    at %= len(data)
    data[at : at + len(spoilt)] = spoilt
    with suppress(InputError):
        text, lines = read_docx("a.docx", bytes(data))
        assert all(words(text, line) for line in lines)


def test_elements_nested_without_end_are_read() -> None:
    deep = 20_000
    body = "<w:tbl><w:tr><w:tc>" * deep + BODY + "</w:tc></w:tr></w:tbl>" * deep
    text, _ = read_docx("a.docx", docx(body, BODY))
    assert text.count("会议") == 2
