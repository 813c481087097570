"""Short hashes that tell whether anything that a result depends on has changed."""

from hashlib import blake2b
from importlib.resources import files


def digest(*parts: str) -> str:
    """Hash texts, in this order."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        # The length keeps "ab" + "c" apart from "a" + "bc".
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.hexdigest()


def code(folder_name: str, *modules: str) -> str:
    """Hash the source code of modules in a folder of this package, without importing it: of those named, or all."""
    folder = files("newsclaims").joinpath(folder_name)
    names = modules or sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".py"))
    return digest(*(folder.joinpath(name).read_text(encoding="utf-8") for name in names))
