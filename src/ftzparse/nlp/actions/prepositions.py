"""Decides whether a phrase with a preposition belongs to the object or to the verb.

Guarantees that "of" never ends an object. Reads "share corporate credit reports | across the Strait",
"provide SMEs with insights" (the verb needs it), "connect the window | with the systems".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.syntax import base

if TYPE_CHECKING:
    from spacy.tokens import Token

# The parser's attachment decides; of the rest it is taken that they belong to the noun before them.
_ATTACHED = frozenset({"with", "to", "into", "from", "as", "under", "against", "towards", "toward", "during", "before", "after", "until", "upon", "without", "onto", "by"})
_ALWAYS = frozenset({"through", "via"})
_PRONOUNS = frozenset({"it", "them", "these", "this", "those"})
_FIRM = frozenset({"to", "into", "towards", "toward", "against", "onto", "from", "above", "below"})


def ends_before(token: Token, verb: Token) -> bool:
    """Tell whether the object of a verb ends before a word, a preposition that is not the noun's."""
    if token.tag_ not in {"IN", "TO"} or token.dep_ not in {"prep", "dative", "agent", "mark", "aux", "prt", "advmod", "cc", "pcomp"}:
        return False
    word, lexicon = token.lower_, verb_words()
    if word in {"of", "than", "that"} or _is_fixed(token) or token.dep_ == "aux":
        return False
    if base(verb) in lexicon.arguments.kept.get(word, ()):
        return False
    if word in _ALWAYS:
        return not _is_in_modifier(token, verb)
    before = token.doc[token.i - 1]
    if before.lower_ in _PRONOUNS:
        return True
    attached = token.head.i == verb.i or token.head.dep_ == "conj" and token.head.head.i == verb.i
    if base(verb) in lexicon.arguments.cut.get(word, ()):
        return attached or word in _FIRM and not _is_in_modifier(token, verb) and before.lower_ not in _TO_NOUNS
    return word in _ATTACHED and attached


_TO_NOUNS = frozenset({"access", "approach", "attention", "barrier", "barriers", "connection", "contribution", "response", "priority", "relation", "entry", "exposure", "threat", "transition", "key", "alternative", "support", "restriction", "restrictions", "importance", "solution", "solutions", "play"})


def _is_fixed(token: Token) -> bool:
    """Tell whether a preposition is a part of "such as", "as well as" or "up to 30 percent"."""
    doc, place = token.doc, token.i
    before = doc[place - 1].lower_ if place else ""
    after = doc[place + 1].lower_ if place + 1 < len(doc) else ""
    return before in {"such", "well", "up", "according", "due", "related", "relating"} or token.lower_ == "as" and after in {"well", "such"}


def _is_in_modifier(token: Token, verb: Token) -> bool:
    step = token
    while step.head.i != step.i and step.i != verb.i:
        if step.dep_ in {"relcl", "acl"}:
            return True
        step = step.head
    return False
