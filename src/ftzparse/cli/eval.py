"""`ftzparse eval`: how right an output is, measured against what people annotated."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import DEFAULT_MAX_SIZE, STANDARD_INPUT, Encoding, read_input
from ftzparse.cli.outcome import FOUND_SOMETHING, outcome
from ftzparse.cli.terminal import tell, write_data
from ftzparse.export.evaluation import EvaluationFormat, render_evaluation

if TYPE_CHECKING:
    from ftzparse.quality.evaluate import Evaluation

Output = Annotated[
    str, typer.Argument(metavar="OUTPUT", help="What `ftzparse extract` wrote; - is standard input.")
]
GoldFile = Annotated[Path, typer.Option("--gold", metavar="GOLD", help="The annotated plan, as JSON.")]
Format = Annotated[EvaluationFormat, typer.Option(help="How the scores are written.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="List every miss and every false find.")]
Minimum = Annotated[
    list[str] | None,
    typer.Option("--min", metavar="LAYER=F1", help="Exit with 1 if a layer's F1 is lower; repeatable."),
]
SourceFile = Annotated[
    str | None, typer.Option("--source", metavar="FILE", help="The plan's text, to show words around faults.")
]


def evaluate(
    output: Output,
    *,
    gold: GoldFile,
    format: Format = EvaluationFormat.TABLE,
    verbose: Verbose = False,
    min: Minimum = None,
    source: SourceFile = None,
    encoding: Encoding = None,
) -> None:
    """Score an output against an annotated plan: precision, recall and F1 of each layer.

    Example: ftzparse eval plan.json --gold plan.gold.json --min actions=0.95
    """
    thresholds = [_threshold(wanted) for wanted in min or ()]
    if [output, str(gold), source].count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("standard input can be read only once")
    with outcome():
        from ftzparse.quality.evaluate import evaluate as score
        from ftzparse.quality.gold import read_gold
        from ftzparse.quality.outputs import read_plan

        plan = read_plan(_read_text(output), output)
        annotated = read_gold(_read_text(str(gold)), str(gold))
        text = None if source is None else read_input(source, encoding, DEFAULT_MAX_SIZE)
        evaluation = score(plan, annotated, text)
        write_data(render_evaluation(evaluation.scores, evaluation.faults if verbose else None, format))
        lapses = [lapse for layer, least in thresholds if (lapse := _lapse(evaluation, layer, least))]
        for lapse in lapses:
            tell(lapse)
        if lapses:
            raise typer.Exit(FOUND_SOMETHING)


def _read_text(file: str) -> str:
    return read_input(file, None, DEFAULT_MAX_SIZE).text


def _threshold(wanted: str) -> tuple[str, float]:
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


def _lapse(evaluation: Evaluation, layer: str, least: float) -> str | None:
    """Say why a threshold is missed; a layer in which there is nothing to score proves nothing."""
    scored = [score for score in evaluation.scores if score.layer == layer]
    if not scored:
        return f"{layer}: the gold states none of it; wanted {least:g}"
    f1 = scored[0].f1
    if f1 is None:
        return f"{layer}: nothing to score; wanted {least:g}"
    return None if f1 >= least else f"{layer}: F1 {f1:.4f} is below {least:g}"
