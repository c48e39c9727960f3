"""A parsed passage: its tokens with their tags and heads, as the rules for actions read them.

Guarantees plain values that nothing changes once the passage is read: the rules ask for them a hundred times
a token, which the model's own objects make slow. Of "We will refine rules", "refine" heads the other tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy import tokens as spacy_tokens


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark of a passage."""

    i: int
    """Its place among the tokens."""
    start: int
    """Its first character."""
    text: str
    lower: str
    tag: str
    """Its part of speech, as the Penn Treebank names them."""
    dep: str
    """What it is to its head, as ClearNLP names it."""
    is_punct: bool
    is_spaced: bool
    """Whether a blank follows."""
    head: Token = field(init=False, repr=False)
    """The token that it depends on; the root depends on itself."""
    doc: tuple[Token, ...] = field(init=False, repr=False)
    """The tokens of its passage."""
    lefts: list[Token] = field(init=False, repr=False, default_factory=list)
    """The tokens before it that depend on it."""
    rights: list[Token] = field(init=False, repr=False, default_factory=list)
    """The tokens behind it that depend on it."""
    left_edge: Token = field(init=False, repr=False)
    """The first token of its subtree."""
    right_edge: Token = field(init=False, repr=False)
    """The last token of its subtree."""

    def __len__(self) -> int:
        """Count its characters."""
        return len(self.text)

    def nbor(self, distance: int = 1) -> Token:
        """Give a token so many places further on, or back."""
        return self.doc[self.i + distance]

    @property
    def subtree(self) -> Iterator[Token]:
        """Give the token and all that depend on it, in reading order."""
        found = [self]
        for token in found:
            found += token.lefts
            found += token.rights
        yield from sorted(found, key=lambda token: token.i)


Doc = tuple[Token, ...]
"""The tokens of a passage."""


def read_tokens(parsed: spacy_tokens.Doc) -> Doc:
    """Take what the rules ask for out of a parsed passage."""
    doc = tuple(map(_token, parsed))
    for token, word in zip(doc, parsed, strict=True):
        token.doc = doc
        token.head = doc[word.head.i]
    for token in doc:
        if token.i < token.head.i:
            token.head.lefts.append(token)
        elif token.i > token.head.i:
            token.head.rights.append(token)
    _find_edges(doc)
    return doc


def _find_edges(doc: Doc) -> None:
    """Tell each token where its subtree begins and ends: at the outermost token that climbs up to it."""
    for token in doc:
        token.left_edge = token.right_edge = token
    for token in doc:
        above = token.head
        while above.left_edge.i > token.i:
            above.left_edge = token
            above = above.head
    for token in reversed(doc):
        above = token.head
        while above.right_edge.i < token.i:
            above.right_edge = token
            above = above.head


def _token(word: spacy_tokens.Token) -> Token:
    return Token(
        i=word.i,
        start=word.idx,
        text=word.text,
        lower=word.lower_,
        tag=word.tag_,
        dep=word.dep_,
        is_punct=word.is_punct,
        is_spaced=bool(word.whitespace_),
    )


def text_of(tokens: Sequence[Token]) -> str:
    """Give the text of neighbouring tokens."""
    spaced = "".join(token.text + " " * token.is_spaced for token in tokens)
    return spaced.rstrip(" ") if tokens and tokens[-1].is_spaced else spaced
