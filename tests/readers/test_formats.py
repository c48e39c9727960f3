"""Formats besides plain text: what is recognised, bounds, and that broken files are refused in one line."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Golden
from ftzparse.errors import UndecodableText, UnusableInput
from ftzparse.libraries import MissingLibrary
from ftzparse.readers.file import read_bytes_source, read_source
from ftzparse.readers.limits import Limits
from ftzparse.readers.pdf.lines import PageLine
from ftzparse.readers.pdf.paragraphs import write_page
from ftzparse.readers.recognition import recognise_text
from support.documents import blank_pdf, docx_with, item, pdf_with, zip_with

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").glob("*.html"))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKDOWN = (
    b"---\ntitle: x\n---\n# Plan\n\n1. Ease **entry**.\n2. Open\\. up.\n4. [Lease](x) ships.\n\n<!-- c -->\n"
)
DOCX = docx_with(item("Open up.") + item("Ease entry."), {0: [("decimal", "%1.", "")]})
PDF = pdf_with(
    [
        f"{number}. Support trade of kind {number}. {'We ease entry for all firms. ' * 6}"
        for number in range(1, 40)
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_text_of_a_page(page: Path, golden: Golden) -> None:
    source = read_source(page)
    assert (source.format, source.assumption, source.pages) == ("html", None, None)
    counts = "".join(f"{part.what}: {part.times}, {part.characters}\n" for part in source.set_aside)
    golden(HERE / "texts" / f"{page.stem}.txt", f"{source.text}\n--- set aside\n{counts}")


RECOGNISED = {
    "<!DOCTYPE html><p>x": "html",
    "\n<HTML lang=en>": "html",
    '<?xml version="1.0"?>\n<!-- saved --><!DOCTYPE html>': "html",
    "<!-- a -->" * 5000 + "<p>": "text",
    "<p>8. Open up": "text",
    "8. <html> is a tag": "text",
    "<htmlish>": "text",
}


@pytest.mark.parametrize(("text", "form"), RECOGNISED.items())
def test_recognises_text(text: str, form: str) -> None:
    assert recognise_text(text, "plan.txt") == form


def test_markdown_keeps_numbers_as_written() -> None:
    source = read_bytes_source(MARKDOWN, "plan.md")
    assert source.text == "Plan\n\n1. Ease entry.\n\n2. Open. up.\n\n4. Lease ships.\n"
    assert [(part.what, part.times) for part in source.set_aside] == [("front-matter", 1), ("raw-html", 1)]


def test_markdown_counts_a_list_that_leaves_it_to_the_reader() -> None:
    assert read_bytes_source(b"1. a\n1. b\n   - c\n1. d\n", "x.md").text == "1. a\n\n2. b\n\nc\n\n3. d\n"


def test_pages_of_a_pdf_adjoin_and_furniture_is_counted() -> None:
    source = read_bytes_source(PDF, "plan.pdf")
    assert source.pages is not None
    assert len(source.pages) > 1
    edges = [0, *(page.end for page in source.pages)]
    assert [page.start for page in source.pages] == edges[:-1]
    assert edges[-1] == len(source.text)
    counts = {part.what: part.times for part in source.set_aside}
    assert counts == {"page-number": len(source.pages), "running-head": len(source.pages)}
    assert "Gazette" not in source.text
    paragraphs = source.text.split("\n\n")
    assert [paragraph.split(".")[0] for paragraph in paragraphs[:3]] == ["1", "2", "3"]


def test_a_word_divided_at_a_line_end_is_joined() -> None:
    data = pdf_with(["1. Support facili-\ntation of cross-\nborder trade.", "2. Ease cross-border trade."])
    assert "1. Support facilitation\nof cross-border\ntrade.\n" in read_bytes_source(data, "x.pdf").text


PLACED = {
    "an indent": (
        [("We ease", 0), ("entry.", 0), ("We open up", 20), ("all.", 0)],
        "We ease\nentry.\n\nWe open up\nall.",
    ),
    "a label set out": ([("1. Ease", 0), ("entry.", 20), ("2. Open", 0)], "1. Ease\nentry.\n\n2. Open"),
    "a line set back": (
        [("（一）缩减", 20), ("清单", 0), ("（二）开放", 20)],
        "（一）缩减\n清单\n\n（二）开放",
    ),
}


@pytest.mark.parametrize(("placed", "text"), PLACED.values(), ids=PLACED.keys())
def test_indents_begin_paragraphs(placed: list[tuple[str, int]], text: str) -> None:
    lines = [
        PageLine(line, left, 500, 700 - 14 * row, 690 - 14 * row, 10)
        for row, (line, left) in enumerate(placed)
    ]
    assert write_page(lines).strip() == text


BROKEN = {
    "scan": (blank_pdf(2), "a PDF without a text layer: its 2 pages are pictures"),
    "encrypted": (pdf_with(["1. Open up."], password="secret"), "an encrypted PDF"),  # noqa: S106 - a test's
    "cut off": (PDF[:40], "a damaged PDF"),
    "no body": (zip_with({"word/document.xml": b"<w/>"})[:-9], "a Word document which is no whole ZIP"),
    "not XML": (zip_with({"word/document.xml": b"<w"}), "a Word document whose word/document.xml is no XML"),
    "entities": (
        zip_with({"word/document.xml": b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'}),
        "a Word document which declares entities",
    ),
    "bomb": (
        zip_with({"word/document.xml": bytes(60_000_000)}),
        "a Word document whose 'word/document.xml' unp",
    ),
    "unknown encoding": (
        zip_with({"word/document.xml": b'<?xml version="1.0" encoding="utf-9"?><w/>'}),
        "a Word document whose word/document.xml is no XML",
    ),
    "deep": (
        zip_with({"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}),
        "a Word document nested 2000 elements deep, more than 200",
    ),
    "parts": (
        zip_with({"word/document.xml": b"<w/>", **{f"{part}.xml": b"" for part in range(10_000)}}),
        "a Word document of 10001 parts, more than 10000",
    ),
    "blank": (zip_with({"word/document.xml": b"<w/>"}), "nothing but white space"),
    "deep page": (b"<html>" + b"<div>" * 1_000_000, "an HTML page nested 2001 elements deep, more than 200"),
    "page deeper by one": (
        b"<html>" + b"<div>" * 200 + b"1. x",
        "an HTML page nested 202 elements deep, more than 200",
    ),
    "tag with too much in it": (
        b"<html><p " + b" ".join(b"a%d='>'" % place for place in range(400_000)) + b">1. x",
        "an HTML page with more than 500 attributes in one tag",
    ),
    "page of scripts": (b"<html><script>1. x</script>", "nothing but white space"),
}


@pytest.mark.parametrize(("data", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UndecodableText) as caught:
        read_bytes_source(data, "plan")
    assert caught.value.reason.startswith(reason)
    assert len(str(caught.value).splitlines()) == 1


def test_nesting_may_be_allowed_up_to_the_end_of_the_stack() -> None:
    with pytest.raises(UndecodableText, match="nested deeper than Python can follow; save the text"):
        read_bytes_source(b"<html>" + b"<div>" * 900 + b"1. x", "x", limits=Limits(depth=1000))


def test_a_tag_may_have_attributes_up_to_the_bound() -> None:
    tag = b"<p " + b" ".join(b'a%d = "x>" /' % place for place in range(499)) + b">"
    assert read_bytes_source(b"<html>" + tag * 3 + b"1. Open up", "x").text == "1. Open up\n"


def test_a_page_may_be_nested_up_to_the_bound() -> None:
    assert read_bytes_source(b"<html>" + b"<div>" * 190 + b"1. Open up", "x").text == "1. Open up\n"


def test_a_missing_library_names_file_and_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [name for name in sys.modules if name.startswith("ftzparse.readers.pdf")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingLibrary, match=r"plan.pdf: needs pypdfium2.*'ftzparse\[pdf\]'"):
        read_bytes_source(PDF, "plan.pdf")


REAL = {"docx": DOCX, "pdf": PDF, "md": MARKDOWN, "html": PAGES[0].read_bytes()}


@given(st.sampled_from(sorted(REAL)), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=8))
def test_damaged_files_are_read_or_refused(form: str, damage: list[tuple[float, bytes]]) -> None:
    data = bytearray(REAL[form])
    for where, piece in damage:
        place = int(where * len(data))
        data[place : place + len(piece)] = piece
    try:
        text = read_bytes_source(bytes(data), f"plan.{form}").text
    except UnusableInput:
        return
    text.encode("utf-8")
    assert "\0" not in text


@given(st.text("<>/=\"' abdiolphrtm1.&;!-", max_size=200))
def test_any_html_has_text_or_is_blank(text: str) -> None:
    data = f"<html>1. x{text}".encode()
    assert read_bytes_source(data, "x").text.strip()


HOSTILE = {
    "opening brackets": b"<" * 1_000_000,
    "open links": b"<html>" + b"<a href=x>1. x" * 100_000,
    "open paragraphs": b"<html>" + b"<p>1. x" * 100_000,
    "open bold": b"<html>" + b"<b>1. x<p>" * 1_000,
    "comments": b"<!-- x -->" * 100_000,
    "square brackets": b"1. x " + b"[" * 100_000,
    "stars": b"1. x " + b"**a " * 20_000,
    "quotations": b"> " * 100_000 + b"1. x",
    "lists in lists": b"".join(b" " * depth * 2 + b"- 1. x\n" for depth in range(300)),
    "one line": b"1. " + b"word " * 2_000_000,
    "styles that are based on others": docx_with(
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="s{place}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
            for place in range(10_000)
        ),
        styles="".join(
            f'<w:style w:styleId="s{place}"><w:basedOn w:val="s{place + 1}"/></w:style>'
            for place in range(10_000)
        ),
    ),
    "lists that are links": zip_with(
        {
            "word/document.xml": b"<w/>",
            "word/numbering.xml": f"<w:numbering xmlns:w='{W}'>".encode()
            + b"".join(
                b'<w:abstractNum w:abstractNumId="%d"><w:numStyleLink w:val="x"/></w:abstractNum>'
                b'<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (place, place, place)
                for place in range(10_000)
            )
            + b"</w:numbering>",
        }
    ),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_done_with_soon(data: bytes) -> None:
    started = process_time()
    with suppress(UndecodableText):
        read_bytes_source(data, "plan.md")
    assert process_time() - started < 20
