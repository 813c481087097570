"""Compressed files as the streams that they hold, whatever their names say, and bombs refused."""

import codecs
import io
import zlib
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, cast

from newsclaims.intake.limits import ITEM, MEGABYTE, TOO_LARGE, BrokenFileError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
_SKIPPABLE = b"\x2a\x4d\x18"  # of a zstd frame that holds no data, behind one byte of any sort
_CHUNK = 1 << 16
# A block of 128 KB is four bytes of zstd at the least, so this many make 32 MB at the most.
_ZSTD_CHUNK = 1 << 10
# News compresses to a fifth to a twentieth; deflate cannot do better than 1,032 to 1.
_RATIO = 300
_UNSUSPICIOUS = 64 * MEGABYTE
_WINDOW = MEGABYTE
_LEVELS = 2
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

Unpacker = Callable[["_Feed"], Iterator[bytes]]


class Bounded(io.BufferedReader):
    """A stream whose lines end: one that is longer than any item is refused, not read into memory.

    Where its packed data cannot be read on it ends too, so that what was read before is not lost; `broken` says why.
    """

    @property
    def broken(self) -> BrokenFileError | None:
        """Why the stream ends before its time, as far as it has been read ahead."""
        return cast("_Chunks", self.raw).broken

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read a line, of at most `size` bytes if that is given."""
        if size is not None and size >= 0:
            return super().readline(size)
        line = super().readline(ITEM + 1)
        if len(line) > ITEM:
            raise BrokenFileError(f"a line of {TOO_LARGE}", "get the file again, or cut it into smaller ones")
        return line


class _Chunks(io.RawIOBase):
    """Chunks of bytes as a stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, memoryview(b"")
        self.broken: BrokenFileError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        while not self._left:
            try:
                chunk = next(self._chunks, None)
            except BrokenFileError as error:
                self.broken, chunk = error, None
            if chunk is None:
                return 0
            self._left = memoryview(chunk)
        target = memoryview(buffer).cast("B")
        count = min(len(target), len(self._left))
        target[:count], self._left = self._left[:count], self._left[count:]
        return count


class _Feed:
    """Compressed bytes in helpings, and whether suspiciously much comes out of them."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, b""
        self._eaten = self._made = 0

    def take(self, most: int) -> bytes:
        """The next bytes; none at the end."""
        self._left = self._left or next((chunk for chunk in self._chunks if chunk), b"")
        taken, self._left = self._left[:most], self._left[most:]
        self._eaten += len(taken)
        return taken

    def give_back(self, data: bytes) -> None:
        """Put bytes that were not used before those that come."""
        self._eaten -= len(data)
        self._left = data + self._left

    def made(self, data: bytes) -> bytes:
        """Count what came out; a file that swells like a bomb is one. A new window begins with each megabyte eaten."""
        self._made += len(data)
        if self._made > max(_UNSUSPICIOUS, _RATIO * self._eaten):
            raise BrokenFileError(
                f"it unpacks to more than {_RATIO} times its size, as files made to do harm do",
                "unpack it yourself if you trust it",
            )
        if self._eaten > _WINDOW:
            self._eaten = self._made = 0
        return data


def unpacked(stream: BinaryIO) -> Bounded:
    """Open the stream within gzip or zstd, or the stream itself; text in UTF-16 becomes UTF-8."""
    chunks: Iterator[bytes] = iter(lambda: stream.read(_CHUNK), b"")
    return Bounded(cast("io.RawIOBase", _Chunks(_narrow(_inside(chunks, _LEVELS)))), _CHUNK)


def unpacked_head(head: bytes) -> bytes:
    """As much as the first bytes of a file say of what it holds: none if that takes an extra that is not there."""
    got, stream = b"", unpacked(io.BytesIO(head))
    while len(got) < _CHUNK and (more := stream.read1(_CHUNK)):
        got += more
    return got


def _inside(chunks: Iterator[bytes], levels: int) -> Iterator[bytes]:
    head, chunks = _peek(chunks)
    unpack = _unpacker(head) if levels else None
    yield from _inside(unpack(_Feed(chunks)), levels - 1) if unpack else chunks


def _peek(chunks: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first bytes, four at the least if there are so many, and all of them again."""
    head = b""
    while len(head) < 4 and (chunk := next(chunks, None)) is not None:
        head += chunk
    return head, chain((head,), chunks)


def _unpacker(head: bytes) -> Unpacker | None:
    if head.startswith(GZIP):
        return _gunzipped
    return _unzstd if head.startswith(ZSTD) or head[1:4] == _SKIPPABLE else None


def _gunzipped(feed: _Feed) -> Iterator[bytes]:
    """The members of a gzip file, one after the other; zeros may pad it."""
    while data := feed.take(_CHUNK).lstrip(b"\0"):
        feed.give_back(data)
        yield from _member(feed)


def _member(feed: _Feed) -> Iterator[bytes]:
    member = zlib.decompressobj(31)
    while not member.eof:
        data = feed.take(_CHUNK)
        try:
            made = member.decompress(data, _CHUNK) if data else member.flush()
        except zlib.error as error:
            raise BrokenFileError.damaged() from error
        feed.give_back(member.unconsumed_tail or member.unused_data)
        yield feed.made(made)
        if not (data or member.eof):
            raise BrokenFileError.cut_off()


def _unzstd(feed: _Feed) -> Iterator[bytes]:
    """The frames of a zstd file, one after the other."""
    try:
        import zstandard  # noqa: PLC0415 - an extra, and few files need it
    except ImportError as error:
        raise BrokenFileError.lacks("zstd") from error
    frame = None
    try:
        while data := feed.take(_ZSTD_CHUNK):
            frame = frame or zstandard.ZstdDecompressor().decompressobj()
            yield feed.made(frame.decompress(data))
            if frame.eof:
                feed.give_back(frame.unused_data)
                frame = None
    except zstandard.ZstdError as error:
        raise BrokenFileError.damaged() from error
    if frame:
        raise BrokenFileError.cut_off()


def _narrow(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """UTF-16 with its mark, as some systems write what a program prints, as UTF-8."""
    head, chunks = _peek(chunks)
    encoding = _WIDE.get(head[:2])
    if encoding is None or not head[2:4].strip(b"\0"):  # the mark of UTF-32 goes on with zeros
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
