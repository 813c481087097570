"""What a format is: the endings of its files, and the module that writes it, imported when it is used."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TextIO, cast

from newsclaims.errors import MissingExtraError
from newsclaims.exports.options import DEFAULT, Material, Options, Written


@dataclass(frozen=True, slots=True)
class Format:
    """A format; `write` of the module beside this one does the work.

    `extra` is the optional part of the package that it needs, if it needs one.
    """

    module: str
    suffixes: tuple[str, ...]
    extra: str | None = None

    def _write(self, found: Material, to: TextIO | Path, options: Options) -> Written:
        try:
            write = import_module(f"newsclaims.exports.{self.module}").write
        except ModuleNotFoundError as missing:
            if self.extra is None:
                raise
            raise MissingExtraError(self.suffixes[0], str(missing.name), self.extra) from missing
        return cast("Written", write(found, to, options))


class Text(Format):
    """A format that is text, and can go wherever text goes."""

    def write(self, found: Material, out: TextIO, options: Options = DEFAULT) -> Written:
        """Write to a stream that translates no line endings."""
        return self._write(found, out, options)


class Binary(Format):
    """A format whose writer needs a file of its own: it goes back in it, or hands it to a library."""

    def write(self, found: Material, path: Path, options: Options = DEFAULT) -> Written:
        """Write a file; one that is empty may be there already."""
        return self._write(found, path, options)
