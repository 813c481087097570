"""Makes docs/report.png, the picture of a report in the README: `python tools/report_picture.py`.

It needs Chromium.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from browser import browser, found

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs/report.png"
SIZE = (1180, 1000)
MOST = 200_000  # bytes: a README should load at once


def pictured(executable: str, page: Path) -> bytes:
    """The top of a page, as it looks on a desk by day."""
    with browser(executable) as running:
        running.size(*SIZE)
        running.prefer("light")
        running.open(page.as_uri())
        return running.picture()


def main() -> int:
    """Write the picture."""
    executable = found()
    if executable is None:
        sys.exit("there is no Chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "newsclaims", "report", folder], cwd=ROOT, check=True, capture_output=True
        )
        picture = pictured(executable, Path(folder) / "index.html")
    if len(picture) > MOST:
        sys.exit(f"the picture has {len(picture):,} bytes, more than {MOST:,}")
    PICTURE.write_bytes(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
