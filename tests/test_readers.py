"""Readers: which bytes become which text, and how each unusable input is refused."""

from __future__ import annotations

import codecs
import hashlib
import os
import threading
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ftzparse.errors import FtzparseError, UndecodableText, UnreadableFile, UnusableInput
from ftzparse.readers.encoding import UnknownEncoding
from ftzparse.readers.file import read_bytes_source, read_source, read_stream_source, read_text_source
from ftzparse.readers.limits import Limits
from ftzparse.source import Source

ENGLISH = '8. Support pilot programs in the "Two Zones".\r\n9. Open up.\rIII. Ürümqi\n'
CURLY = "8. Support the “Two Zones” – the city’s banks.\n"
CHINESE = "一、支持企业开展跨境融资便利化试点。\n（责任单位：市商务局、市金融监管局）\n"
MIXED = "8. Facilitate market access (准入) for banks in the “Two Zones”.\n"
BIG5 = "一、支持企業開展跨境融資便利化試點。\n"


def read(data: bytes, encoding: str | None = None) -> Source:
    return read_bytes_source(data, "plan.txt", encoding=encoding)


PROVEN = {
    "utf-8": (ENGLISH.encode(), ENGLISH, "utf-8"),
    "utf-8, Chinese": (CHINESE.encode(), CHINESE, "utf-8"),
    "utf-8 mark": (codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH, "utf-8"),
    "utf-16-le mark": (codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), CHINESE, "utf-16-le"),
    "utf-16-be mark": (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
    "utf-32-le mark": (codecs.BOM_UTF32_LE + MIXED.encode("utf-32-le"), MIXED, "utf-32-le"),
    "utf-32-be mark": (codecs.BOM_UTF32_BE + MIXED.encode("utf-32-be"), MIXED, "utf-32-be"),
    "gb18030 mark": (("\ufeff" + CHINESE).encode("gb18030"), CHINESE, "gb18030"),
    "only the first mark goes": (codecs.BOM_UTF8 * 2 + b"8. Open", "\ufeff8. Open", "utf-8"),
    "a mark in the middle stays": ("8.\ufeff Open".encode(), "8.\ufeff Open", "utf-8"),
    "a few control characters": (b"8. Support cross-\x02border trade\x1b[0m", None, "utf-8"),
    "one character": ("准".encode(), "准", "utf-8"),
}


@pytest.mark.parametrize(("data", "text", "encoding"), PROVEN.values(), ids=PROVEN.keys())
def test_proven_encoding(data: bytes, text: str | None, encoding: str) -> None:
    source = read(data)
    assert source.text == (data.decode() if text is None else text)
    assert source.encoding == encoding
    assert source.assumption is None


ASSUMED = {
    "gb18030, Chinese": (CHINESE, "gb18030", "gb18030"),
    "gb18030, two words in English": (MIXED, "gb18030", "gb18030"),
    "gb18030, curly quotes alone": ("8. Support the “Two Zones”.\n", "gb18030", "gb18030"),
    "utf-16-le, English": (ENGLISH, "utf-16-le", "utf-16-le"),
    "utf-16-be, English": (ENGLISH, "utf-16-be", "utf-16-be"),
    "utf-16-le, Chinese": (CHINESE, "utf-16-le", "utf-16-le"),
    "utf-16-be, Chinese": (CHINESE, "utf-16-be", "utf-16-be"),
    "utf-16-le, mixed": (MIXED, "utf-16-le", "utf-16-le"),
    "cp1252, curly quotes": (CURLY, "cp1252", "cp1252"),
    "cp1252, quotes alone": ("“Two Zones”", "cp1252", "cp1252"),
    "cp1252, an apostrophe before s": ("8. Support Beijing’s banks.", "cp1252", "cp1252"),
    "cp1252, accents": ("8. Support Ürümqi and the café’s “Two Zones”.", "cp1252", "cp1252"),
    "latin-1, an accent": ("8. Support the cafés of the zone.", "latin-1", "cp1252"),
}


@pytest.mark.parametrize(("text", "written", "encoding"), ASSUMED.values(), ids=ASSUMED.keys())
def test_assumed_encoding_is_said(text: str, written: str, encoding: str) -> None:
    source = read(text.encode(written))
    assert source.text == text
    assert source.encoding == encoding
    assert source.assumption is not None
    assert "--encoding" in source.assumption


