"""`ftzparse report`: a plan's text in, a page for analysts out."""

from __future__ import annotations

from ftzparse.cli.input import Encoding, InputFile, read_input
from ftzparse.cli.outcome import outcome
from ftzparse.cli.output import Output, refuse_overwriting, write_output
from ftzparse.cli.terminal import tell
from ftzparse.readers.limits import Limits


def report(
    file: InputFile,
    *,
    output: Output = None,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Write a plan as one page: its text beside what was read from it, with filters and tables.

    Example: ftzparse report plan.txt -o report.html
    """
    with outcome():
        refuse_overwriting(file, output)
        source = read_input(file, encoding, limits)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.export.report.page import render_page
        from ftzparse.findings import CODES
        from ftzparse.pipeline import extract_source

        rules = {code: rule.description for code, rule in CODES.items()}
        write_output(render_page(extract_source(source, limits), source, rules=rules), output)
