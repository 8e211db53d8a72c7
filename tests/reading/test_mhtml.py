"""Pages that a browser saved as one file."""

from quopri import encodestring

import pytest

from zhengtu_extractors.reading.web.mhtml import html_in
from zhengtu_graph.errors import InputError

HTML = "<html><body><p>市政府召开常务会。</p></body></html>"


def saved(html: bytes, kind: str = "text/html") -> bytes:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--cut"\r\n\r\n'
    picture = b"----cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naaaa\r\n"
    part = b"----cut\r\nContent-Type: " + kind.encode() + b"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head + picture + part + encodestring(html) + b"\r\n----cut--\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_html_part_keeps_its_bytes(encoding: str) -> None:
    assert html_in("a.mht", saved(HTML.encode(encoding))).decode(encoding).strip() == HTML


ENDLESS = b"".join(b'Content-Type: multipart/related; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(5000))


@pytest.mark.parametrize(
    "data",
    [b"", saved(b"x", "text/css"), saved(b""), ENDLESS],
    ids=["empty", "no page", "empty page", "nested without end"],
)
def test_a_file_without_a_page_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.mht: .*save it anew"):
        html_in("a.mht", data)
