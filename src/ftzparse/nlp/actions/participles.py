"""Finds participle clauses and tells what they are: means, accompanying directive, or result.

Guarantees that gerunds in lists ("such as detecting …, analyzing …, and tracing …") and participles that
describe a noun are none. Reads ", thereby providing X", ", supporting Y", "by launching Z", "with records kept".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Found, Head, Role
from ftzparse.nlp.actions.syntax import ancestors, base, introducer, is_adverb, is_dash

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEANS = frozenset({"by", "through", "via"})
_EFFECT = frozenset({"thereby", "thus", "hence", "therefore", "ultimately"})
_NOUN_PLACES = frozenset({"compound", "pobj", "nsubj", "nsubjpass", "dobj", "nmod"})
_LIST_OPENERS = frozenset({"as", "like", "including", "of", "for", "in", "on", "into", "include", "includes", "with", "from", "to", "at"})


def find_participle(token: Token, found: Found) -> Head | None:
    """Find what a present participle is, if it is an action."""
    if token.tag_ != "VBG" and not _is_mistagged(token):
        return None
    before = introducer(token)
    if before is None:
        return _opening_phrase(token)
    word = before.lower_
    if word in _MEANS:
        return Head(token.i, "means", _with_comma(before))
    if word in {"and", "or"}:
        return _coordinated(token, before, found)
    if word == "while":
        return Head(token.i, "accompanying", _with_comma(before))
    if word == "," or is_dash(before) or _has_effect_adverb(token):
        return _after_comma(token, before, found)
    return None


def _opening_phrase(token: Token) -> Head | None:
    """Read "Leveraging X, we will …" as means; "Focusing on X, …" only frames, and gerund subjects are main verbs."""
    if base(token) in verb_words().roles.means and token.dep_ not in _NOUN_PLACES:
        return Head(token.i, "means", 0)
    return None


def _after_comma(token: Token, before: Token, found: Found) -> Head | None:
    if token.dep_ in _NOUN_PLACES and not _is_mistagged(token) or not _follows_action(token, found):
        return None
    opener = _open_list(token, found)
    if opener == "means" and base(token) not in verb_words().roles.result:
        return Head(token.i, "means", before.i)
    if opener == "list" or base(token) in verb_words().roles.descriptive and not _has_effect_adverb(token):
        return None
    return Head(token.i, _participle_role(token, found), before.i)


def _coordinated(token: Token, before: Token, found: Found) -> Head | None:
    """Give a participle after "and" the role of the one that it is coordinated with."""
    partner = _partner(token, found)
    if partner is None or partner.role == "main" or token.doc[partner.verb].tag_ != "VBG" and not _is_mistagged(token.doc[partner.verb]):
        return None
    opens = _with_comma(before)
    if partner.role == "means":
        return Head(token.i, "means", opens)
    return Head(token.i, _participle_role(token, found) if not _has_effect_adverb(token.doc[partner.verb]) else "result", opens)


def _partner(token: Token, found: Found) -> Head | None:
    earlier = [place for place in found if place < token.i]
    nearest = found[max(earlier)] if earlier else None
    if token.dep_ == "conj" and token.head.tag_ == "VBG":
        return found.get(token.head.i) or (nearest if _is_in_list_of(token.head, nearest) else None)
    return nearest if token.dep_ in {"advcl", "conj", "acl"} else None


def _is_in_list_of(token: Token, head: Head | None) -> bool:
    return head is not None and token.i == head.verb


def _open_list(token: Token, found: Found) -> str:
    """Tell whether a participle after a comma goes on with a list of gerunds that closes with "and …ing"."""
    if not _list_closes(token):
        return ""
    earlier = [place for place in found if place < token.i]
    start = max(earlier, default=-1)
    if start >= 0 and found[start].role == "means" and token.doc[start].tag_ == "VBG":
        return "means"
    for other in token.doc[start + 1 : token.i]:
        if other.tag_ == "VBG" and other.dep_ in {"pcomp", "xcomp", "conj", "ccomp"}:
            return "list"
    return ""


def _list_closes(token: Token) -> bool:
    """Tell whether "and …ing" follows, before anything that ends a list."""
    for other in token.doc[token.i + 1 :]:
        if is_dash(other) or other.lower_ in {"while", "thereby", ";"}:
            return False
        before = introducer(other)
        if other.tag_ == "VBG" and before is not None:
            if before.lower_ in {"as", "like", "including"}:
                return False
            if before.lower_ in {"and", "or"}:
                return True
    return False


def _participle_role(token: Token, found: Found) -> Role:
    """Tell a result from a further task by the verb, and for some verbs by what they act on."""
    roles = verb_words().roles
    if _has_effect_adverb(token) or _is_in_result(token, found) or base(token) in roles.result:
        return "result"
    if base(token) in roles.means:
        return "means"
    if base(token) in roles.either:
        return "result" if _acts_on_effect(token) else "accompanying"
    return "accompanying"


def _is_in_result(token: Token, found: Found) -> bool:
    """Tell whether the main clause itself says what follows: "This empowers …, engaging with …"."""
    earlier = [place for place in found if place < token.i and token.doc[place].tag_ != "VBG"]
    return bool(earlier) and found[max(earlier)].role == "result" and token.doc[max(earlier)].tag_ != "VB" or bool(earlier) and all(found[place].role == "result" for place in earlier)


def _acts_on_effect(token: Token) -> bool:
    effects = verb_words().roles.effects
    objects = [child for child in token.rights if child.dep_ in {"dobj", "pobj"}]
    nouns = [noun for thing in objects for noun in (thing, *(child for child in thing.rights if child.dep_ == "conj"))]
    return any(noun.lower_ in effects or noun.lower_.removesuffix("s") in effects or noun.lower_[:-3] + "y" in effects for noun in nouns)


def _has_effect_adverb(token: Token) -> bool:
    place = token.i - 1
    while place >= 0 and (is_adverb(token.doc[place]) or token.doc[place].lower_ in _EFFECT):
        if token.doc[place].lower_ in _EFFECT:
            return True
        place -= 1
    return False


def _follows_action(token: Token, found: Found) -> bool:
    return any(place < token.i for place in found)


def _is_mistagged(token: Token) -> bool:
    """Tell a clause that the tagger took for an attribute: ", piloting initiatives" after a full object."""
    if not token.lower_.endswith("ing") or token.tag_ not in {"NN", "VBG", "JJ"} or base(token) == token.lower_:
        return False
    before = introducer(token)
    if any(other.text == "," for other in token.doc[token.i + 1 : token.i + 4]):
        return False
    return before is not None and (before.lower_ in {",", "while"} or is_dash(before)) and token.dep_ in {"amod", "compound", "nmod"} and token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ in {"NNS", "NN", "JJ", "DT"}


def _with_comma(token: Token) -> int:
    """Give the place of a word, or of the comma or dash before it."""
    before = token.doc[token.i - 1] if token.i else None
    return before.i if before is not None and (before.text == "," or is_dash(before)) else token.i


def find_absolute(token: Token, found: Found) -> Head | None:
    """Read ", with records kept for three years": the verb of a phrase with "with" is a means."""
    if token.tag_ not in {"VBN", "VBD"} or token.dep_ not in {"acl", "pcomp", "ccomp", "advcl"}:
        return None
    for step in ancestors(token):
        if step.lower_ == "with":
            preceded = step.i > 0 and token.doc[step.i - 1].text == ","
            return Head(token.i, "means", step.i - 1) if preceded and token.head.dep_ == "pobj" and token.head.head is step and _follows_action(token, found) else None
    return None
