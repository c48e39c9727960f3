"""Reads the acts of a passage: its verbs and objects, as stretches of the passage's own characters.

Guarantees the same acts for the same text, wherever it stands: what was read once is remembered, for plans
repeat each other and themselves. Reads "we will streamline approval" as streamline, approval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftzparse.nlp.actions.clauses import clause_stretches
from ftzparse.nlp.actions.head import Role, Stretch
from ftzparse.nlp.actions.heads import find_heads
from ftzparse.nlp.actions.kinds import Kind, kind_of
from ftzparse.nlp.actions.model import lemma, parse
from ftzparse.nlp.actions.objects import find_objects
from ftzparse.nlp.actions.tokens import Doc, read_tokens

_REMEMBERED = 8192  # passages, with their acts some ten megabytes: those of a hundred plans


@dataclass(frozen=True, slots=True)
class Act:
    """What a passage says is done, in characters of the passage."""

    verb: Stretch
    lemma: str
    object: Stretch | None
    clause: Stretch
    role: Role
    kind: Kind


_known: dict[str, tuple[Act, ...]] = {}


def read_acts(texts: Sequence[str]) -> list[tuple[Act, ...]]:
    """Read the acts of each text, those that nobody asked for lately in one pass of the model.

    >>> [(act.lemma, act.object) for act in read_acts(["We will streamline approval."])[0]]
    [('streamline', (19, 27))]
    """
    new = dict.fromkeys(text for text in texts if text not in _known)
    read = {text: tuple(_acts(read_tokens(doc))) for text, doc in zip(new, parse(new), strict=True)}
    found = [read[text] if text in read else _known[text] for text in texts]
    _remember(read)
    return found


def _remember(read: dict[str, tuple[Act, ...]]) -> None:
    """Keep what was read, and as much of what was read before it as there is room for."""
    _known.update(read)
    for text in list(_known)[: max(0, len(_known) - _REMEMBERED)]:
        del _known[text]


def _acts(doc: Doc) -> Iterator[Act]:
    heads = find_heads(doc)
    objects = find_objects(doc, heads)
    clauses = clause_stretches(doc, heads, objects)
    for head, stretch, clause in zip(heads, objects, clauses, strict=True):
        yield Act(
            verb=_characters(doc, (head.verb, head.verb + 1)),
            lemma=lemma(doc[head.verb].lower),
            object=_characters(doc, stretch) if stretch else None,
            clause=_characters(doc, clause),
            role=head.role,
            kind=kind_of(doc, head),
        )


def _characters(doc: Doc, stretch: Stretch) -> Stretch:
    """Give the characters of a stretch of tokens."""
    first, last = doc[stretch[0]], doc[stretch[1] - 1]
    return first.start, last.start + len(last)
