"""What can make an input unusable: each error says the file, the reason and the mend.

FtzparseError
└── UnusableInput        exit code 3
    ├── UnreadableFile   missing, a directory, no permission, too large
    ├── UndecodableText  binary, wrongly encoded, empty
    ├── NotAPlan         text without any measure, or with too many
    └── ExtractionFailed a file over which ftzparse itself, or its process, broke down

What is merely odd about a plan is a finding, never an error.
"""

from __future__ import annotations


class FtzparseError(Exception):
    """Root of every error that the package raises on purpose."""


class UnusableInput(FtzparseError):
    """An input that no plan can be read from."""

    def __init__(self, name: str, reason: str, mend: str) -> None:
        """Keep the three parts that a user needs: which input, why, and what to do."""
        super().__init__(f"{name}: {reason}; {mend}")
        self.name = name
        self.reason = reason
        self.mend = mend

    def __reduce__(self) -> tuple[type[UnusableInput], tuple[str, str, str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.name, self.reason, self.mend)


class UnreadableFile(UnusableInput):
    """A path from which no bytes can be had."""


class UndecodableText(UnusableInput):
    """Bytes that are no text in any encoding that the reader accepts."""


class NotAPlan(UnusableInput):
    """Text in which no measure was found, or more than are allowed."""


class ExtractionFailed(UnusableInput):
    """One of many files over which ftzparse, or the process that read it, broke down."""
