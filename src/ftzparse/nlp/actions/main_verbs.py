"""Finds the actions of main clauses: "we will develop", "zones are encouraged", "efforts are made to ensure".

Guarantees the verb that says what is done: not "be", nor "have to". Reads "Optimizing and upgrading halls
will set a benchmark" as optimizing and upgrading (main), set (result).
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.main_clauses import clause_start, is_main, is_stranded, lost_subject
from ftzparse.nlp.actions.statements import is_consequence, is_statement
from ftzparse.nlp.actions.syntax import (
    BE,
    auxiliaries,
    base,
    has_modal,
    has_subject,
    is_adverb,
    is_passive,
    singular,
    subject,
)
from ftzparse.nlp.actions.tokens import Doc, Token

_FORMS = frozenset({"VB", "VBN", "VBD"})
_MADE = frozenset({"make", "take", "undertake"})
_PREDICATES = frozenset({"able", "necessary", "required", "important", "essential"})
_COMPLEMENTS = frozenset({"xcomp", "advcl", "ccomp"})


def find_main_verbs(doc: Doc) -> Iterator[Head]:
    """Find the actions of the main clauses."""
    verbs = [token for token in doc if token.tag.startswith("VB")]
    for token in [verb for verb in verbs if is_main(verb)] or [verb for verb in verbs if is_stranded(verb)]:
        yield from _read(token)


def _read(token: Token) -> Iterator[Head]:
    """Read one main verb: the infinitive that it leads up to, gerunds that are its subject, or itself."""
    inner = _infinitive(token) if _leads_up(token) else None
    if inner is not None:
        yield Head(inner.i, "main", _start(token))
        yield from (Head(verb.i, "main", verb.i - 1) for verb in _conjuncts(inner))
    elif token.lower not in BE and not _is_effort(token) and not is_statement(token):
        gerunds = _gerund_subjects(token)
        for gerund in gerunds:
            yield Head(gerund.i, "main", gerund.left_edge.i if gerund.i == gerunds[0].i else gerund.i)
        opens = min(part.i for part in [*auxiliaries(token), token]) if gerunds else _start(token)
        yield Head(token.i, "result" if gerunds or is_consequence(token) else "main", opens)


def _leads_up(token: Token) -> bool:
    """Tell whether an infinitive says what is done: "are to be built", "no longer have to submit"."""
    if token.lower in BE or base(token) == "need" or _is_effort(token):
        return True
    relieved = any(child.lower == "longer" or child.dep == "neg" for child in token.lefts)
    return base(token) == "have" and (relieved or has_modal(token))


def _is_effort(token: Token) -> bool:
    """Tell "efforts will be made"."""
    who = subject(token)
    effort = who is not None and singular(who) in verb_words().nouns.efforts
    return effort and is_passive(token) and base(token) in _MADE


def _infinitive(token: Token) -> Token | None:
    """Give the infinitive that completes a verb or its predicate."""
    for above in (token, *(child for child in token.rights if child.lower in _PREDICATES)):
        for child in above.rights:
            if child.dep in _COMPLEMENTS and any(aux.tag == "TO" for aux in child.lefts):
                return child
    return None


def _start(token: Token) -> int:
    """Give where a verb's clause begins, with the subject that the parser may have taken from it."""
    lost = lost_subject(token)
    return clause_start(token) if lost is None else lost


def _conjuncts(verb: Token) -> list[Token]:
    """Give the verbs coordinated with an infinitive: "are to be drawn up and broken down"."""
    return [child for child in verb.rights if child.dep == "conj" and child.tag in _FORMS]


def _gerund_subjects(token: Token) -> list[Token]:
    """Give the gerunds that are a verb's subject."""
    who = subject(token)
    if who is None or is_passive(token):
        return []
    first = who.left_edge
    while is_adverb(first):
        first = first.nbor()
    if who.tag != "VBG" and [word.lower[-3:] for word in who.doc[first.i : first.i + 3]] == [
        "ing",
        "and",
        "ing",
    ]:
        return [first, first.nbor(2)]
    if who.tag != "VBG" or has_subject(who):
        return []  # "institutions renting offices may …": the institutions may
    return [who, *(child for child in who.rights if child.dep == "conj" and child.tag == "VBG")]
