"""Files of people and other programs into articles: pure but for reading a stream that is handed in.

    sniff(name, head: bytes) -> Format | None
    records(stream: BinaryIO, name, form: Format) -> Iterator[Raw]
    converted(raw: Raw, today: date | None = None) -> list[Result]
    links(data: bytes) -> list[FeedLink]
"""
