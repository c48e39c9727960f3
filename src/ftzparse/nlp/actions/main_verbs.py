"""Finds main verbs: "we will develop", "zones are encouraged", "will be rolled out and implemented", gerund subjects.

Guarantees that verbs of relative and conditional clauses are none, nor verbs inside another verb's object.
Reads "Once conditions are ripe, these measures will be rolled out" as rolled.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Head, Role
from ftzparse.nlp.actions.syntax import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    ancestors,
    auxiliaries,
    base,
    is_adverb, is_dash,
    is_passive,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONDITIONS = frozenset("once when where if whether until unless as because since after before provided although though while whereas that".split())
_MADE = frozenset({"make", "take", "undertake"})
_SEMI_MODALS = frozenset({"have", "need"})


def find_main_verbs(doc: Doc) -> Iterator[Head]:
    """Find the verbs of the main clauses."""
    for token in doc:
        if token.tag_.startswith("VB") and _is_main(token):
            yield from _heads(token)


def _heads(token: Token) -> Iterator[Head]:
    if base(token) in _SEMI_MODALS or token.lower_ in BE:
        inner = _infinitive(token)
        if inner is not None and (token.lower_ in BE or base(token) == "need" or _no_longer(token)):
            yield Head(inner.i, "main", _opening(token))
            return
    if token.lower_ in BE | {"having"}:
        return
    if is_passive(token) and base(token) in _MADE and _is_effort(token):
        inner = _infinitive(token)
        if inner is not None:
            yield Head(inner.i, "main", _opening(token))
        return
    if _is_statement(token) or _is_about_document(token) or _introduces_list(token):
        return
    gerunds = _gerund_subjects(token)
    yield from (Head(gerund.i, "main", gerund.left_edge.i if gerund is gerunds[0] else gerund.i) for gerund in gerunds)
    yield Head(token.i, _role(token, gerunds), _opening(token))


def _role(token: Token, gerunds: list[Token]) -> Role:
    return "result" if gerunds or _sums_up(token) else "main"


def _is_main(token: Token) -> bool:
    """Climb to the root: a main verb is coordinated, if anything, with main verbs."""
    if not _opens_clause(token) or _is_conditional(token):
        return False
    if token.tag_ in {"VBG", "VBN"} and not auxiliaries(token):
        return False
    if token.tag_ in {"VB", "NN"} and not auxiliaries(token) or _goes_on_inside(token):
        return False
    for step in ancestors(token):
        if step.dep_ == "ROOT":
            return step is token or step.tag_.startswith("VB") or step.lower_ in BE
        if step.dep_ in {"conj", "ccomp", "parataxis", "dep"}:
            if step.dep_ == "conj" and not has_modal(step) and not _is_finite_partner(step):
                return False
            continue
        if step.dep_ == "advcl" and has_modal(step) and subject(step) is not None and not _is_conditional(step):
            continue
        return has_recast_subject(step)
    return False


def _goes_on_inside(token: Token) -> bool:
    """Tell a conjunct that belongs to an infinitive before it: "…—enabling users to submit, and finalize"."""
    if token.dep_ != "conj" or any(child.dep_ in AUXILIARIES for child in token.lefts):
        return False
    return any(
        other.tag_ == "VBG" and other.dep_ == "advcl" and base(other) in verb_words().frames.object_infinitive
        for other in token.doc[token.head.i + 1 : token.i]
    )


def has_recast_subject(token: Token) -> bool:
    """Tell whether a verb is one that was recast, wherever the parser hangs it."""
    who = subject(token)
    return who is not None and who.lower_ == "we" and has_modal(token)


def has_modal(token: Token) -> bool:
    """Tell whether a verb has a modal of its own."""
    return any(child.tag_ == "MD" for child in token.lefts if child.dep_ in AUXILIARIES)


def _is_finite_partner(token: Token) -> bool:
    """Tell whether a conjunct fits the verb that it is coordinated with: not a noun, not an infinitive."""
    partner = token.head
    if partner.tag_ in {"VBG"} or not (partner.tag_.startswith("VB") or partner.lower_ in BE):
        return False
    if any(child.tag_ == "TO" for child in partner.lefts):
        return any(child.tag_ == "TO" for child in token.lefts) or partner.dep_ == "ROOT"
    return True


def _is_conditional(token: Token) -> bool:
    """Tell whether a clause opens with "once", "where", "provided that" or the like."""
    for child in token.lefts:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in _CONDITIONS:
            return True
        if child.tag_ in {"WDT", "WP", "WP$", "WRB"}:
            return True
    who = subject(token)
    first = who.left_edge if who is not None else token
    before = token.doc[first.i - 1] if first.i else None
    return who is not None and (who.tag_ in {"WDT", "WP"} or before is not None and before.lower_ in _CONDITIONS)


def _opens_clause(token: Token) -> bool:
    """Tell whether something separates a verb's clause from what stands before it."""
    start = _opening(token)
    before = token.doc[start - 1] if start else None
    return before is None or before.is_punct or before.lower_ in COORDINATORS or is_dash(before) or token.doc[start].is_punct or token.doc[start].lower_ in COORDINATORS


