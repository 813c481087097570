"""Pages as servers sent them, in chunks and packed, as they were before."""

import io
import zlib
from collections.abc import Callable

from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.unpacking import GZIP, ZSTD, unpacked

_DAMAGED = "the page was packed, and is damaged"
_ITSELF = "get the page itself"


def undone(data: bytes, header: Callable[[str], str]) -> bytes:
    """Undo what the headers say was done to a page; where they lie it stays as it is. Raises if it is damaged."""
    if "chunked" in header("Transfer-Encoding").lower():
        data = _joined(data)
    encoding = header("Content-Encoding").lower()
    if data.startswith((GZIP, ZSTD)):
        return _unpacked(data)
    if "deflate" in encoding:
        return _inflated(data)
    if "br" in encoding.replace(",", " ").split() and _is_packed(data):
        raise BrokenFileError("the page is packed with Brotli, which is not read here", _ITSELF)
    return data


def _joined(data: bytes) -> bytes:
    """Chunks put together; what has no lengths before it was none."""
    stream = io.BytesIO(data)
    joined = b""
    while True:
        length = stream.readline(64).split(b";")[0].strip()
        try:
            size = int(length, 16)
        except ValueError:
            if joined:
                raise BrokenFileError(_DAMAGED, _ITSELF) from None
            return data
        if size <= 0:
            return joined
        chunk = stream.read(size)
        if len(chunk) < size:
            raise BrokenFileError("the page breaks off in the middle", _ITSELF)
        joined += chunk
        stream.readline(8)


def _unpacked(data: bytes) -> bytes:
    stream = unpacked(io.BytesIO(data))
    made = stream.read(ITEM + 1)
    if len(made) > ITEM:
        raise BrokenFileError(f"{TOO_LARGE} in one page", _ITSELF)
    if stream.broken:
        raise BrokenFileError(_DAMAGED, _ITSELF)
    return made


def _inflated(data: bytes) -> bytes:
    """Deflate with its header, or as many servers send it without; or what is none, as it is."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        stream = zlib.decompressobj(bits)
        try:
            made = stream.decompress(data, ITEM + 1)
        except zlib.error:
            continue
        if len(made) > ITEM:
            raise BrokenFileError(f"{TOO_LARGE} in one page", _ITSELF)
        if not stream.eof:
            raise BrokenFileError(_DAMAGED, _ITSELF)
        return made
    if _is_packed(data):
        raise BrokenFileError(_DAMAGED, _ITSELF)
    return data


def _is_packed(data: bytes) -> bool:
    """Whether bytes hold no markup, as a page would."""
    return b"<" not in data or b">" not in data or b"\0" in data[:4096]
