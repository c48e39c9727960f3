from __future__ import annotations

import pytest

from ftzparse.parser.glued import separate_glued
from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import read_paragraphs
from support.spans import mark, source_of, unmark


def _separated(example: str) -> str:
    source = source_of(unmark(example))
    paragraphs = separate_glued(source, read_paragraphs(source, read_lines(source).text))
    return mark(source.text, [paragraph.span for paragraph in paragraphs])


@pytest.mark.parametrize(
    "example",
    [
        "⟦6. Lower the costs.⟧ ⟦7. Support rail–sea transport.⟧",
        "⟦6. Lower the costs. (Lead unit: Customs)⟧ ⟦7. Support rail–sea transport.⟧\n⟦8. Build it.⟧",
        "⟦1. Support it.⟧ ⟦2. Ease it.⟧ ⟦3. Open it.⟧ ⟦4. Widen it.⟧",
        "⟦（一）Support it.⟧ ⟦（二）Ease it.⟧",
        "⟦Article 1 Support it.⟧ ⟦Article 2 Ease it.⟧",
        "⟦1. Call it “open.”⟧ ⟦2. “Two Zones” grow.⟧",
        "⟦1. Support firms under Article 1.⟧ ⟦2. Ease the rules.⟧\n⟦3. Open the accounts.⟧",
        "⟦(1) Lower the costs. (Lead unit: Customs)⟧⟦(2) Support it.⟧",
        "⟦1、Support it.⟧\n⟦Lead unit: Port Office⟧ ⟦2、Ease it.⟧",  # behind a clause without brackets
        "⟦Article 9 [Goods] Store them.⟧  ⟦Article 10 [Ships] Let them sail.⟧",
        "⟦6、Build it. Lead unit: Port Office; Support: Bonded Zone⟧  ⟦7、Ease it.⟧",
        "⟦(5) Build it. Led by: Port Office\u3000Assisted by: Tax Bureau⟧ ⟦(6) Ease it.⟧",
        "⟦Article 7 It says:⟧\n⟦(a) one;⟧\n⟦(b) two.⟧\n⟦And more.⟧ ⟦Article 8  The Office shall act.⟧",
        (
            "⟦6. Build it.⟧ ⟦7. Open the port to ships from all of the world.⟧\n"
            "⟦7. Open the port to ships from all of the world.⟧"
        ),
        "⟦1. Support it; ⟧".replace(" ⟧", "⟧ ") + "⟦2. Ease it.⟧",
        "⟦6. Lower the costs. (Lead unit: Customs)⟧⟦7. Support it.⟧",
        pytest.param(
            "⟦6. Lower the costs.⟧⟦7. Support it.⟧",
            marks=pytest.mark.xfail(reason="glued without a space or bracket"),
        ),
    ],
)
def test_finds(example: str) -> None:
    assert _separated(example) == example


@pytest.mark.parametrize(
    "example",
    [
        "⟦1. Support version 2. Ease it.⟧",  # no sentence ends before the number
        "⟦1. Support it. 3. Ease it.⟧",  # the number does not go on
        "⟦1. Support it. 2. ease it.⟧",  # no sentence starts behind it
        "⟦1. Support it. 2. Ease it.⟧\n⟦2. Open it.⟧",  # the number has its own paragraph
        "⟦1. Support it. (2) Ease it.⟧",  # another form
        "⟦Support it. 2. Ease it.⟧",
        "⟦1. Support Web 2.0. Ease it.⟧",
        "⟦1. Support it (see)2.5 times.⟧",
        "⟦1. It grows by 2. 2.5 percent more.⟧",
        "⟦1. Support firms under No. 2. Then ease them.⟧\n⟦3. Open it.⟧",  # no sentence ends in "No."
    ],
)
def test_leaves_alone(example: str) -> None:
    assert _separated(example) == example


def test_parts_keep_their_lines_and_labels() -> None:
    source = source_of("1. Support it\nand more. 2. Ease it\nas well.")
    first, second = separate_glued(source, read_paragraphs(source, read_lines(source).text))
    assert [label.value for label in (*first.labels, *second.labels)] == [1, 2]
    assert all(line in part.span for part in (first, second) for line in part.lines)
    assert [len(part.lines) for part in (first, second)] == [2, 2]


def test_a_whole_plan_may_be_glued() -> None:
    """As deep as this no function may call itself."""
    example = " ".join(f"⟦{number}. Support it.⟧" for number in range(1, 1000))
    assert _separated(example) == example
