import io
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from zhengtu_extractors.reading.inputs import Input, find_inputs, inputs_in

TEXT = "会议召开。".encode()


def packed(**members: bytes) -> bytes:
    return packed_as(members)


def packed_as(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def inputs(data: bytes) -> list[Input]:
    return list(inputs_in("a.zip", data))


def refusals(data: bytes) -> dict[str, str]:
    return {given.source: given.refusal or "" for given in inputs(data)}


def test_members_are_inputs_in_order_of_their_names() -> None:
    found = inputs(packed_as({"乙/2.txt": TEXT, "1.html": b"<p>" + TEXT, ".hidden": TEXT, "__MACOSX/1.txt": TEXT}))
    assert [(given.source, given.format) for given in found] == [("a.zip!/1.html", "html"), ("a.zip!/乙/2.txt", "text")]
    assert found[1].data == TEXT


def test_archives_in_archives_and_tables_in_them_are_read() -> None:
    table = "标题,正文\n会议,会议召开。\n".encode()
    found = inputs(packed_as({"内.zip": packed_as({"t.csv": table})}))
    assert [(given.source, given.data) for given in found] == [("a.zip!/内.zip!/t.csv#1", TEXT)]


def test_names_written_in_gbk_are_read() -> None:
    data = packed_as({"aaaa.txt": TEXT}).replace(b"aaaa", "会议".encode("gbk"))
    assert [given.source for given in inputs(data)] == ["a.zip!/会议.txt"]


def test_a_damaged_archive_is_refused() -> None:
    assert refusals(packed(a=TEXT)[:-30]) == {"a.zip": "the archive is damaged or cut off; get it again"}


def test_a_damaged_member_is_refused_and_the_rest_read() -> None:
    data = packed_as({"a.txt": TEXT * 50, "b.txt": TEXT})
    data = data.replace(data[35:45], b"\xff" * 10, 1)
    found = refusals(data)
    assert "cannot be unpacked" in found["a.zip!/a.txt"]
    assert found["a.zip!/b.txt"] == ""


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(packed_as({"a.txt": TEXT}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    assert "encrypted" in refusals(bytes(data))["a.zip!/a.txt"]


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = packed(**{f"m{at}": b"\0" * (48 << 20) for at in range(2)})
    with patch("zhengtu_extractors.reading.archives._FREE", 1 << 20):
        found = refusals(bomb)
    assert [("ZIP bomb" in reason) for reason in found.values()] == [True, True]


def test_an_archive_inside_itself_again_and_again_ends() -> None:
    data = packed_as({"a.txt": TEXT})
    for _ in range(30):
        data = packed_as({"b.zip": data})
    (only,) = inputs(data)
    assert "nested more than" in str(only.refusal)


@pytest.mark.parametrize(
    ("member", "reason"), [("xl/workbook.xml", "save it as .csv"), ("content.xml", "save it as .docx")]
)
def test_other_programs_files_are_refused_with_what_to_do(member: str, reason: str) -> None:
    assert reason in refusals(packed_as({member: b"<x/>"}))["a.zip"]


def test_a_saved_pages_folder_and_the_graphs_own_are_no_inputs(tmp_path: Path) -> None:
    for name in ("page.html", "page_files/style.css", "other_files/a.txt", "graph/facts/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(TEXT)
    found = [given.source for given in find_inputs(tmp_path, leave_out=tmp_path / "graph")]
    assert found == ["other_files/a.txt", "page.html"]


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.write(TEXT)
        file.truncate(500 << 20)  # a hole on disk
    (given,) = find_inputs(big)
    assert "500 MiB is over the limit of 64 MiB" in str(given.refusal)
    assert given.data == b""
