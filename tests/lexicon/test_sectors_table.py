"""The table of sectors agrees with the taxonomy, holds no dead phrase, and every example shows its sector."""

from __future__ import annotations

from collections import Counter

import pytest

from ftzparse.lexicon.sectors import (
    TaxonomySector,
    _Sector,
    _table,
    chinese_sector_words,
    phrase_key,
    sector_words,
    taxonomy,
)
from ftzparse.nlp.sectors import find_sectors
from ftzparse.outline import Item
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span

# The taxonomy of the annotation guide, in its order: id and ISIC Rev. 4 code.
TAXONOMY = """
agriculture A
food C10-C12
chemicals-materials C20
biopharma C21
cell-gene-therapy M72
medical-devices C3250
integrated-circuits C26
equipment-aerospace C28,C30
automotive C29
autonomous-driving C29
advanced-manufacturing C
electricity D351
gas D352
heat D353
renewables D351
water E36
environment E38-E39
construction F
infrastructure F42
land-real-estate L68
wholesale-retail G
cross-border-ecommerce G4791
trade-logistics H52
transport H49
shipping H50
aviation H51
hospitality-tourism I,N79
telecom J61
audiovisual J59-J60
culture-internet J58,J63
software-it J62
ai J62
digital-economy J63
banking-fx K64
securities-funds K66
insurance K65
green-finance K64
automotive-finance K649
finance K
legal-services M691
intellectual-property N774
professional-services M
research-development M72
exhibitions N8230
human-resources N78
education P
healthcare Q86
elderly-social-care Q87-Q88
performing-arts R
sports R93
public-utilities D,E
testing-certification M7120
investment-promotion M7020
"""

ENTRIES = _table().sector
PHRASES = ("terms", "hints", "asides", "unless", "terms_zh", "hints_zh", "asides_zh", "unless_zh")


def _shown(sentence: str) -> list[tuple[str, str]]:
    source = read_text_source(sentence, "sentence")
    item = Item(Span(0, len(sentence)), None, None, (Span(0, len(sentence)),), ())
    return [(tag.sector, tag.evidence[0].quote) for tag in find_sectors(source, item)]


def _english(entry: _Sector) -> tuple[str, ...]:
    return (*entry.terms, *entry.hints, *entry.asides, *entry.unless)


def _chinese(entry: _Sector) -> tuple[str, ...]:
    return (*entry.terms_zh, *entry.hints_zh, *entry.asides_zh, *entry.unless_zh)


def _by_id(entry: TaxonomySector | _Sector) -> str:
    return entry.id


def test_sectors_are_those_of_the_taxonomy() -> None:
    assert [f"{sector.id} {sector.isic}" for sector in taxonomy()] == TAXONOMY.split("\n")[1:-1]


def test_labels_are_unique() -> None:
    assert len({sector.label for sector in taxonomy()}) == len(taxonomy())


def test_parents_are_sectors_without_parent() -> None:
    roots = {sector.id for sector in taxonomy() if sector.parent in {None, "biopharma"}}
    assert {sector.parent for sector in taxonomy() if sector.parent} <= roots


def test_no_english_phrase_stands_twice() -> None:
    keys = Counter(phrase_key(phrase) for entry in ENTRIES for phrase in _english(entry))
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_chinese_phrase_stands_twice() -> None:
    phrases = Counter(phrase for entry in ENTRIES for phrase in _chinese(entry))
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_id)
@pytest.mark.parametrize("field", PHRASES)
def test_phrases_are_sorted_and_bare(entry: _Sector, field: str) -> None:
    phrases = list(getattr(entry, field))
    assert phrases == sorted(phrases, key=lambda phrase: (phrase.casefold(), phrase))
    assert all(phrase == " ".join(phrase.split()) != "" for phrase in phrases)


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_id)
def test_every_exception_holds_a_phrase(entry: _Sector) -> None:
    keys = [key for key, term in sector_words().english.items() if term.sector]
    assert [phrase for phrase in entry.unless if not any(key in phrase_key(phrase) for key in keys)] == []
    words = [word for word, term in chinese_sector_words().terms.items() if term.sector]
    assert [phrase for phrase in entry.unless_zh if not any(word in phrase for word in words)] == []


@pytest.mark.parametrize("sector", taxonomy(), ids=_by_id)
def test_example_shows_its_sector_alone(sector: TaxonomySector) -> None:
    before, _, rest = sector.example.partition("<")
    evidence, _, after = rest.partition(">")
    assert _shown(before + evidence + after) == [(sector.id, evidence)]


@pytest.mark.parametrize("sector", [sector for sector in taxonomy() if sector.counterexample], ids=_by_id)
def test_counterexample_shows_nothing(sector: TaxonomySector) -> None:
    assert _shown(sector.counterexample or "") == []


@pytest.mark.parametrize(
    ("phrase", "twin"),
    [
        ("value-added telecom", "Value added\n  telecoms"),
        ("e-commerce", "ecommerce"),
        ("data center", "Data Centres"),
        ("real estate", "real-estate"),
        ("R&D center", "R & D centre"),
        ("public utility", "public utilities"),
        ("labor service", "labour services"),
        ("localization", "localisation"),
        ("catalog", "catalogue"),
        ("fiber", "fibre"),
        ("semiconductor", "semi-\nconductors"),
    ],
)
def test_writings_of_a_phrase_have_one_key(phrase: str, twin: str) -> None:
    assert phrase_key(phrase) == phrase_key(twin)


@pytest.mark.parametrize(
    ("word", "other"), [("securities", "security"), ("electronics", "electronic"), ("waters", "water")]
)
def test_words_that_are_no_plural_keep_their_s(word: str, other: str) -> None:
    assert phrase_key(word) != phrase_key(other)
