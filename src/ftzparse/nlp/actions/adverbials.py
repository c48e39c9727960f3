"""Recognises phrases of time, manner and extent: "every year", "within three working days", "in an orderly manner".

Guarantees an answer from a word and those behind it; where the phrase attaches is no matter here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ftzparse.nlp.actions.syntax import is_in_modifier

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNIT = r"(?:years?|quarters?|months?|weeks?|days?|hours?|minutes?|half[- ]year|stage|phase|end|date|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)"
_PHRASE = re.compile(
    rf"""(?:at\ (?:least\ |most\ )?)? (?:every|each|once|twice|annually|yearly|monthly|quarterly)\ (?:(?:a|per|every|\w+)\ )?{_UNIT}\b
    | (?:at\ least\ |at\ most\ )?(?:once|twice|\w+\ times)\ (?:a|per|every|each|in)\b
    | (?:within|in|over|during|for|throughout|after|before|by|until|from|no\ later\ than|not\ later\ than|since|on)\ (?:the\ |a\ |an\ )?(?:end\ of|beginning\ of|course\ of|first\ half|second\ half|next|coming|past|(?:\w+[ -]){{0,2}}{_UNIT}\b)
    | in\ (?:a|an|the)\ [\w-]+(?:\ (?:and|,)\ [\w-]+)?(?:,?\ [\w-]+)?\ (?:manner|way|fashion|order|basis)\b
    | on\ (?:a|an|the)\ (?:[\w-]+\ ){{0,3}}(?:basis|strength|premise|principle|foundation|condition)\b
    | in\ (?:accordance|line|combination|coordination|conjunction|cooperation|collaboration|light|view|time|good\ time|advance|turn|full|stages|phases|batches|parallel|one\ go|tandem|the\ light|the\ form|the\ process)\b
    | (?:a|an|per)\ (?:year|quarter|month|week|day)\b
    | for\ (?:the|a)\ (?:\w+\ )?purposes?\ of\b
    | within\ (?:its|their|the)\ (?:respective\ |own\ )?(?:jurisdictions?|powers?|duties|remit|competence|scope|mandates?|authority)\b
    | by\ (?:means|way|virtue)\ of
    | together\ with
    | (?:according|pursuant|prior|due|thanks|owing|subject|in\ response)\ to\b
    | (?:based|depending|relying)\ (?:on|upon)\b
    | (?:as\ part\ of|as\ follows|ahead\ of|instead\ of|free\ of\ charge|step\ by\ step|one\ by\ one|case\ by\ case|year\ by\ year|across\ the\ board|as\ soon\ as|as\ required|without\ delay|around\ the\ clock|when\ necessary|at\ the\ same\ time|on\ time|with\ the\ (?:help|support|consent|approval|assistance|cooperation)\ of)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENERS = frozenset(
    """at every each once twice annually yearly monthly quarterly within in over during for throughout after before by until from no not since on
    together along according pursuant prior due thanks owing subject based depending relying as ahead instead free step one case year across without
    around when with a an per""".split()
)
_WINDOW = 90


def opens_adverbial(token: Token, verb: Token) -> bool:
    """Tell whether a phrase of time, manner or extent begins with a word."""
    if token.lower_ not in _OPENERS:
        return False
    text = token.doc.text[token.idx : token.idx + _WINDOW]
    if not _PHRASE.match(text):
        return False
    if token.doc[token.i - 1].tag_ == "JJ" and token.tag_ == "IN":
        return False
    if token.lower_ in {"based", "depending", "subject", "relying"} and token.dep_ == "acl" and token.head.i == token.i - 1:
        return token.lower_ == "based" and token.i > verb.i + 1
    return not is_in_modifier(token, verb)
