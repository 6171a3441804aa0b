"""Lines of formats without pages: styled pieces of text in, tidy numbered lines out.

Every such format hands its text over as ``Word`` objects used as templates: their text may hold
white space, and "\\n" ends a line. Here the pieces become words, the white space between them
is made plain, and what no reader of the page could see is taken out: hidden pieces, and control,
zero-width and direction characters. What the file tells by either is kept in ``Flow.unseen``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reviewer.intake import signs
from reviewer.intake.document import Cell, Document, Line, Word, line_of

LINE_HEIGHT = 12.0
"""The gap reported for one empty line, in points."""
TAB_WIDTH = 3
"""White space as wide as this many spaces separates columns: it becomes a tab."""
MOST_COMMENTS = 20_000
"""Characters of comments that are kept."""
MOST_LABEL_LETTERS = 8
"""The longest label that is put together from one character a line."""

_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff"
    r"\U000e0000-\U000e0fff]"
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_SYMBOL_FONT = re.compile(r"[\uf000-\uf2ff]")
_SYMBOL_BULLETS = "\uf06c\uf06e\uf071\uf075\uf076\uf077\uf09f\uf0a7\uf0a8\uf0b2\uf0b7\uf0d8\uf0fc"
_BREAK = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LABEL_END = re.compile(r"[\u3400-\u9fff\uf900-\ufaff](?:[：:]|\Z)")


def clean(text: str) -> str:
    """The text as a reader sees it; one "\\n" a break, NBSP a space, symbol-font bullets "•"."""
    text = _BREAK.sub("\n", text)
    text = _SYMBOL_FONT.sub(lambda m: "•" if m[0] in _SYMBOL_BULLETS else " ", text)
    return _UNSEEN.sub("", text.replace("\xa0", " ").translate(signs.BARS))


def comments_in(markup: str) -> str:
    """What the comments of HTML or Markdown say: no reader of the page sees them."""
    return " ".join(_COMMENT.findall(markup))[:MOST_COMMENTS]


class Flow:
    """Collects the lines of one document in reading order.

    ``unseen`` is the text of hidden pieces and messages in invisible signs; ``disguised`` what such
    signs turn round or part.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.unseen: list[str] = []
        self.disguised: list[str] = []
        self._gap = 0.0

    def add(
        self,
        pieces: Iterable[Word],
        *,
        heading: int = 0,
        list_level: int = 0,
        cell: Cell | None = None,
    ) -> None:
        """Add the pieces as one line, or more where they hold "\\n"; an empty line is a gap."""
        pieces = list(pieces)
        seen = self._seen(pieces)
        for row in _rows(seen) if seen or not pieces else ():
            words, gaps = _words(row)
            if not words:
                self.skip_line()
                continue
            line = line_of(words, gaps, heading=heading, list_level=list_level, cell=cell)
            self.lines.append(replace(line, number=len(self.lines), gap=self._gap))
            self._gap = 0.0

    def document(self, name: str, format_name: str, **metadata: str) -> Document:
        """What was collected, as a document."""
        return Document(
            name,
            format_name,
            lines=tuple(self.lines),
            metadata={key: told for key, told in metadata.items() if told},
            unseen=tuple(text for text in self.unseen if text.strip()),
            disguised=tuple(self.disguised),
        )

    def _seen(self, pieces: list[Word]) -> list[Word]:
        """The pieces that can be seen; what the others tell is noted."""
        hidden = "".join(piece.text if piece.hidden else "\n" for piece in pieces)
        self.unseen += filter(None, (" ".join(part.split()) for part in hidden.split("\n")))
        seen = [piece for piece in pieces if not piece.hidden]
        text = "".join(piece.text for piece in seen)
        self.unseen += signs.messages(text)
        self.disguised += signs.disguised(text)
        return seen

    def extend(self, document: Document, tables: int) -> None:
        """Add the lines of another document; its tables are numbered from ``tables`` on."""
        for line in document.lines:
            cell = line.cell and replace(line.cell, table=line.cell.table + tables)
            self.lines.append(replace(line, number=len(self.lines), cell=cell))
        self.unseen += document.unseen
        self.disguised += document.disguised

    def skip_line(self) -> None:
        """Note an empty line above whatever comes next."""
        self._gap += LINE_HEIGHT

    def join_label(self, start: int) -> None:
        """Make one line of the lines from ``start`` on if each is one ideograph (姓 over 名)."""
        label = self.lines[start:]
        if not 2 <= len(label) <= MOST_LABEL_LETTERS or not all(_is_letter(n.text) for n in label):
            return
        words = [word for line in label for word in line.words]
        first = label[0]
        joined = line_of(
            words,
            [""] * len(words),
            number=first.number,
            heading=first.heading,
            list_level=first.list_level,
            cell=first.cell,
            gap=first.gap,
        )
        self.lines[start:] = [joined]


def _is_letter(text: str) -> bool:
    return bool(_IDEOGRAPH.fullmatch(text.rstrip("：:")))


def _rows(pieces: Iterable[Word]) -> list[list[Word]]:
    """The pieces, cleaned, cut where they hold "\\n"."""
    rows: list[list[Word]] = [[]]
    for piece in pieces:
        first, *others = clean(piece.text).split("\n")
        rows[-1].append(_with_text(piece, first))
        rows.extend([_with_text(piece, text)] for text in others)
    return rows


def _words(row: list[Word]) -> tuple[list[Word], list[str]]:
    """The words of one line, and the white space before each of them.

    Neighbours in one style belong together: Word cuts its runs at arbitrary places.
    """
    words: list[Word] = []
    gaps: list[str] = []
    gap = ""
    for piece in _merged(row):
        for index, text in enumerate(re.split(r"(\s+)", piece.text)):
            if index % 2:
                gap += text
            elif text:
                words.append(_with_text(piece, text))
                gaps.append(gap)
                gap = ""
    return words, [_plain(gap, index, words) for index, gap in enumerate(gaps)]


def _with_text(look: Word, text: str) -> Word:
    """A word in this look; written out because ``replace`` takes five times as long."""
    return Word(
        text,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        font=look.font,
        color=look.color,
        link=look.link,
    )


def _merged(row: list[Word]) -> list[Word]:
    merged: list[Word] = []
    for piece in row:
        if merged and _with_text(merged[-1], "") == _with_text(piece, ""):
            merged[-1] = _with_text(piece, merged[-1].text + piece.text)
        elif piece.text:
            merged.append(piece)
    return merged


def _plain(gap: str, index: int, words: list[Word]) -> str:
    """A tab for white space wide enough to set columns apart; else the gap as it stands.

    The wide space inside a label of two ideographs (姓    名) only spreads it.
    """
    if not gap or not index:
        return ""
    width = sum(2 if char in "\u3000\u2003\u2001" else 1 for char in gap)
    if "\t" not in gap and width < TAB_WIDTH:
        return gap
    is_spread = (
        "\t" not in gap
        and bool(_IDEOGRAPH.fullmatch(words[index - 1].text))
        and bool(_LABEL_END.match(words[index].text))
    )
    return " " if is_spread else "\t"
