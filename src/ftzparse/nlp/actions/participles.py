"""Finds participle clauses that are actions: means, accompanying directives and results.

Guarantees that gerunds in lists ("such as detecting …, and tracing …") and participles that describe a noun
are none. Reads ", thereby providing X", ", supporting Y", "by launching Z", "Leveraging X, we will …".
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.gerund_lists import ListKind, open_list
from ftzparse.nlp.actions.head import Found, Head
from ftzparse.nlp.actions.introductions import find_introduced
from ftzparse.nlp.actions.participle_roles import has_effect_adverb, participle_role
from ftzparse.nlp.actions.syntax import ancestors, base, introducer, is_dash
from ftzparse.nlp.actions.tokens import Token

_MEANS = frozenset({"by", "through", "via"})
_CONDITIONS = frozenset({"where", "when", "if", "once", "unless"})
_NOUN_PLACES = frozenset({"compound", "pobj", "nsubj", "nsubjpass", "dobj", "nmod"})
_ATTRIBUTES = frozenset({"amod", "compound", "nmod"})
_CLAUSES = frozenset({"advcl", "conj", "acl"})
_OBJECTS = frozenset({"NNS", "NN", "JJ", "DT"})
_LIST_REACH = 4  # a comma this near makes it an item: "institutions, consulting firms, and …"


def find_participle(token: Token, found: Found) -> Head | None:
    """Find what a present participle is, if it is an action."""
    if token.tag != "VBG" and not _is_mistagged(token):
        return None
    before = introducer(token)
    if before is None:
        return _open(token)
    if any(_opens_condition(step) for step in ancestors(token) if step.i > token.i):
        return None  # "Where the value added by processing reaches 30 percent"
    return find_introduced(token, before) or _behind(token, before, found)


def _opens_condition(verb: Token) -> bool:
    return any(child.lower in _CONDITIONS for child in verb.lefts)


def _behind(token: Token, before: Token, found: Found) -> Head | None:
    """Read a participle by the one word before it."""
    if before.lower in _MEANS:
        return Head(token.i, "means", _with_comma(before))
    if before.lower in {"and", "or"}:
        return _coordinated(token, before, found)
    if before.lower == "while":
        return Head(token.i, "accompanying", _with_comma(before))
    return _after_stop(token, before, found)


def _open(token: Token) -> Head | None:
    """Read "Leveraging X, we will …" as means; "Focusing on X, …" only frames."""
    means = base(token) in verb_words().roles.means and token.dep not in _NOUN_PLACES
    return Head(token.i, "means", 0) if means else None


def _between(token: Token, before: Token) -> Head | None:
    """Read ", relying on X," between a modal and its verb as means."""
    inside = before.i > 0 and before.nbor(-1).tag == "MD"
    return Head(token.i, "means", before.i) if inside and base(token) in verb_words().roles.means else None


def _after_stop(token: Token, before: Token, found: Found) -> Head | None:
    """Read a participle after a comma or a dash."""
    stopped = before.text == "," or is_dash(before) or has_effect_adverb(token)
    nominal = token.dep in _NOUN_PLACES and not _is_mistagged(token)
    if not stopped or nominal:
        return None
    if not any(place < token.i for place in found):
        return _between(token, before)
    if _lacks_object(token):
        return None
    kind, roles = open_list(token, found), verb_words().roles
    if kind is ListKind.MEANS and base(token) not in roles.outcome:
        return Head(token.i, "means", before.i)
    descriptive = base(token) in roles.descriptive and not has_effect_adverb(token)
    if kind is ListKind.NOUNS or base(token) in roles.framing or descriptive:
        return None
    return Head(token.i, participle_role(token, found), before.i)


def _lacks_object(token: Token) -> bool:
    """Tell an item of a list: "casting, forging and surface treatment plants"."""
    following = token.doc[token.i + 1 : token.i + 3]
    if token.i > 1 and token.nbor(-1).text == "," and token.nbor(-2).lower.endswith("ing"):
        return len(following) > 0 and following[0].lower in {"and", "or", ","}
    joined = len(following) > 1 and following[0].lower in {"and", "or", ","}
    return joined and following[1].tag not in {"VBG", "RB"}


def _coordinated(token: Token, before: Token, found: Found) -> Head | None:
    """Give a participle after "and" the role of the one that it is coordinated with."""
    partner = _partner(token, found)
    if partner is None or partner.role == "main":
        return None
    verb, opens = token.doc[partner.verb], _with_comma(before)
    if verb.tag != "VBG" and not _is_mistagged(verb):
        return None
    if partner.role == "means":
        return Head(token.i, "means", opens)
    return Head(token.i, "result" if has_effect_adverb(verb) else participle_role(token, found), opens)


def _partner(token: Token, found: Found) -> Head | None:
    """Give the action that a participle is coordinated with."""
    if token.dep == "conj" and token.head.tag == "VBG":
        return found.get(token.head.i)
    nearest = max((place for place in found if place < token.i), default=None)
    return found[nearest] if nearest is not None and token.dep in _CLAUSES else None


def _is_mistagged(token: Token) -> bool:
    """Tell a clause that the tagger took for an attribute: ", piloting initiatives such as …"."""
    before = introducer(token)
    if not token.lower.endswith("ing") or base(token) == token.lower or before is None:
        return False
    if token.tag not in {"NN", "VBG", "JJ"} or token.dep not in _ATTRIBUTES:
        return False
    following = token.doc[token.i + 1 : token.i + _LIST_REACH]
    if (
        not len(following)
        or following[0].tag not in _OBJECTS
        or any(other.text == "," for other in following)
    ):
        return False
    return before.lower in {",", "while"} or is_dash(before)


def _with_comma(token: Token) -> int:
    """Give the place of a word, or of the comma or dash before it."""
    before = token.nbor(-1) if token.i else None
    return before.i if before is not None and (before.text == "," or is_dash(before)) else token.i
