"""Pages, records and workspaces for the tests of `claims add`."""

import json
import random
from pathlib import Path

WORDS = (
    "council ferry vote spring budget fares island harbour mayor crossing timetable petition kiosk winter school "
    "bridge engine debt crew captain strike union court ruling appeal hearing plan tourism season quay lantern"
).split()
OUTLETS = {
    "Harbour Post": "harbourpost.example",
    "Island News": "islandnews.example",
    "The Mainland Herald": "tmh.example",
}
SAID = """\
“We will not sell both ferries, whatever they offer for them in spring,” said Maria Lindqvist, the mayor, on Monday.
Karin Berg, who leads the opposition, said that fares would have to rise by ten per cent next year.
The council will vote again in April. Until then the ferries keep their timetable, with eight crossings in winter.
Residents of the island have collected 2,300 signatures against the sale, more than half of all who live there.
""".splitlines()


def page(
    paragraphs: list[str], url: str = "", title: str = "Council puts off vote", outlet: str = "Harbour Post"
) -> str:
    """A web page as a news site would have it."""
    link = f'<link rel="canonical" href="{url}">' if url else ""
    body = "".join(f"<p>{part}</p>" for part in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>{title} | {outlet}</title>{link}'
        f'<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">'
        '<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>'
        f'<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>'
    )


def prose(rng: random.Random) -> str:
    """Four paragraphs of nothing in particular."""
    return "\n\n".join(" ".join(rng.choices(WORDS, k=40)).capitalize() + "." for _ in range(4))


def corpus(folder: Path, seed: int = 5, count: int = 24) -> Path:
    """A folder with records, pages and texts: new versions, the same again, nearly the same, and broken ones."""
    rng = random.Random(seed)
    rows: list[dict[str, str]] = []
    for number in range(count):
        outlet, host = rng.choice(list(OUTLETS.items()))
        row = {"text": prose(rng), "title": f"Story {number}", "url": f"https://{host}/story/{number}"}
        rows.append({**row, "source": outlet, "date": f"2024-03-{number % 28 + 1:02d}"})
    for number in range(8):
        old = dict(rows[number * 2])
        match number % 4:
            case 0:
                old["text"] += "\n\nThis article has been corrected."
            case 1:
                old["url"] += "?page=amp"
            case 2:
                old |= {"text": old["text"].replace("ferry", "boat", 1), "url": f"{old['url']}/copy"}
            case _:
                del old["source"]
        rows.insert(count // 2 + number, old)
    rows.insert(5, {"title": "nothing else"})
    folder.mkdir()
    (folder / "crawl.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    for number in range(4):
        url = f"https://pages.example/{number // 2}"
        parts = prose(rng).split("\n\n")
        text = page(parts, url, f"Page {number}", "Pages of the Coast")
        (folder / f"page{number}.html").write_text(text, encoding="utf-8")
        (folder / f"text{number}.txt").write_text(prose(rng), encoding="utf-8")
    return folder


def tree(workspace: Path) -> dict[str, bytes]:
    """Every file of a workspace but the derived ones."""
    files = (path for path in sorted(workspace.rglob("*")) if path.is_file() and ".claims" not in path.parts)
    return {path.relative_to(workspace).as_posix(): path.read_bytes() for path in files}