def _opening(token: Token) -> int:
    """Give where a verb's clause begins: with its subject or auxiliary, or the "and" or comma before it."""
    doc = token.doc
    own = [child for child in token.lefts if child.dep_ in AUXILIARIES or child.dep_.startswith(("nsubj", "csubj", "expl"))]
    start = min([token.i, *(child.left_edge.i for child in own)])
    while start and is_adverb(doc[start - 1]):
        start -= 1
    while start and (doc[start - 1].lower_ in COORDINATORS or doc[start - 1].text == ","):
        start -= 1
    return start


def _infinitive(token: Token) -> Token | None:
    """Give the infinitive that completes a verb: "have to submit", "are to be built"."""
    return next(
        (child for child in token.rights if child.dep_ in {"xcomp", "advcl", "ccomp"} and any(aux.tag_ == "TO" for aux in child.lefts)), None
    )


def _no_longer(token: Token) -> bool:
    return any(child.lower_ == "longer" for child in token.lefts) or has_modal(token)


def _is_effort(token: Token) -> bool:
    who = subject(token)
    return who is not None and who.lower_.removesuffix("s") in verb_words().nouns.efforts


def _is_statement(token: Token) -> bool:
    """Tell whether a verb only states: "these Measures apply to …"; what was recast is a directive."""
    if base(token) not in verb_words().roles.states or is_passive(token):
        return False
    if base(token) == "apply" and any(child.lower_ == "for" for child in token.rights):
        return False
    return not has_recast_subject(_first_conjunct(token))


def _is_about_document(token: Token) -> bool:
    """Tell a recital or a closing provision: "These Measures are formulated …", "The Plan of 2019 shall be repealed"."""
    who = subject(_first_conjunct(token))
    if who is None:
        return False
    name = who.lower_.removesuffix("s")
    if name not in verb_words().nouns.documents:
        return False
    titled = who.text.istitle() or any(child.text.istitle() and child.i > who.left_edge.i for child in who.lefts)
    return base(token) in verb_words().roles.recital and (is_passive(token) or titled)


def _introduces_list(token: Token) -> bool:
    return token.doc.text.endswith(" as follows:")


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token


def _gerund_subjects(token: Token) -> list[Token]:
    who = subject(token)
    if who is None or who.tag_ != "VBG" or is_passive(token):
        return []
    return [who, *(child for child in who.rights if child.dep_ == "conj" and child.tag_ == "VBG")]


def _sums_up(token: Token) -> bool:
    """Tell whether the subject is what was said before: "This empowers …", "These efforts will accelerate …"."""
    who = subject(_first_conjunct(token))
    if who is None or is_passive(token):
        return False
    if who.lower_ in {"this", "these", "that"}:
        return True
    determined = any(child.lower_ in {"this", "these", "such"} for child in who.lefts)
    return determined and who.lower_.removesuffix("s") in verb_words().nouns.summaries
