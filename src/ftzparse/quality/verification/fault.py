"""A fault: which promise is broken, where in the JSON and in the source, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.quality.verification.node import Node
from ftzparse.source import Span

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken promise; without a span where it shows nowhere in the source."""

    promise: str
    path: str
    message: str
    span: Span | None = None


def fault(promise: str, node: Node, message: str, place: Node | None = None) -> Fault:
    """Report a value; its place in the source is that of the nearest value around it that has one."""
    return Fault(promise, node.path, message, (place or node).nearest_span)


def shown(value: object) -> str:
    """Give a value as a message shows it, shortened.

    >>> shown("Beijing Customs"), shown(None)
    ('"Beijing Customs"', 'null')
    """
    if value is None:
        return "null"
    if not isinstance(value, str):
        return str(value)
    return f'"{value}"' if len(value) <= _SHOWN else f'"{value[: _SHOWN - 1]}…"'
