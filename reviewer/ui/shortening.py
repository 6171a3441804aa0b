"""Texts cut to what fits."""


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning with an ellipsis, in ``longest`` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
