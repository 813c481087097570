"""A large catalogue read once: what its text came to is kept beside the ledger, and taken only for the very same text.

YAML of ten thousand reviews takes longer to read than a command may take; the same as JSON does not.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from pydantic import ValidationError

from newsclaims.atomic import replacing
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.storage import read_text
from newsclaims.catalogue.values import Catalogue
from newsclaims.errors import ContentError, Problem, StorageError
from newsclaims.fingerprints import code, digest

FILE = "catalogue.json"
LARGE = 50_000  # characters from which that is quicker


def load(path: Path, cache: Path) -> tuple[Catalogue, list[Problem]]:
    """The catalogue of a file, as far as it can be read, and its problems; `cache` is the folder to keep it in."""
    try:
        text = read_text(path)
    except ContentError as error:
        return Catalogue(), list(error.problems)
    if len(text) < LARGE:
        return parse(text, path.name)
    key = digest(code("catalogue"), code("yamltext"), code(".", "model.py"), text)
    known = _kept(cache / FILE, key)
    if known is not None:
        return known, []
    catalogue, problems = parse(text, path.name)
    if not problems:
        _keep(cache / FILE, key, catalogue)
    return catalogue, problems


def _kept(path: Path, key: str) -> Catalogue | None:
    try:
        found, checked, data = path.read_bytes().split(b"\n", 2)
        if found == key.encode() and checked == _checksum(data):
            return Catalogue.model_validate_json(data)
    except (OSError, ValueError, ValidationError):
        pass  # whatever is wrong with it, the text can be read again
    return None


def _keep(path: Path, key: str, catalogue: Catalogue) -> None:
    if not path.parent.is_dir():  # the ledger's, which knows how to make it
        return
    data = catalogue.model_dump_json().encode("utf-8", "surrogatepass")
    with suppress(StorageError), replacing(path) as out:
        out.write(b"\n".join((key.encode(), _checksum(data), data)))


def _checksum(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).hexdigest().encode()
