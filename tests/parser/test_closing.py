from __future__ import annotations

import pytest

from ftzparse.parser import read_outline
from ftzparse.parser.closing import closing_start
from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import read_paragraphs
from ftzparse.parser.shapes import read_shapes
from support.spans import quotes, source_of

_ITEMS = "1. Support the firms in the zone.\n2. Ease the rules for the ships.\n"


def _kept(text: str) -> int:
    source = source_of(text)
    paragraphs = read_paragraphs(source, read_lines(source).text)
    return closing_start(source, paragraphs, read_shapes(source, paragraphs))


@pytest.mark.parametrize(
    "text",
    [
        "This plan takes effect on October 1, 2022.",
        "All departments shall carry out the tasks.",
        "Beijing Municipal Bureau of Commerce",
        "August 12, 2022",
        "(August 12, 2022)",
        "2022年8月12日",
        "Annex: List",
        "Note of the Gazette: the lines are added.",
        "Questions on this plan are answered by the Port Office.",
        "The units undertaking the tasks are requested to refine them.",
        "(This English version is for reference only.)",
        "(English translation for reference only. The Chinese text shall prevail.)",
        "The departments concerned shall formulate rules within 30 days.",
        "Editor in charge: Wei Lihua",
        "Translator's note: This version is provided for reference.",
        "Any major problem arising in the course of the work shall be reported to the Port Office.",
        "The lead departments should break down the tasks by the end of March.",
        "Progress in the above tasks is to be reported to the Port Office every month.",
    ],
)
def test_finds(text: str) -> None:
    assert _kept(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It pays, and it grows.",
        "Lead unit: Customs",
        "By October 1, 2022, the zone will have a port.",
        "This plan is carried out by all. (Lead unit: Customs)",
        "This plan takes effect today.\n\nIt pays.\n\nLead unit: Customs",  # the measure goes on
        "(1) Lend money;",
        "Progress in the above fields shall be made.",
        "Issue an annual report on the development of the zone.",
        "• rent land;",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _kept(text) == len(quotes(text, [line.span for line in read_lines(source_of(text)).text]))


def test_counts_the_paragraphs_before() -> None:
    assert _kept("It pays.\n\nIt grows.\n\nThis plan takes effect today.") == 2


@pytest.mark.parametrize(
    ("tail", "closing"),
    [
        ("It pays.", []),
        ("It pays.\nThis plan takes effect today.", ["This plan takes effect today."]),
        (
            "Municipal Commerce Bureau\nAugust 12, 2022",
            ["Municipal Commerce Bureau"],  # the date stands for itself
        ),
        pytest.param(
            "北京市商务局",
            ["北京市商务局"],
            marks=pytest.mark.xfail(reason="a Chinese signature has no capitals to be known by"),
        ),
        ("Each district shall build a port.\nThe port is big. (Lead unit: Customs)", []),
    ],
)
def test_closing_text_belongs_to_no_item(tail: str, closing: list[str]) -> None:
    text = _ITEMS + tail
    outline = read_outline(source_of(text))
    assert quotes(text, outline.closing) == closing
    assert [item.number for item in outline.items] == [1, 2]


_MANY = "".join(f"{number}. Support the firms in the zone.\n" for number in range(1, 5))
_LED = "".join(f"{number}. Support it.\n(1) Open it.\nLead unit: Customs\n" for number in range(1, 5))


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        (
            _MANY + "The governments will create the conditions.",
            ["The governments will create the conditions."],
        ),
        (
            _MANY + "Lead unit: Customs\nDeadline: June 2024\nThe port will report.",
            ["The port will report."],
        ),
        (
            _LED + "The work will count in the appraisal.",
            ["The work will count in the appraisal."],
        ),
        # an item of two paragraphs shows that items of this plan can have several
        (_MANY.replace("\n3.", "\nIt pays.\n3.") + "The governments will create the conditions.", []),
        (_ITEMS + "The governments will create the conditions.", []),  # two items show no habit
        (
            _LED + "5. Lower the fees\nThe work will count in the appraisal.",
            [],
        ),
        (_MANY + "(1) firms that trade;\n(2) firms that build.", []),
    ],
)
def test_text_behind_single_paragraphs_belongs_to_none(text: str, closing: list[str]) -> None:
    assert quotes(text, read_outline(source_of(text)).closing) == closing


def test_closing_text_stands_only_after_the_last_item() -> None:
    text = "1. Support the firms.\nThis plan takes effect today.\n2. Ease the rules for ships."
    assert read_outline(source_of(text)).closing == ()
