"""Addresses of the web in their normal form."""


def web_address(text: str) -> str:
    """An address in its normal form, by which two spellings of it are one; raises WebAddressError."""
    raise NotImplementedError(text)
