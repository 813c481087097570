"""How time grows with length on text made to hurt: `python benchmarks/adversarial.py [SIZE [SHAPE...]]`.

Prints, for each shape, the seconds that extraction takes at SIZE characters (250,000 if not given), twice and four
times that, and the ratio of the last two: 2 is linear.
"""

import sys
import time
from collections.abc import Callable

from newsclaims.extraction import extract
from newsclaims.model import Article

SENTENCE = "“We won the vote,” said Ann Boe, who heads the union, and Karl Voss said that the road is closed. "
UNITS = {
    "quotation marks": '"',
    "quotation marks with blanks": '" ',
    "opening marks": "“",
    "closing marks": "”",
    "single marks": "'",
    "single marks in words": "dogs' ",
    "opening marks and a word": "“we ",
    "straight marks and a word": '"we" ',
    "typewritten marks": "``we ",
    "one line of prose": SENTENCE,
    "prose without blanks": SENTENCE.replace(" ", ""),
    "one line without full stops": SENTENCE.replace(".", ","),
    "one paragraph a sentence": SENTENCE + "\n\n",
    "open paragraphs": "“We go on\n\n",
    "Chinese": "他说：“我们赢了投票。”",
    "Arabic": "قال «لقد فزنا» ",
    "Hebrew": 'אמר "ניצחנו" ',
    "emoji": "😀",
    "combining marks": "e\u0301\u0302\u0303",
    "combining marks alone": "\u0301",
    "colons": ":",
    "colons and a name": "Boe: ",
    "turns": "BOE: Why?\n\nVOSS: So.\n\n",
    "said": "said ",
    "said that": "said that ",
    "Ann said": "Ann Boe said ",
    "according to": "according to ",
    "who": "who ",
    "her claim that": "her claim that ",
    "that": "that ",
    "commas": ", ",
    "names and commas": "Ann Boe, ",
    "names and and": "Ann Boe and ",
    "open brackets": "(",
    "names and open brackets": "Boe (",
    "dashes": "-",
    "spaced dashes": "- ",
    "long dashes": "—",
    "full stops": ".",
    "initials": "A.",
    "spaced initials": "A. ",
    "capital words": "Boe ",
    "capital words, all different": "",
    "names, all different": "",
    "surnames, all the same": "",
    "one word": "a",
    "one capital": "A",
    "digits": "1",
    "digits with commas": "1,",
    "at signs": "@",
    "hyphens in a word": "a-",
    "apostrophes in a word": "a’",
    "underscores": "_",
    "blanks": " ",
    "tabs": "\t",
    "line breaks": "\n",
    "lines of one letter": "a\n",
    "returns": "\r",
    "zero bytes": "\0",
    "possessives": "Boe's ",
    "months": "May ",
    "days": "Monday ",
    "numbers": "12 ",
}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word(number: int) -> str:
    """A word of its own for every number."""
    found = ""
    while number:
        number, letter = divmod(number, 26)
        found += LETTERS[letter]
    return f"X{found}".capitalize() + "o"


def nested(size: int) -> str:
    """Marks in marks, double and single by turns, as deep as the text is long."""
    depth = size // 8
    opening = "".join("“a " if i % 2 else "‘a " for i in range(depth))
    return opening + "".join(" b”" if i % 2 else " b’" for i in reversed(range(depth)))


MADE: dict[str, Callable[[int], str]] = {
    "deeply nested marks": nested,
    "capital words, all different": lambda size: " ".join(map(word, range(size // 6))),
    "names, all different": lambda size: ". ".join(f"Ann {word(i)} said it was so" for i in range(size // 28)),
    "surnames, all the same": lambda size: ". ".join(f"{word(i)} Boe said it was so" for i in range(size // 28)),
    "surname of many": lambda size: ". ".join(f"{word(i)} Boe ate. Boe said it was so" for i in range(size // 36)),
    "role of many": lambda size: ".\n\n".join(
        f"Mayor {word(i)} Boe ate. The mayor said it was so" for i in range(size // 52)
    ),
    "pronoun of many": lambda size: ".\n\n".join(f"Ann {word(i)} ate. She said it was so" for i in range(size // 38)),
    "names by paragraph": lambda size: "\n\n".join(f"Ann {word(i)} said it was so." for i in range(size // 28)),
    "repeated paragraphs": lambda size: "A line that comes again and again.\n\n" * (size // 36),
    "different quotations": lambda size: "\n\n".join(f"“We are {word(i)} now,” she said." for i in range(size // 32)),
    "headlines": lambda size: "\n\n".join(f"‘We are {word(i)} now’: town" for i in range(size // 30)),
}


def text_of(shape: str, size: int) -> str:
    """A text of that shape and about that many characters."""
    unit = UNITS.get(shape, "")
    return MADE[shape](size) if shape in MADE else unit * (size // len(unit))


def seconds(text: str) -> float:
    """How long the claims of a text take."""
    start = time.perf_counter()
    extract(Article(file="a.txt", text=text))
    return time.perf_counter() - start


def main(size: int, shapes: list[str]) -> None:
    """Print the table."""
    print(f"{'seconds at':32}{size:>12,}{2 * size:>12,}{4 * size:>12,}       ratio")
    for shape in shapes or sorted({*UNITS, *MADE}):
        first, second, third = (seconds(text_of(shape, many * size)) for many in (1, 2, 4))
        print(f"{shape:32}{first:12.2f}{second:12.2f}{third:12.2f}{third / second:12.1f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 250_000, sys.argv[2:])
