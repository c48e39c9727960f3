"""Which tables a format holds, and which module writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from ftzparse.export.tables import PlanFormat, TableName
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.rows import read_root
from ftzparse.export.tables.table import FilledTable
from ftzparse.libraries import load_module
from ftzparse.models import Plan

Renderer = Callable[[Sequence[FilledTable]], bytes]

_LIBRARIES = {PlanFormat.XLSX: "xlsxwriter", PlanFormat.PARQUET: "pyarrow"}


def load_renderer(form: PlanFormat) -> Renderer:
    """Import the module of a format; where its library is not installed, say so."""
    module = f"ftzparse.export.tables.{form}"
    library = _LIBRARIES.get(form)
    render: Renderer = (load_module(module, library) if library else import_module(module)).render
    return render


def fill_tables(plan: Plan, form: PlanFormat, wanted: TableName | None) -> tuple[FilledTable, ...]:
    """Fill the table that is wanted; where none is, all that the format holds, else the measures."""
    names = [wanted] if wanted else list(TableName) if form.holds_many_tables else [TableName.MEASURES]
    root = read_root(plan)
    return tuple(TABLES[name].fill(root) for name in names)
