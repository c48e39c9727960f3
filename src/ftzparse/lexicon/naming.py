"""How names of units are compared, from `data/naming.toml`.

Offers names as words: "The Municipal Bureau of Commerce" is ("municipal", "bureau", "of", "commerce").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from ftzparse.hyphenation import join_words
from ftzparse.lexicon.places import find_places
from ftzparse.lexicon.tables import Entry, read_table
from ftzparse.lexicon.units import abbreviations
from ftzparse.source import Span, fold

Words = tuple[str, ...]

PLACE = "{place}"
EVERY = frozenset({"all", "each", "every"})
"""Words that open a class: "all districts", "each county"."""
_REMEMBERED = 4096  # names; a list of units asks for the same ones many times
_OFFICE = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]?\s*$")
_WORD = re.compile(r"\{place\}|[a-z0-9]+|[^\W\x00-\x7f]+")


class _Naming(Entry):
    body_words: tuple[str, ...]
    small_words: tuple[str, ...]
    municipal_words: tuple[str, ...]
    provincial_words: tuple[str, ...]
    head_words: tuple[str, ...]
    head_joints: tuple[str, ...]
    place_heads: tuple[str, ...]
    starting_words: tuple[str, ...]
    subject_words: tuple[str, ...]
    shared_kinds: tuple[str, ...]
    level_nouns: tuple[str, ...]
    level_adjectives: tuple[str, ...]
    level_singulars: tuple[str, ...]
    agent_words: tuple[str, ...]
    unfinished_words: tuple[str, ...]
    endings_zh: str


@dataclass(frozen=True)
class Naming:
    """The words that play a part in every name."""

    body: frozenset[str]
    kinds: frozenset[str]
    """Those of which a name has one as a rule."""
    small: frozenset[str]
    municipal: frozenset[str]
    provincial: frozenset[str]
    level: frozenset[str]
    """Both: the words that stand for the plan's own place."""
    head: frozenset[str]
    """Words by which a phrase is known as a unit, as its last word or before one of `joints`."""
    joints: frozenset[str]
    place_heads: frozenset[str]
    """Those of `head` that are places too."""
    endings_zh: str
    starts: frozenset[str]
    subjects: frozenset[str]
    """Words of which an organisation that "shall" do something has one in its name."""
    shared_kinds: frozenset[str]
    """Words for bodies in the plural, which several names share."""
    level_singulars: frozenset[str]
    """The same of one place: "each district, county"."""
    level_adjectives: frozenset[str]
    """Words before them: "county-level cities"."""
    level_nouns: frozenset[str]
    """Words for the places that share a government in a list."""
    agents: frozenset[str]
    """Words that make the organisation behind them no subject: "reviewed by the bureau"."""

    unfinished: frozenset[str]
    """Words with which no name ends, so that more must follow."""


@cache
def naming() -> Naming:
    """Give the words that the table holds."""
    table = read_table("naming.toml", _Naming)
    return Naming(
        body=frozenset(table.body_words),
        kinds=frozenset(table.body_words) - {"administrative", "office"},
        small=frozenset(table.small_words),
        municipal=frozenset(table.municipal_words),
        provincial=frozenset(table.provincial_words),
        level=frozenset(table.municipal_words + table.provincial_words),
        head=frozenset(table.head_words),
        joints=frozenset(table.head_joints),
        place_heads=frozenset(table.place_heads),
        endings_zh=table.endings_zh,
        starts=frozenset(table.starting_words),
        subjects=frozenset(table.subject_words),
        shared_kinds=frozenset(table.shared_kinds),
        level_singulars=frozenset(table.level_singulars),
        level_adjectives=frozenset(table.level_adjectives),
        level_nouns=frozenset(table.level_nouns),
        agents=frozenset(table.agent_words),
        unfinished=frozenset(table.unfinished_words),
    )


