"""What speaks for a title, a heading or an item in the looks of a paragraph, and at what price.

Guarantees a judgement from the shape alone. "7. Explore granting greater autonomy … zones. Encourage …" has
too many sentences for a heading, "4. Highlight the rule of law" none for an item.
"""

from __future__ import annotations

from ftzparse.parser.shapes import Shape

# Words. Of 85 headings in the fixtures the longest has 21, without a number 7; a third of 258 items has
# no more than 25 in its first line.
_LONGEST_TITLE = 16
_LONGEST_UNNUMBERED = 20
_LONG_HEADING = 25
_ENDLESS_HEADING = 45
_GENERAL = 6.0  # "(1) Guiding ideology" is a measure in no plan


def is_title(shape: Shape) -> bool:
    """Tell whether a paragraph looks like a title."""
    ends = shape.closed or shape.is_note or shape.is_clause
    return shape.titled and not ends and shape.words <= _LONGEST_TITLE


def may_be_unnumbered_heading(shape: Shape) -> bool:
    """Tell whether a paragraph without a number can be a heading at all."""
    return (
        not shape.closed
        and not shape.is_note
        and not shape.bears_clause
        and not shape.is_clause
        and 0 < shape.words <= _LONGEST_UNNUMBERED
        and (shape.titled or shape.before_label)
    )


def heading_look(shape: Shape) -> float:
    """Price what speaks against a heading: length, sentences, a responsibility clause."""
    cost = 3.0 if shape.announces else 0.7 if shape.closed else 0.0
    cost += 4.0 if shape.words > _LONG_HEADING else 0.0
    cost += 6.0 if shape.words > _ENDLESS_HEADING else 0.0
    cost += 5.0 if shape.sentences > 1 else 0.0
    cost += 8.0 if shape.bears_clause else 0.0
    return cost


def item_look(shape: Shape) -> float:
    """Price what speaks against an item: a bare title with nothing under it."""
    if shape.general:
        return _GENERAL
    if shape.closed or shape.before_text or shape.words > _LONG_HEADING:
        return 0.0
    return 2.5 if shape.titled else 1.5
