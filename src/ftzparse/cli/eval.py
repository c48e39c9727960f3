"""`ftzparse eval`: how right an output is, measured against what people annotated."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ftzparse.cli.input import STANDARD_INPUT, Encoding, read_input
from ftzparse.cli.outcome import FOUND_SOMETHING, outcome
from ftzparse.cli.terminal import tell, write_data
from ftzparse.cli.thresholds import find_lapses, read_thresholds
from ftzparse.export.evaluation import EvaluationFormat, render_evaluation
from ftzparse.readers.limits import Limits

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
    limits: Limits,
) -> None:
    """Score an output against an annotated plan: precision, recall and F1 of each layer.

    Example: ftzparse eval plan.json --gold plan.gold.json --min actions=0.95
    """
    thresholds = read_thresholds(min or ())
    if [output, str(gold), source].count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("standard input can be read only once")
    with outcome():
        from ftzparse.quality.evaluate import evaluate as score
        from ftzparse.quality.gold import read_gold
        from ftzparse.quality.outputs import read_plan

        plan = read_plan(_read_text(output, limits), output)
        annotated = read_gold(_read_text(str(gold), limits), str(gold))
        text = None if source is None else read_input(source, encoding, limits)
        evaluation = score(plan, annotated, text)
        write_data(render_evaluation(evaluation.scores, evaluation.faults if verbose else None, format))
        lapses = list(find_lapses(evaluation.scores, thresholds))
        for lapse in lapses:
            tell(lapse)
        if lapses:
            raise typer.Exit(FOUND_SOMETHING)


def _read_text(file: str, limits: Limits) -> str:
    return read_input(file, None, limits).text