UNDECODABLE = {
    "empty": (b"", "empty"),
    "white space": (b" \r\n\t\x0c ", "nothing but white space"),
    "only a mark": (codecs.BOM_UTF8, "nothing but white space"),
    "ideographic spaces": ("\u3000\ufeff\u200b\n".encode(), "nothing but white space"),
    "PDF": (b"%PDF-1.7\n8. Support banks.", "a damaged PDF"),
    "DOCX": (
        b"PK\x03\x04 [Content_Types].xml word/document.xml",
        "a Word document which is no whole ZIP archive",
    ),
    "XLSX": (b"PK\x03\x04 xl/workbook.xml", "an Excel workbook (XLSX)"),
    "ZIP": (b"PK\x03\x04 plan.txt", "a ZIP archive"),
    "DOC": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument", "an old Office document"),
    "RTF": (b"{\\rtf1\\ansi 8. Support}", "an RTF document"),
    "PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
    "gzip": (b"\x1f\x8b\x08\x00", "a gzip archive"),
    "NUL": (b"8. Support\x00banks", "binary data (NUL at character 10)"),
    "NUL in cp1252": (b"8. Support\x00\x93banks\x94", "binary data (NUL at character 10)"),
    "utf-32 without a mark": (ENGLISH.encode("utf-32-le"), "binary data (NUL"),
    "zero bytes": (b"\0" * 64, "binary data (NUL"),
    "control characters": (bytes(range(1, 32)) * 4, "binary data (84% control characters)"),
    "random bytes": (hashlib.shake_256(b"seed").digest(4096), "binary data (NUL"),
    "damaged UTF-8": (CHINESE.encode() + b"\xe5\x87\n", "UTF-8 that is damaged at byte 110 (line 3)"),
    "UTF-8 cut off": (CURLY.encode() * 2 + "准".encode()[:2], "UTF-8 that is damaged at byte 110 (line 3)"),
    "UTF-8 with one stray byte": (b"\x93" + "’s’".encode() * 3, "UTF-8 that is damaged at byte 0 (line 1)"),
    "utf-8 mark, other bytes": (codecs.BOM_UTF8 + CHINESE.encode("gbk"), "not utf-8: invalid at byte 5"),
    "utf-16 mark, odd length": (codecs.BOM_UTF16_LE + b"8\0.", "not utf-16-le: invalid at byte 4"),
    "utf-16 surrogate": (codecs.BOM_UTF16_LE + b"8\0\x00\xd88\0", "not utf-16-le: invalid at byte 4"),
    "Big5": (BIG5.encode("big5"), "neither UTF-8 nor plausible"),
    "Shift JIS": ("自由貿易区の企業を支援する。\n".encode("shift_jis") * 3, "neither UTF-8 nor plausible"),
    "Mac Roman": ("8. Support the “Two Zones”.".encode("mac_roman"), "neither UTF-8 nor plausible"),
    "Cyrillic": ("Развитие свободной торговли".encode("cp1251"), "neither UTF-8 nor plausible"),
}


@pytest.mark.parametrize(("data", "reason"), UNDECODABLE.values(), ids=UNDECODABLE.keys())
def test_undecodable_text(data: bytes, reason: str) -> None:
    with pytest.raises(UndecodableText) as caught:
        read(data)
    assert caught.value.reason.startswith(reason)
    assert str(caught.value) == f"plan.txt: {caught.value.reason}; {caught.value.mend}"
    assert len(str(caught.value).splitlines()) == 1


def test_mend_of_unknown_bytes_names_option_and_guess() -> None:
    with pytest.raises(UndecodableText, match=r"\(--encoding\).*it might be big5$"):
        read(BIG5.encode("big5") * 3)


NAMED = {
    "Big5": (BIG5.encode("big5"), "Big5", BIG5, "big5"),
    "against the proof": ("准入".encode(), "latin-1", "å\x87\x86å\x85¥", "iso8859-1"),
    "alias": (CURLY.encode("cp1252"), "Windows-1252", CURLY, "cp1252"),
    "utf-16 with mark": (CHINESE.encode("utf-16"), "utf-16", CHINESE, "utf-16"),
    "utf-16-le with mark": (codecs.BOM_UTF16_LE + b"8\0", "utf-16-le", "8", "utf-16-le"),
    "utf-8 with mark": (codecs.BOM_UTF8 + b"8.", "utf8", "8.", "utf-8"),
    "line ends stay": (b"8.\r\n9.\r", "ascii", "8.\r\n9.\r", "ascii"),
}


@pytest.mark.parametrize(("data", "encoding", "text", "known"), NAMED.values(), ids=NAMED.keys())
def test_named_encoding_is_no_assumption(data: bytes, encoding: str, text: str, known: str) -> None:
    source = read(data, encoding)
    assert (source.text, source.encoding, source.assumption) == (text, known, None)


