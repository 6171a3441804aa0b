"""Words heavier than the text of their document, where the names of fonts do not tell it.

"Medium" is heavier than text in a family that has a lighter face, and is the text where it stands
alone. Browsers draw letters that they make bolder themselves as unnamed (Type 3) fonts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Page, Word

_MOST = 0.5
"""Share of a script's characters from which a font sets its text."""
_MEDIUM = re.compile(r"(?<!demi)(?<!semi)[-_ ]?medium", re.IGNORECASE)
_HEAVIER = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def with_plain_text(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages; a font that sets most ideographs, and is called medium at most, is not bold."""
    counts: Counter[str] = Counter()
    for page in pages:
        for word in page.words:
            counts[word.font] += len(_IDEOGRAPH.findall(word.text))
    font, count = counts.most_common(1)[0] if counts else ("", 0)
    fonts = {word.font for page in pages for word in page.words}
    if count <= _MOST * counts.total() or not _is_alone(font, fonts):
        return tuple(pages)
    return tuple(
        replace(page, words=tuple(_weighed(word, font) for word in page.words)) for page in pages
    )


def _is_alone(font: str, fonts: set[str]) -> bool:
    """Whether a font called medium has no face of another weight beside it."""
    if not _MEDIUM.search(font) or _HEAVIER.search(font):
        return False
    family = _MEDIUM.split(font)[0]
    return not any(other != font and other.startswith(family) for other in fonts)


def _weighed(word: Word, plain: str) -> Word:
    if word.font == plain:
        return replace(word, bold=False)
    bolder = not word.font and len(_IDEOGRAPH.findall(word.text)) > 1
    return replace(word, bold=True) if bolder else word
