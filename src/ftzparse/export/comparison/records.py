"""Differences as JSON for other programs."""

from __future__ import annotations

from ftzparse.export.comparison.shape import Change, Comparison, ValueChange


def record(comparison: Comparison) -> dict[str, object]:
    """Give a comparison as JSON values."""
    return {
        "old": comparison.old,
        "new": comparison.new,
        "generator": [_value(value) for value in comparison.makers],
        "editions": comparison.editions,
        "counts": [
            {"kind": kind, "what": what, "count": number}
            for (kind, what), number in comparison.counts.items()
        ],
        "groups": [
            {"id": group.id, "title": group.title, "changes": [_change(change) for change in group.changes]}
            for group in comparison.groups
        ],
    }


def _change(change: Change) -> dict[str, object]:
    place = change.place
    return {
        "kind": change.kind,
        "what": change.what,
        "name": change.name,
        "note": change.note,
        "values": [_value(value) for value in change.values],
        "words": [{"kind": segment.kind, "words": segment.words} for segment in change.words],
        "place": None if place is None else {"start": place.start, "end": place.end},
    }


def _value(value: ValueChange) -> dict[str, object]:
    return {"name": value.name, "old": value.old, "new": value.new}
