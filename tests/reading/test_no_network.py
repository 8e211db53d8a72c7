"""Reading asks nothing of a network, whatever a file points at."""

import socket
from pathlib import Path

import pytest

from tests.reading.test_archives import packed_as
from zhengtu_extractors.extract import extract
from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import find_inputs
from zhengtu_extractors.reading.reconstruct import reconstruct

PAGE = """<!DOCTYPE html SYSTEM "http://example.com/a.dtd"><html><head><title>会议召开</title>
<link rel="stylesheet" href="http://example.com/a.css"><script src="http://example.com/a.js"></script></head>
<body><img src="http://example.com/a.png"><h1>会议召开</h1><p>来源：濮阳日报 2024-07-10</p>
<p>7月9日，濮阳市委召开会议，研究部署下一步的工作，要求各部门加强领导，抓好落实，完成全年的任务。</p><iframe src="http://example.com/"></iframe></body></html>"""
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>7月9日，濮阳市委召开会议。</w:t></w:r></w:p></w:body></w:document>"
)
LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="http://example.com/far.dotx" TargetMode="External"/></Relationships>'
)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []

    def refuse(*_: object, **__: object) -> None:
        asked.append("socket")
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return asked


def test_files_that_point_at_a_network_are_read_without_it(tmp_path: Path, no_network: list[str]) -> None:
    table = "标题,正文,网址\n会议召开,濮阳市委召开会议。,http://example.com/1.html\n"
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.docx").write_bytes(
        packed_as({"word/document.xml": WORD.encode(), "word/_rels/document.xml.rels": LINKS.encode()})
    )
    (tmp_path / "c.csv").write_text(table, "utf-8")
    (tmp_path / "d.zip").write_bytes(packed_as({"a.html": PAGE.encode()}))
    found = [extract(a) for given in find_inputs(tmp_path) for a in reconstruct(read_page(given))]
    assert len(found) == 4
    assert not no_network
