"""What `--min LAYER=F1` and `--tolerance F1` ask, and why a score does not reach it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ftzparse.export.evaluation import Score

_ROUNDING = 1e-9
Threshold = tuple[str, float]
"""A layer, and the least F1 that it may have."""


def read_thresholds(wanted: Sequence[str]) -> list[Threshold]:
    """Read every option, or say which is none."""
    return [_read(one) for one in wanted]


def find_lapses(scores: Sequence[Score], thresholds: Sequence[Threshold]) -> Iterator[str]:
    """Say which thresholds are missed; a layer in which there is nothing to score proves nothing."""
    found = {score.layer: score.f1 for score in scores}
    for layer, least in thresholds:
        f1 = found.get(layer)
        if layer not in found:
            yield f"{layer}: the gold states none of it; wanted {least:g}"
        elif f1 is None:
            yield f"{layer}: nothing to score; wanted {least:g}"
        elif f1 < least:
            yield f"{layer}: F1 {f1:.4f} is below {least:g}"


def find_drops(old: Sequence[Score], new: Sequence[Score], tolerance: float) -> Iterator[str]:
    """Say which scores fell by more than is tolerated."""
    before = {score.layer: score.f1 for score in old}
    for score in new:
        was, now = before.get(score.layer), score.f1
        if was is not None and (now is None or now < was - tolerance - _ROUNDING):
            fell = "is gone" if now is None else f"is {now:.4f}"
            yield f"{score.layer}: F1 {fell}, was {was:.4f}; at most {tolerance:g} lower is tolerated"


def _read(wanted: str) -> Threshold:
    from ftzparse.quality.layers import LAYERS

    layer, sign, number = wanted.partition("=")
    if layer not in LAYERS:
        reason = f"{layer!r} is no layer; layers are {', '.join(LAYERS)}"
        raise typer.BadParameter(reason, param_hint="--min")
    try:
        least = float(number)
    except ValueError:
        least = math.nan
    if not sign or not 0 <= least <= 1:  # also false for nan
        raise typer.BadParameter(f"{wanted!r} is not LAYER=F1 with F1 from 0 to 1", param_hint="--min")
    return layer, least
