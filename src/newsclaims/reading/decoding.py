"""Bytes into text: UTF-8 if that is what they are, else what a byte-order mark or their look says.

Nothing is translated: line endings stay. A byte-order mark says how the text is written and is no part of it.
"""

import codecs
from dataclasses import dataclass

from newsclaims.reading.binary import looks_binary

_MARKS = (  # UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In order of preference where the bytes mean the same text in several. Python's whole list would let a short
# Western text come out as something exotic; so would the East Asian ones where few bytes are beyond ASCII:
# "It\x92s" has two letters in GB 18030.
_ALPHABETS = ("cp1252", "latin_1", "cp1250", "cp1251", "mac_roman")
_EAST_ASIAN = ("shift_jis", "gb18030", "euc_kr", "euc_jp", "big5")
_EAST_ASIAN_SHARE = 0.2
# Dashes, quotation marks and the ellipsis: in a mainly ASCII text most strange bytes are these.
_TYPOGRAPHY = {"cp1252": b"\x85\x91\x92\x93\x94\x96\x97", "mac_roman": b"\xc9\xd0\xd1\xd2\xd3\xd4\xd5"}
_SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was in; `sure` unless that was judged by its look."""

    text: str
    encoding: str
    sure: bool = True


def decode(data: bytes) -> Decoded | None:
    """Find the text that bytes stand for, or None if they stand for none that is known."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(memoryview(data)[len(mark) :], encoding)
    wide = _wide(data[:_SAMPLE])
    if wide is not None:
        return _strictly(memoryview(data), wide, sure=False)
    if looks_binary(data, data[:_SAMPLE]):
        return None
    try:
        return Decoded(str(data, "utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _damaged(data) or _guessed(data, error.start)


def _strictly(data: memoryview, encoding: str, *, sure: bool = True) -> Decoded | None:
    try:
        return Decoded(str(data, encoding), encoding, sure)
    except UnicodeDecodeError:
        return None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    pairs = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * pairs and sample[::2].count(0) < 0.05 * pairs:
        return "utf-16-le"
    if sample[::2].count(0) > 0.6 * pairs and sample[1::2].count(0) < 0.05 * pairs:
        return "utf-16-be"
    return None


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 of which little is broken, as in a cut-off download: most of its longer characters are whole."""
    text = data.decode("utf-8", "replace")
    whole = len(data) - len(text)  # every whole character beyond ASCII has more bytes than one
    return Decoded(text, "utf-8", sure=False) if 10 * text.count("\ufffd") < whole else None


def _guessed(data: bytes, strange: int) -> Decoded | None:
    """Judge by the lines around the first strange byte: what stands before may be megabytes of ASCII."""
    begin = max(data.rfind(b"\n", 0, strange) + 1, strange - _SAMPLE)
    end = data.rfind(b"\n", strange, strange + _SAMPLE)
    sample = data[begin : end if end > 0 else strange + _SAMPLE]
    codec = _by_typography(sample) or _by_statistics(sample)
    return None if codec is None else Decoded(data.decode(codec, "replace"), _public(codec), sure=False)


def _by_typography(sample: bytes) -> str | None:
    strange = _beyond_ascii(sample)
    for codec, marks in _TYPOGRAPHY.items():
        if len(strange.translate(None, marks)) < len(strange) / 2:
            return codec
    return None


def _by_statistics(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms that few files need

    mainly_ascii = len(_beyond_ascii(sample)) < _EAST_ASIAN_SHARE * len(sample)
    candidates = _ALPHABETS if mainly_ascii else (*_ALPHABETS, *_EAST_ASIAN)
    best = from_bytes(sample, cp_isolation=list(candidates)).best()
    if best is None:
        return candidates[0] if mainly_ascii else None
    return next((codec for codec in candidates if codec in best.could_be_from_charset), best.encoding)


def _beyond_ascii(sample: bytes) -> bytes:
    return sample.translate(None, bytes(range(128)))


def _public(codec: str) -> str:
    return codec.replace("cp", "windows-") if codec.startswith("cp") else codec.replace("_", "-")
