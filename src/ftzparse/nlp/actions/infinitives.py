"""Finds infinitives of purpose: "to help businesses …", "in order to …"; and "so that banks can handle …".

Guarantees that infinitives which complete a verb, noun or adjective ("ways to expand", "allow X to submit")
are none. Reads "a platform to support enterprises" as support (result).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Found, Head
from ftzparse.nlp.actions.syntax import ancestors, base, is_adverb, is_dash, subject, word_before

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_infinitive(token: Token, found: Found) -> Head | None:
    """Find whether an infinitive says what its clause is for."""
    if not token.tag_.startswith("VB"):
        return None
    so = _so_that(token)
    if so is not None:
        return Head(token.i, "result", so)
    to = _marker(token)
    if to is None:
        return _coordinated(token, found)
    opens = _opening(to)
    if opens is None and not _is_purpose(token, to, found):
        return None
    return Head(token.i, "result", to.i if opens is None else opens)


def _marker(token: Token) -> Token | None:
    """Give the "to" of an infinitive."""
    place = token.i - 1
    while place >= 0 and is_adverb(token.doc[place]):
        place -= 1
    return token.doc[place] if token.tag_ in {"VB", "VBP", "NN"} and place >= 0 and token.doc[place].tag_ == "TO" else None


def _opening(to: Token) -> int | None:
    """Give where a clause begins that can only be one of purpose: ", to …", "—to …", "in order to …"."""
    doc = to.doc
    if to.i >= 2 and doc[to.i - 2 : to.i].text.lower() in {"in order", "so as"}:  # noqa: PLR2004 (two words)
        before = to.i - 3
        return before if before >= 0 and doc[before].text == "," else to.i - 2
    before = to.i - 1
    if before < 0:
        return 0
    if doc[before].text in {","} or is_dash(doc[before]):
        return before
    return None


def _is_purpose(token: Token, to: Token, found: Found) -> bool:
    before = word_before(to.doc, to.i)
    if before is None:
        return True
    if before.tag_ in {"VBN", "VBD", "JJ", "JJR", "CC", "RB", "MD"} or before.lower_ in {"as", "than", "enough", "and", "or", "whether", "how", "not"}:
        return False
    governor = _verb_before(to, found)
    if token.head.tag_.startswith("JJ") and token.head.i < to.i:
        return False
    if governor is None or governor.dep_ == "acl" and governor.i not in found or _is_in_relative_clause(governor) and governor.i not in found:
        return False
    lexicon = verb_words()
    if before is governor or base(governor) in lexicon.frames.infinitive and not _has_object_between(governor, to):
        return base(governor) not in lexicon.frames.infinitive and governor.i in found and before is not governor
    if before.lower_ in lexicon.nouns.completed or before.lower_.removesuffix("s") in lexicon.nouns.completed or before.lower_.removesuffix("ies") + "y" in lexicon.nouns.completed:
        return False
    return base(governor) not in lexicon.frames.object_infinitive


def _has_object_between(governor: Token, to: Token) -> bool:
    return any(child.dep_ == "dobj" and child.i < to.i for child in governor.rights)


def _verb_before(to: Token, found: Found) -> Token | None:
    """Give the nearest verb to the left that can govern: not a participle that describes a noun."""
    for place in range(to.i - 1, -1, -1):
        token = to.doc[place]
        if token.i in found or token.tag_.startswith("VB") and token.dep_ not in {"amod", "compound", "nmod", "aux", "auxpass"} and not (token.dep_ == "acl" and token.tag_ == "VBN"):
            return token
    return None


def _is_in_relative_clause(token: Token) -> bool:
    return any(step.dep_ == "relcl" and not any(child.tag_ == "TO" for child in step.lefts) for step in ancestors(token))


def _coordinated(token: Token, found: Found) -> Head | None:
    """Take the role of the infinitive before "and": "to raise X and lower Y"."""
    if token.dep_ != "conj" or token.tag_ not in {"VB", "VBP"}:
        return None
    partner = found.get(token.head.i)
    if partner is None or partner.role != "result" or _marker(token.head) is None:
        return None
    before = word_before(token.doc, token.i)
    return Head(token.i, "result", before.i if before is not None else token.i)


def _so_that(token: Token) -> int | None:
    """Give where "so that banks can handle X" begins, for its verb."""
    who = subject(token)
    if who is None or token.tag_ == "VBG":
        return None
    start = who.left_edge.i
    words = [word.lower_ for word in token.doc[max(0, start - 2) : start]]
    if words != ["so", "that"]:
        return None
    place = start - 2
    return place - 1 if place and token.doc[place - 1].text == "," else place
