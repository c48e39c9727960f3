"""How a plan is written: in which format, which table of it, on one line or indented.

Guarantees that a library which a format needs is missed before any work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ftzparse.export.tables import PlanFormat, TableName

if TYPE_CHECKING:
    from ftzparse.models import Plan


@dataclass(frozen=True, slots=True)
class Writing:
    """A format with its options."""

    form: PlanFormat = PlanFormat.JSON
    rows: TableName | None = None
    """The one table to write; None: those that the format holds."""
    compact: bool = False

    def load(self) -> Callable[[Plan], str | bytes]:
        """Load what writes a plan so."""
        if self.form is PlanFormat.JSON:
            from ftzparse.export.json import render_json  # noqa: PLC0415 - `--help` needs the names alone

            return lambda plan: render_json(plan, compact=self.compact)
        from ftzparse.export.tables.printing import fill_tables, load_renderer  # noqa: PLC0415 - likewise

        render = load_renderer(self.form)
        return lambda plan: render(fill_tables(plan, self.form, self.rows))
