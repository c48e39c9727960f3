"""The first thing that is wrong with a JSON document, in one line: `measures[3].label: missing`."""

from __future__ import annotations

from pydantic import ValidationError


def first_complaint(error: ValidationError) -> str:
    """Say where in the document and what."""
    details = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in details["loc"])
    message = details["msg"].removeprefix("Value error, ")
    return f"{place.lstrip('.')}: {message}" if place else message
