"""Measures → actions: what is to be done, allowed or no longer required.

Passages are read from the source, recast and parsed in one go; then heads, objects and clauses are found.
"""

from ftzparse.nlp.actions.annotation import annotate_actions

__all__ = ["annotate_actions"]
