"""Source → Outline: what each stretch of the text is, by regular expressions and offsets."""

from ftzparse.parser.structure import read_outline

__all__ = ["read_outline"]
