"""Decides whether a phrase with a preposition belongs to the object or to the verb.

Guarantees that "of" never ends an object. Reads "include public wharves | in their plans" and
"provide SMEs with insights" (the verb needs it).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.syntax import base, is_in_modifier

if TYPE_CHECKING:
    from spacy.tokens import Token

# The parser's attachment decides; of all others it is taken that they belong to the noun before them.
_ATTACHED = frozenset("with to into from as against towards toward during before after until upon without onto".split())
_ALWAYS = frozenset({"through", "via"})
_PRONOUNS = frozenset({"it", "them", "these", "this", "those"})
# A verb's own preposition, where the lexicon names it, wins over the parser's attachment.
_FIRM = frozenset({"to", "into", "in", "towards", "toward", "against", "onto", "above", "below", "under"})
_DEPENDENCIES = frozenset({"prep", "dative", "agent", "mark", "aux", "prt", "advmod", "cc", "pcomp"})
_EXTENT = re.compile(r"by (?:(?:up to|at least|about|more than|over|no less than|not less than) )?[\d一-十]|by (?:means|way) of", re.IGNORECASE)
_UNDER = re.compile(r"under (?:the|a|an|its|their|conditions)\b", re.IGNORECASE)


def ends_before(token: Token, verb: Token, start: int) -> bool:
    """Tell whether the object of a verb ends before a word, a preposition that is not the noun's."""
    if token.tag_ not in {"IN", "TO"} or token.dep_ not in _DEPENDENCIES or token.dep_ == "aux":
        return False
    word, arguments = token.lower_, verb_words().arguments
    if word in {"of", "than", "that"} or _is_fixed(token) or base(verb) in arguments.kept.get(word, ()):
        return False
    if token.i == start + 1 and token.doc[start].lower_ in _PRONOUNS:
        return True
    if word in _ALWAYS:
        return not is_in_modifier(token, verb)
    attached = token.head.i == verb.i or token.head.dep_ == "conj" and token.head.head.i == verb.i
    if base(verb) in arguments.cut.get(word, ()):
        return attached or (word in _FIRM or _opens_range(token)) and _is_for_verb(token, verb)
    if word in {"by", "under"}:
        pattern = _EXTENT if word == "by" else _UNDER
        return attached and bool(pattern.match(token.doc.text, token.idx))
    if word == "to" and any(other.lower_ == "from" for other in token.doc[start : token.i]):
        return False
    if word == "for" and token.doc[start].tag_ in {"IN", "TO"}:
        return attached
    return word in _ATTACHED and attached


def _is_for_verb(token: Token, verb: Token) -> bool:
    """Tell whether nothing nearer than the verb takes the preposition: "access to", "documents submitted to"."""
    before = token.doc[token.i - 1]
    nouns = verb_words().nouns.taking
    if token.lower_ == "to" and (before.lower_ in nouns or before.lower_.removesuffix("s") in nouns):
        return False
    if before.tag_ in {"VBN", "VBG", "JJ", "RB"} and before.i != verb.i:
        return False
    lexicon = verb_words()
    for other in reversed(token.doc[verb.i + 1 : token.i]):
        if other.tag_.startswith("VB") and is_in_modifier(token, verb):
            takes = lexicon.takes(base(other), token.lower_) or base(other) in lexicon.arguments.cut.get(token.lower_, ())
            return not takes and token.lower_ != "in"
    return True


def _opens_range(token: Token) -> bool:
    """Tell whether "from A to B" begins."""
    return token.lower_ == "from" and any(other.lower_ == "to" for other in token.doc[token.i + 2 : token.i + 9])


def _is_fixed(token: Token) -> bool:
    """Tell whether a preposition is a part of "such as", "as well as" or "up to 30 percent"."""
    doc, place = token.doc, token.i
    before = doc[place - 1].lower_ if place else ""
    after = doc[place + 1].lower_ if place + 1 < len(doc) else ""
    return before in {"such", "well", "up", "according", "due", "related", "relating"} or token.lower_ == "as" and after in {"well", "such"}