@lru_cache(_REMEMBERED)
def name_words(name: str) -> Words:
    """Give the words of a name, without case, punctuation, articles and apostrophes.

    >>> name_words("the Municipal Science & Technology Commission")
    ('municipal', 'science', 'and', 'technology', 'commission')
    >>> name_words("Higher People’s Court")
    ('higher', 'peoples', 'court')
    """
    plain = join_words(fold(name)).casefold().replace("&", " and ").replace("'", "")
    plain = plain.replace(
        "autonomous regions", "provinces"
    )  # "provinces, autonomous regions and municipalities"
    plain = plain.replace("autonomous region", "provincial")  # "Autonomous Region Department of Commerce"
    return tuple(word for word in _WORD.findall(plain) if word not in {"the", "a", "an"})


def core_words(words: Words) -> Words:
    """Give what tells a body from others: its words in order of the alphabet, kinds of body aside.

    >>> core_words(name_words("Bureau of Commerce")) == core_words(name_words("Commerce Commission"))
    True
    """
    return tuple(sorted(word for word in words if word not in naming().body and word not in naming().small))


def without_office(name: str) -> str:
    """Take off the office that stands in brackets behind a name: it says nothing of the name.

    >>> without_office("Bureau of Commerce (Port Office)")
    'Bureau of Commerce'
    """
    return _OFFICE.sub("", name)


def looks_like_unit(phrase: str) -> bool:
    """Tell whether a phrase is built like the name of a body.

    >>> looks_like_unit("Bureau of Commerce"), looks_like_unit("Information Technology")
    (True, False)
    """
    words = name_words(phrase)
    if is_abbreviation(phrase.rpartition(" ")[2]):
        return True  # "MOFCOM", "Provincial DRC"
    if not words or (len(words) == 1 and phrase.isascii() and not phrase.isupper()):
        return False
    described = [
        word for word, after in pairwise(words) if word in naming().head and after in naming().joints
    ]
    if words[0] == "all" and not any(word.endswith("s") for word in (words[-1], *described)):
        return False  # "all district and county governments" is no "all district"
    in_chinese = not phrase.isascii() and phrase[-1] in naming().endings_zh
    return words[-1] in naming().head or in_chinese or bool(described)


def is_abbreviation(phrase: str) -> bool:
    """Tell whether a phrase is the abbreviation of a body in the registry.

    >>> is_abbreviation("MOFCOM"), is_abbreviation("RCEP")
    (True, False)
    """
    return phrase in abbreviations()


def ends_like_unit(phrase: str) -> bool:
    """Tell whether a phrase ends in the word for a body, so that nothing more need follow.

    >>> ends_like_unit("Commerce Bureau"), ends_like_unit("Office for Ports")
    (True, False)
    """
    words = name_words(phrase)
    return bool(words) and words[-1] in naming().head


def names_levels(phrase: str) -> bool:
    """Tell whether a phrase names nothing but kinds of places.

    >>> names_levels("cities, districts"), names_levels("Port Office")
    (True, False)
    """
    words = name_words(phrase)
    known = naming().level_nouns | naming().level_singulars | naming().level_adjectives | {"and", "level"}
    return bool(words) and known.issuperset(words)


def ends_unfinished(phrase: str) -> bool:
    """Tell whether a phrase ends in a word with which no name ends.

    >>> ends_unfinished("Committee of Wuhan Economic"), ends_unfinished("Wuhan Economic Zone")
    (True, False)
    """
    words = name_words(phrase)
    return bool(words) and words[-1] in naming().unfinished


def starts_like_unit(phrase: str) -> bool:
    """Tell whether a phrase starts as names of bodies do: "Municipal …", "Department of …", "Xiamen …"."""
    words = name_words(phrase)
    named = find_places(phrase, Span(0, len(phrase)))
    placed = any(found.span.start <= len("the ") for found in named)
    return bool(words) and (placed or words[0] in naming().level | naming().head | naming().starts)
