"""Tells whether a verb is that of a main clause, and where its clause begins.

Guarantees that verbs of relative and conditional clauses are none, nor verbs inside another verb's object.
Reads "Once conditions are ripe, these measures will be rolled out" as rolled, not are.
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.syntax import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    SUBJECTS,
    ancestors,
    auxiliaries,
    base,
    coordinated_with,
    first_conjunct,
    has_modal,
    has_subject,
    introducer,
    is_adverb,
    is_dash,
    is_passive,
    own_auxiliaries,
    subject,
)
from ftzparse.nlp.actions.tokens import Token, text_of

_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
_JOINTS = frozenset({", and", ", or", ", but"})
_ATTRIBUTES = 2  # words: "Newly recognized headquarters will receive …", whose "recognized" became the root
_LINKS = frozenset({"conj", "ccomp", "parataxis", "dep"})


def is_main(token: Token) -> bool:
    """Tell whether a verb is that of a main clause."""
    starts = _opens_clause(token) or _has_missed_subject(token) or lost_subject(token) is not None
    return (
        starts
        and _is_finite(token)
        and not _is_conditional(token)
        and not _goes_on_inside(token)
        and _climbs(token)
    )


def is_stranded(token: Token) -> bool:
    """Tell a main verb that the parser hid in a relative clause: "data that hold no secrets will …"."""
    partner = coordinated_with(token)
    if partner is not None and not own_auxiliaries(token) and partner.i != token.i:
        return is_stranded(partner)
    if not has_modal(token):
        return False
    inside = any(step.dep == "relcl" for step in ancestors(token.head)) and token.dep in {"ccomp", "conj"}
    return _takes_relative_clause(token) or (inside and not _is_conditional(token))


def _takes_relative_clause(token: Token) -> bool:
    """Tell "Institutions that newly settle here will be given X", where "settle" was made the subject."""
    finite = any(child.tag in {"VBP", "VBZ", "VBD"} and child.dep in SUBJECTS for child in token.lefts)
    return token.dep == "relcl" and finite


def lost_subject(token: Token) -> int | None:
    """Give where a subject begins that the parser took from a verb: ", and waste that … shall be …"."""
    if token.dep not in {"conj", "ccomp"} or not has_modal(token) or has_subject(token):
        return None
    if _opens_clause(token):
        return None
    places = range(clause_start(token) - 1, token.head.i + 1, -1)
    return next((place + 1 for place in places if text_of(token.doc[place - 1 : place + 1]) in _JOINTS), None)


def clause_start(token: Token) -> int:
    """Give where a verb's clause begins: with its subject or auxiliary, or the "and" or comma before it."""
    doc = token.doc
    own = (
        child
        for child in token.lefts
        if child.dep in AUXILIARIES or child.dep.startswith(("nsubj", "csubj", "expl", "npadvmod"))
    )
    start = min([token.i, *(child.left_edge.i for child in own)])
    while start and is_adverb(doc[start - 1]):
        start -= 1
    while start and (doc[start - 1].lower in COORDINATORS or doc[start - 1].text == ","):
        start -= 1
    return start


def is_recast(token: Token) -> bool:
    """Tell whether a verb has the subject that recasting gives, wherever the parser hangs it."""
    who = subject(token)
    return who is not None and who.lower == "we" and has_modal(token)


def _is_finite(token: Token) -> bool:
    """Tell whether a verb can be that of a main clause by its form."""
    if auxiliaries(token):
        return True
    if token.tag in {"VB", "VBP"}:
        return has_subject(token) and not _governs_predicate(token)
    return token.tag not in {"VBG", "VBN"}


def _climbs(token: Token) -> bool:
    """Climb to the root: a main verb is coordinated, if anything, with main verbs."""
    step = token
    while step.dep != "ROOT":
        if not _is_link(step):
            return is_recast(step)
        step = coordinated_with(step) or step.head
    return step.i == token.i or step.tag.startswith("VB") or step.lower in BE


def _is_link(step: Token) -> bool:
    """Tell whether a verb depends on the one above as on its equal."""
    if step.dep == "ccomp" and not has_modal(step) and not is_passive(step):
        return False
    if step.dep == "conj":
        return has_modal(step) or _fits(step)
    if step.dep == "advcl" and has_modal(step) and has_subject(step) and not _is_conditional(step):
        return True
    return step.dep in _LINKS or coordinated_with(step) is not None


def _fits(conjunct: Token) -> bool:
    """Tell whether a conjunct fits the verb that it is coordinated with: not a noun, not an infinitive."""
    partner = coordinated_with(conjunct) or conjunct.head
    if partner.tag == "VBG" or not (partner.tag.startswith("VB") or partner.lower in BE):
        return False
    if any(child.tag == "TO" for child in partner.lefts):
        return any(child.tag == "TO" for child in conjunct.lefts) or partner.dep == "ROOT"
    return True


def _goes_on_inside(token: Token) -> bool:
    """Tell a conjunct that belongs to an infinitive before it: "…—enabling users to submit, and finalize"."""
    if token.dep != "conj" or own_auxiliaries(token):
        return False
    takers = verb_words().frames.object_infinitive
    between = token.doc[token.head.i + 1 : token.i]
    return any(other.tag == "VBG" and base(other) in takers and _follows_stop(other) for other in between)


def _follows_stop(token: Token) -> bool:
    before = introducer(token)
    return before is not None and (before.text == "," or is_dash(before))


def _is_conditional(token: Token) -> bool:
    """Tell whether a clause opens with "once", "where", "provided that" or the like."""
    conditions = verb_words().words.conditions
    if has_modal(token) and token.dep == "advcl":
        conditions = conditions - {"while"}  # "while customs will adopt X" is said as a main clause
    if any(
        (child.dep in {"mark", "advmod"} and child.lower in conditions) or child.tag in _RELATIVES
        for child in token.lefts
    ):
        return True
    who = subject(token)
    if who is None:
        return False
    first = who.left_edge
    owners = (word for child in who.rights if child.lower == "of" for word in child.rights)
    return any(word.tag in _RELATIVES for word in (who, *owners)) or (
        first.i > 0 and first.nbor(-1).lower in conditions
    )


def _opens_clause(token: Token) -> bool:
    """Tell whether something separates a verb's clause from what stands before it."""
    first = token.doc[clause_start(token)]
    around = [first] if first.i == 0 else [first, first.nbor(-1)]
    if first.i == 0 or any(word.is_punct or word.lower in COORDINATORS for word in around):
        return True
    return first.i <= _ATTRIBUTES and all(word.tag in {"RB", "VBN", "JJ"} for word in token.doc[: first.i])


def _has_missed_subject(token: Token) -> bool:
    """Tell "Officials who act in good faith, follow the rules and seek no gain may be exempted"."""
    return token.dep == "conj" and has_modal(token) and not auxiliaries(first_conjunct(token))


def _governs_predicate(token: Token) -> bool:
    """Tell the verb of a relative clause ("follow" above) that the parser took for the main one."""
    return any(
        child.dep == "conj" and _has_missed_subject(child) and not has_subject(child)
        for child in token.subtree
    )
