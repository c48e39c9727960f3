"""`ftzparse verify`: whether an output is true to its source, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import STANDARD_INPUT, Encoding, read_input
from ftzparse.cli.outcome import FOUND_SOMETHING, outcome
from ftzparse.cli.terminal import tell, write_data, write_findings
from ftzparse.export.verification import VerificationFormat
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.quality.verification.document import Document
    from ftzparse.source import Source

Output = Annotated[str, typer.Argument(metavar="OUTPUT", help="A plan's JSON; - is standard input.")]
SourceFile = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE", help="The file that it was made from, or its saved text; - is standard input."
    ),
]
Format = Annotated[VerificationFormat, typer.Option(help="How faults are written.")]


def verify(
    output: Output,
    source: SourceFile,
    *,
    format: Format = VerificationFormat.TEXT,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Check an output against its source, without trusting what wrote it; exits with 1 on any fault.

    Example: ftzparse verify plan.json plan.txt
    """
    if output == source == STANDARD_INPUT:
        raise typer.BadParameter("standard input can be read only once")
    with outcome():
        from ftzparse.export.verification.printing import Verified, render_faults, summarise_faults
        from ftzparse.quality.verification.document import read_document
        from ftzparse.quality.verification.verify import verify as find_faults

        document = read_document(read_input(output, "utf-8", limits).text, output)
        text = _read_source(source, document, encoding, limits)
        faults = find_faults(document, text)
        written = render_faults(faults, Verified(output, source, text.text), format)
        if format is VerificationFormat.TEXT:
            write_findings(written)
            tell(summarise_faults(faults))
        else:
            write_data(written)
        if faults:
            raise typer.Exit(FOUND_SOMETHING)


def _read_source(file: str, document: Document, encoding: str | None, limits: Limits) -> Source:
    """Decode as the user says, else as the output says, else as the bytes say."""
    from ftzparse.errors import UndecodableText
    from ftzparse.readers.encoding import UnknownEncoding, find_codec

    origin = document.root.get("source")
    stated = origin.get("encoding").text
    if encoding is not None or stated is None:
        return read_input(file, encoding, limits)
    try:
        source = read_input(file, find_codec(stated), limits)
        if file == STANDARD_INPUT or source.sha256 == origin.get("sha256").text:
            return source
    except (UnknownEncoding, UndecodableText):
        if file == STANDARD_INPUT:  # it cannot be read again
            raise
    return read_input(file, None, limits)  # a saved text; else verify says what is wrong
