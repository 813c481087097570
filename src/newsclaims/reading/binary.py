"""Files that are no text, whatever their name says."""

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as Word and OpenDocument files are"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
)
# Escape is none of them: a text that a terminal wrote is still a text.
_CONTROLS = bytes({*range(9), 11, *range(14, 27), *range(28, 32), 127})


def known_format(data: bytes) -> str | None:
    """Name the format whose files begin like this, if it is one that people often save under a wrong name."""
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def looks_binary(data: bytes, sample: bytes) -> bool:
    """Whether bytes are no text: zeros anywhere, or many control characters in a sample of them."""
    if 0 in data:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 4 and controls > len(sample) / 20
