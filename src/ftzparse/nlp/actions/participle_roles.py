"""Tells the role of a participle clause: an effect of the main clause, or a further task.

Guarantees a result wherever "thereby" stands. Reads ", enhancing efficiency" (result), ", refining criteria"
(accompanying), ", improving the quality of reviews" (result, by what it acts on), ", using X" (means).
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Found, Role
from ftzparse.nlp.actions.syntax import base, is_adverb, singular
from ftzparse.nlp.actions.tokens import Token

_EFFECT = frozenset({"thereby", "thus", "hence", "therefore", "ultimately"})


def participle_role(token: Token, found: Found) -> Role:
    """Tell a result from a further task by the verb, and for some verbs by what they act on."""
    roles = verb_words().roles
    if has_effect_adverb(token) or _is_in_result(token, found) or base(token) in roles.result:
        return "result"
    if base(token) in roles.means:
        return "means"
    return "result" if base(token) in roles.either and _acts_on_effect(token) else "accompanying"


def has_effect_adverb(token: Token) -> bool:
    """Tell whether "thereby" or the like stands before a verb."""
    place = token.i - 1
    while place >= 0 and is_adverb(token.doc[place]):
        if token.doc[place].lower in _EFFECT:
            return True
        place -= 1
    return False


def _is_in_result(token: Token, found: Found) -> bool:
    """Tell whether all before it says what follows: "This empowers …, engaging with customers"."""
    earlier = [head for place, head in found.items() if place < token.i]
    return bool(earlier) and all(head.role == "result" for head in earlier)


def _acts_on_effect(token: Token) -> bool:
    effects = verb_words().roles.effects
    objects = [child for child in token.rights if child.dep in {"dobj", "pobj"}]
    conjuncts = [child for thing in objects for child in thing.rights if child.dep == "conj"]
    return any(noun.lower in effects or singular(noun) in effects for noun in (*objects, *conjuncts))
