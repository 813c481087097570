"""Who speaks for a body by office, so that both speak on one occasion."""

from newsclaims.extraction.scene import Named


def is_spokesperson(speaker: Named) -> bool:
    """Whether somebody speaks for a body by office, so that both speak on one occasion."""
    return speaker.person is not None and bool({"spokesman", "press"} & speaker.person.role_words)


def is_named_body(speaker: Named) -> bool:
    """Whether a speaker is a body with a name, rather than a person or people described."""
    return (
        speaker.person is None and speaker.name is not None and all(word[0].isupper() for word in speaker.name.split())
    )
