"""`python -m ftzparse` is the command `ftzparse`."""

from __future__ import annotations

from ftzparse.cli import main

if __name__ == "__main__":
    main()
