"""Tells whether a line goes on with the responsibility clause of the lines before, or begins another.

Guarantees an answer only where a clause is at hand. Reads "Lead unit: Customs, / Port Office", and
"[Jointly / led by …]".
"""

from __future__ import annotations

from ftzparse.lexicon.naming import ends_like_unit, name_words, naming
from ftzparse.parser.clauses import continues_line_clause, find_clauses, opens_line_clause
from ftzparse.parser.joints import Joint
from ftzparse.parser.mentions import begins_with_unit, breaks_off
from ftzparse.parser.wrapping import is_open
from ftzparse.sentences import calls_for_more
from ftzparse.source import Span

_LONGEST_LABEL = 60
_BRACKET_LINES = 12  # over which a responsibility clause can run


def clause_is_open(joint: Joint) -> bool | None:
    """Reads "(Responsible units: Customs, / Port Office)", and "Lead unit: Customs, / Port Office"."""
    if joint.line.after_blank and not joint.line.after_furniture:
        return None
    text = "\n".join(joint.text(line) for line in joint.group[-_BRACKET_LINES:])
    bracket = _open_bracket(text)
    if bracket is not None and _opens_clause(text, Span(bracket + 1, len(text))):
        return True
    if bracket is not None and _label_is_broken(text, bracket + 1, joint.text(joint.line)):
        return True
    goes_on = text.endswith(",") or breaks_off(text) or calls_for_more(text)
    goes_on = goes_on or _is_kind(joint.text(joint.line))
    listed = goes_on and opens_line_clause(text, Span(0, len(text)))
    return True if listed and not joint.labelled else None


def _bracket_ends(joint: Joint) -> bool:
    """Tell a clause in brackets that ends a line, where the next begins with a capital letter."""
    if not joint.text(joint.last).endswith((")", "]")) or not joint.text(joint.line)[0].isupper():
        return False
    last = joint.group[-_BRACKET_LINES:]
    clauses = find_clauses(joint.source, Span(last[0].span.start, joint.last.span.end))
    return bool(clauses) and clauses[-1].span.end == joint.last.span.end


def _label_is_broken(text: str, start: int, line: str) -> bool:
    """Reads "(Responsible / Department: Customs)"."""
    both = f"{text}\n{line}"
    return len(text) - start <= _LONGEST_LABEL and opens_line_clause(both, Span(start, len(both)))


def _is_kind(text: str) -> bool:
    """Tell what is left of a name in the next line: "Department of State Taxation / Administration"."""
    return len(text.split()) == 1 and ends_like_unit(text) and name_words(text)[0] in naming().kinds


def _opens_clause(text: str, inner: Span) -> bool:
    """Reads "(Responsible units: Customs,", and without a label "(Department of Commerce takes the lead,"."""
    goes_on = text.endswith((",", ";")) or calls_for_more(text)
    return opens_line_clause(text, inner) or (goes_on and begins_with_unit(text, inner))


def _open_bracket(text: str) -> int | None:
    """Find the last bracket that is not closed."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] in ")]") - (text[place] in "([")
        if depth < 0:
            return place
    return None


def clause_begins(joint: Joint) -> bool | None:
    """Reads "Lead unit: …" on its own line, but "[Jointly / led by …]" and "Led by A, / with …" as one."""
    if not opens_line_clause(joint.source.folded, joint.line.span):
        return None
    text = "\n".join(joint.text(line) for line in joint.group[-_BRACKET_LINES:])
    runs_on = is_open(joint.source, joint.last) and ":" not in joint.text(joint.line)
    inside = _open_bracket(text) is not None or (runs_on and opens_line_clause(text, Span(0, len(text))))
    return None if inside else False


def clause_ends(joint: Joint) -> bool | None:
    """Ends "Lead unit: …, Port Office." at its full stop, and "(Led by Customs)" at its bracket."""
    if _bracket_ends(joint):
        return False
    first = joint.group[0].span
    whole = Span(first.start, joint.last.span.end)
    goes_on = joint.text(joint.line)[0].islower()  # "…, etc. / cooperate"
    ended = (
        joint.text(joint.last).endswith(".") and not goes_on and opens_line_clause(joint.source.folded, whole)
    )
    return False if ended and not continues_line_clause(joint.source.folded, joint.line.span) else None
