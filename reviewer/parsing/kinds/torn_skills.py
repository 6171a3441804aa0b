"""Lists of skills that break within a thing: where its line had no room for the rest."""

from __future__ import annotations

import re

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.values.lists import is_list

_SIGN = re.compile(r"[、,，;；|·•]")
_SIGN_ENDS = re.compile(r"[、,，/;；|·•]\s*$")
_SIGN_LEADS = re.compile(r"\s*[、,，/;；|·•]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_TYPED_FULL = 50
"""Characters of a line of text that was broken because it was full."""


def is_torn(span: Span, last: Span, following: Span) -> bool:
    """Whether the last thing of a line goes on at the start of the next."""
    ended = last.end < len(span.text.rstrip()) + span.start and _SIGN_ENDS.search(span.text)
    is_label = _is_label(span, following)
    in_cells = "\t" in span.text and not _SIGN.search(span.text)
    if ended or is_label or in_cells or _SIGN_LEADS.match(following.text):
        return False
    if "\t" in span.text and "\t" in following.text:
        return False  # a row of cells, and the next
    above, below = span.line, following.line
    has_edge = bool(above.edge and _SIGN.search(span.text))
    reach = (0.6 if has_edge else 0.4) * below.size
    if above.box is None and below.box is None:
        return _was_typed_full(span, following)
    if above.box is None or below.box is None or not 0 <= below.gap < reach:
        return False
    if has_edge:
        return had_no_room(above, following) and above.words[-1].bold == below.words[0].bold
    if is_list(span.text) and is_list(following.text):
        return _reaches_as_far(above, below)
    return following.text[:1].islower()


def _is_label(above: Span, following: Span) -> bool:
    """Whether Chinese without signs names what is below it: no rest of a list that had no room."""
    if not _HAN.match(following.text) or _SIGN.search(following.text):
        return False
    box, below = above.line, following.line
    if box.box is None or below.box is None or not box.edge or not _SIGN.search(above.text):
        return True
    tight = 0 <= below.gap < 0.4 * below.size and _HAN.search(above.text[-1:])
    alike = box.words[-1].bold == below.words[0].bold
    return not (tight and alike and had_no_room(box, following))


def had_no_room(above: Line, following: Span) -> bool:
    """Whether the first word of what follows would not have fitted on the line above."""
    end = re.search(r"[\s、，]|$", following.text)
    stop = 1 if _HAN.match(following.text) else end.start() if end else 1
    width = sum(box.width for box in following.line.boxes(following.start, following.start + stop))
    right = above.box.x1 if above.box else 0.0
    return right + 0.25 * above.size + width > above.edge


def _reaches_as_far(line: Line, following: Line) -> bool:
    """A line is only wrapped if there was no room left: what follows it is no longer than it."""
    if line.box is None or following.box is None:
        return False
    return line.box.x1 + 2 * line.size >= following.box.x1


def _was_typed_full(span: Span, following: Span) -> bool:
    """Whether a list typed to the end of its line goes on below in small letters."""
    full = len(span.line.text.rstrip()) >= _TYPED_FULL and _SIGN.search(span.text)
    alone = following.start == len(following.line.text) - len(following.line.text.lstrip())
    return bool(full and alone and following.text[:1].islower() and not following.line.list_level)
