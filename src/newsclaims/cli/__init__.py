"""The command line: the only place that imports click."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Run `claims` with the arguments of this process and leave with its exit code."""
    # Looking for plugins that nobody has costs pydantic as much as a whole query of the ledger.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if sys.stdout is None:  # closed by whoever started this: what is written goes nowhere
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open until the end
    from newsclaims.cli.boundary import run  # noqa: PLC0415 -- importing a part of the command line stays cheap

    sys.exit(run(sys.argv[1:]))
