"""Where people read: how wide it is, whether it has colour, and which characters it can show."""

import os
import shutil
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from newsclaims.views.visible import encodable, flowing, inline

NARROWEST = 24
GAP = 2

Lines = Iterable[Text]
"""What views make, and a screen shows."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to whoever runs the command; rich would exit with 1."""
        raise BrokenPipeError


class Screen:
    """A place to show text: views ask it for words that it can show, and hand it lines."""

    def __init__(self, out: TextIO, width: int, *, colour: bool) -> None:
        self.out, self.width, self.colour = out, max(width, NARROWEST), colour
        self.encoding = out.encoding or "utf-8"
        self.console = _Console(
            file=out,
            width=self.width,
            color_system="auto" if colour else None,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def text(self, untrusted: str, style: str = "") -> Text:
        """Words as one flowing line, with nothing hidden in them and nothing that cannot be shown."""
        return Text(encodable(flowing(untrusted), self.encoding), style=style)

    def piece(self, untrusted: str) -> str:
        """A part of a longer text, safe to append to it: the white space at its ends stays."""
        return encodable(inline(untrusted), self.encoding)

    def wrapped(self, text: Text, width: int) -> list[Text]:
        """Lines of whole words no wider than `width`; only a word that is wider by itself is cut."""
        if text.cell_len <= width:
            return [text]
        return list(text.wrap(self.console, max(width, 1), overflow="fold"))

    def show(self, lines: Iterable[Text]) -> None:
        """Print lines that are laid out already."""
        for line in lines:
            line.rstrip()
            if self.colour:
                self.console.print(line, soft_wrap=True)
            else:
                # What rich would print, ten times as fast: long lists go into pipes.
                self.out.write(f"{line.plain}\n")


def screen_for(out: TextIO) -> Screen:
    """The screen behind a stream: plain in a pipe, in a dumb terminal and under NO_COLOR."""
    if hasattr(out, "reconfigure"):
        # Every text is made encodable beforehand; this only keeps a slip from ending in a traceback.
        out.reconfigure(errors="replace")
    probe = Console(file=out)
    plain = probe.color_system is None or bool(os.environ.get("NO_COLOR"))
    return Screen(out, shutil.get_terminal_size((80, 24)).columns, colour=not plain)


def indented(lines: Iterable[Text], by: int) -> list[Text]:
    """Lines moved to the right."""
    return [Text(" " * by).append_text(line) for line in lines] if by else list(lines)


def paragraph(screen: Screen, text: Text, indent: int = 0) -> list[Text]:
    """A text wrapped to the screen, indented."""
    return indented(screen.wrapped(text, screen.width - indent), indent)


def packed(screen: Screen, items: Iterable[Text]) -> list[Text]:
    """Items side by side on as few lines as hold them, none broken that fits on a line."""
    lines: list[Text] = []
    for item in items:
        if lines and lines[-1].cell_len + GAP + item.cell_len <= screen.width:
            lines[-1] = lines[-1] + Text(" " * GAP) + item
        else:
            lines += screen.wrapped(item, screen.width)
    return lines


def beside(screen: Screen, cells: Sequence[tuple[Text, int]], right: Sequence[bool] = ()) -> list[Text]:
    """Cells side by side, each wrapped to its own width."""
    columns = [screen.wrapped(text, width) for text, width in cells]
    height = max(len(column) for column in columns)
    lines = [Text() for _ in range(height)]
    for place, (column, (_, width)) in enumerate(zip(columns, cells, strict=True)):
        flush = bool(right) and right[place]
        for line, cell in zip(lines, [*column, *[Text()] * (height - len(column))], strict=True):
            _append(line, cell, width, right=flush, gap=GAP if place < len(cells) - 1 else 0)
    return lines


def _append(line: Text, cell: Text, width: int, *, right: bool, gap: int) -> None:
    """Put a cell behind what a line has; piece by piece, as long lists have a hundred thousand of them."""
    if cell.plain[-1:].isspace():
        cell = cell.copy()
        cell.rstrip()
    space = max(width - cell.cell_len, 0)
    line.append(" " * (space if right else 0))
    line.append_text(cell)
    line.append(" " * (gap if right else space + gap))