MISNAMED = {
    "not UTF-8": (b"8. \x93Two Zones\x94", "utf-8", "not utf-8: invalid at byte 3 (line 1)"),
    "not ASCII": ("8.\n准".encode(), "ascii", "not ascii: invalid at byte 3 (line 2)"),
    "lone surrogate": (b"8. \\ud800", "unicode_escape", "not unicode-escape: invalid somewhere"),
    "NUL": (b"8.\0", "latin-1", "binary data (NUL at character 2)"),
    "PDF": (b"%PDF-1.7", "latin-1", "a damaged PDF"),
    "blank": (b"\xa0\n", "latin-1", "nothing but white space"),
}


@pytest.mark.parametrize(("data", "encoding", "reason"), MISNAMED.values(), ids=MISNAMED.keys())
def test_named_encoding_that_does_not_fit(data: bytes, encoding: str, reason: str) -> None:
    with pytest.raises(UndecodableText) as caught:
        read(data, encoding)
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize("encoding", ["", "klingon", "hex", "undefined", "utf-8\0", "\udc80", "../x"])
def test_unknown_encoding(encoding: str) -> None:
    with pytest.raises(UnknownEncoding, match="unknown encoding") as caught:
        read(b"8.", encoding)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, FtzparseError)


def test_hash_is_of_the_bytes() -> None:
    data = codecs.BOM_UTF8 + b"8. Open\r\n"
    assert read(data).sha256 == hashlib.sha256(data).hexdigest()


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "utf-16", "gb18030", "utf-7", "latin-1"]))
@example(b"+2AA-", "utf-7")
def test_any_bytes_become_text_or_a_refusal(data: bytes, encoding: str | None) -> None:
    try:
        text = read(data, encoding).text
    except UnusableInput:
        return
    assert text.strip()
    assert "\0" not in text
    text.encode("utf-8")


@given(st.text("支持企业开展跨境融资便利化试点，推动贸易投资自由化。", min_size=1))
def test_chinese_survives_gb18030(text: str) -> None:
    assert read(f"8. （{text}）".encode("gb18030")).text == f"8. （{text}）"


def test_source_has_the_name_without_folders(tmp_path: Path) -> None:
    path = tmp_path / "plan 准入.txt"
    path.write_bytes(b"8. Open\r\n")
    assert read_source(path).name == "plan 准入.txt"
    assert read_source(path).text == "8. Open\r\n"


def test_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"plan-\xff.txt")
    try:
        path.write_bytes(b"8. Open")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    assert read_source(path).name == r"plan-\xff.txt"


UNREADABLE = {
    "missing": ("missing.txt", "no such file"),
    "below a file": ("plan.txt/plan.txt", "not a directory"),
    "directory": (".", "a directory"),
    "name too long": ("n" * 300, "file name too long"),
    "NUL in the path": ("plan\0.txt", "embedded null byte"),
}


@pytest.mark.parametrize(("name", "reason"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable_file(name: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"8. Open")
    with pytest.raises(UnreadableFile) as caught:
        read_source(tmp_path / name)
    assert caught.value.name == str(tmp_path / name)
    assert caught.value.reason == reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"8. Open")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="no permission"):
        read_source(path)


def test_size_limit_is_inclusive(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"8. Open")
    assert read_source(path, limits=Limits(size=7)).text == "8. Open"
    with pytest.raises(UnreadableFile, match="larger than"):
        read_source(path, limits=Limits(size=6))
    with pytest.raises(UnreadableFile, match="larger than"):
        read_bytes_source(b"8. Open", "-", limits=Limits(size=6))


def test_endless_device_stops_at_the_limit() -> None:
    with pytest.raises(UnreadableFile, match=r"/dev/zero: larger than 1 MiB; allow more \(--max-size\)"):
        read_source(Path("/dev/zero"), limits=Limits(size=1024 * 1024))


def test_fifo_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    data = ENGLISH.encode() * 5000  # more than a pipe holds at once
    writer = threading.Thread(target=path.write_bytes, args=(data,))
    writer.start()
    source = read_source(path)
    writer.join()
    assert source.name == "fifo"
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_stream_is_read_with_its_name() -> None:
    assert read_stream_source(BytesIO(b"8. Open"), "-").name == "-"


def test_closed_stream() -> None:
    stream = BytesIO(b"8. Open")
    stream.close()
    with pytest.raises(UnreadableFile, match="closed file"):
        read_stream_source(stream, "-")


def test_text_is_taken_unchanged() -> None:
    source = read_text_source("\ufeff8. 准入\r\n", "text")
    assert (source.text, source.encoding, source.assumption) == ("\ufeff8. 准入\r\n", "utf-8", None)
    assert source.sha256 == hashlib.sha256("\ufeff8. 准入\r\n".encode()).hexdigest()


@pytest.mark.parametrize("text", ["", " \n", "8.\0", "8. \ud800"], ids=["empty", "blank", "NUL", "surrogate"])
def test_unusable_text(text: str) -> None:
    with pytest.raises(UndecodableText):
        read_text_source(text, "text")
