"""PDF pages written by hand: every letter, rule and link at an exact place, with any character.

Latin text is set in Helvetica, all else in a font of our own that draws a box for every character
and says in its ToUnicode map what it means. No font of this machine has a part in it.
"""

from __future__ import annotations

import itertools
import struct
import unicodedata
import zlib
from dataclasses import dataclass, field

from pdf_file import pdf_file
from pdfminer.fontmetrics import FONT_METRICS

Color = tuple[float, float, float]
BLACK: Color = (0.0, 0.0, 0.0)
_THIN = {"\u2010": 333, "\u2011": 333, "\u200e": 0, "\u200f": 0, "\u202b": 0, "\u202c": 0}


def width_of(text: str, size: float = 10, bold: bool = False) -> float:
    """How far the text reaches, in points."""
    return sum(_units(letter, bold) for letter in text) * size / 1000


def _units(letter: str, bold: bool) -> float:
    metrics = FONT_METRICS["Helvetica-Bold" if bold else "Helvetica"][1]
    if _is_latin(letter):
        return float(metrics.get(letter, 350 if letter == "•" else 500))
    wide = unicodedata.east_asian_width(letter) in "WFA"
    return _THIN.get(letter, 1000 if wide else 500)


def _is_latin(letter: str) -> bool:
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@dataclass
class Sheet:
    """A page under construction; places are in points from the top left."""

    width: float = 595
    height: float = 842
    content: list[str] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)
    marked: int = 0

    def put(
        self,
        x: float,
        baseline: float,
        text: str,
        size: float = 10,
        *,
        bold: bool = False,
        color: Color = BLACK,
        track: float = 0.0,
        tag: str = "",
    ) -> float:
        """Draw ``text`` from ``x``; the right edge. ``track`` is white space after each letter."""
        shade = " ".join(map(str, color))
        if tag:
            self.content.append(f"/{tag} << /MCID {self.marked} >> BDC")
            self.marked += 1
        for latin, run in itertools.groupby(text, _is_latin):
            part = "".join(run)
            font = ("F2" if bold else "F1") if latin else ("F4" if bold else "F3")
            shown = part.encode("cp1252" if latin else "utf-16-be").hex()
            self.letters.update(() if latin else part)
            self.content.append(
                f"BT {shade} rg {track} Tc /{font} {size} Tf {x} {self.height - baseline} Td "
                f"<{shown}> Tj ET"
            )
            x += width_of(part, size, bold) + track * len(part)
        if tag:
            self.content.append("EMC")
        return x

    def put_right(self, x: float, baseline: float, text: str, size: float = 10) -> None:
        """Draw ``text`` so that it ends at ``x``."""
        self.put(x - width_of(text, size), baseline, text, size)

    def put_middle(
        self, baseline: float, text: str, size: float = 10, *, bold: bool = False
    ) -> None:
        """Draw ``text`` in the middle of the page."""
        self.put((self.width - width_of(text, size, bold)) / 2, baseline, text, size, bold=bold)

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """A straight line."""
        ends = f"{x0} {self.height - top} m {x1} {self.height - bottom} l"
        self.content.append(f"0 0 0 RG 0.7 w {ends} S")

    def fill(self, x0: float, top: float, x1: float, bottom: float, color: Color) -> None:
        """A painted area."""
        shade = " ".join(map(str, color))
        place = f"{x0} {self.height - bottom} {x1 - x0} {bottom - top}"
        self.content.append(f"{shade} rg {place} re f")

    def link(self, x: float, baseline: float, text: str, target: str, size: float = 10) -> float:
        """Draw text that is a link to ``target``; the right edge."""
        end = self.put(x, baseline, text, size)
        low = self.height - baseline
        self.links.append(((x, low - 0.2 * size, end, low + 0.9 * size), target))
        return end


@dataclass
class Column:
    """Writes lines down a sheet, one below the other."""

    sheet: Sheet
    x: float = 60.0
    y: float = 60.0
    right: float = 535.0
    size: float = 10.0
    leading: float = 1.45

    def line(
        self,
        text: str,
        date: str = "",
        *,
        size: float = 0.0,
        bold: bool = False,
        color: Color = BLACK,
    ) -> None:
        """A line, and at the right edge what stands there."""
        size = size or self.size
        self.sheet.put(self.x, self.y, text, size, bold=bold, color=color)
        if date:
            self.sheet.put_right(self.right, self.y, date, self.size)
        self.y += size * self.leading

    def lines(self, *texts: str) -> None:
        """Several lines of ordinary text."""
        for text in texts:
            self.line(text)

    def heading(self, text: str) -> None:
        """A larger, bold line with white space above."""
        self.gap(0.9)
        self.line(text, size=1.35 * self.size, bold=True)

    def gap(self, sizes: float = 0.6) -> None:
        """White space, in font sizes."""
        self.y += sizes * self.size


def pdf(*sheets: Sheet, structure: str = "") -> bytes:
    """The bytes of a file with these pages; ``structure`` adds objects that the catalog names."""
    fonts = _fonts(sorted(set().union(*(sheet.letters for sheet in sheets))))
    objects = [f"<< /Type /Catalog /Pages 2 0 R {structure} >>", "", *fonts]
    shared = " ".join(f"/F{number} {number + 2} 0 R" for number in range(1, 5))
    kids = []
    for sheet in sheets:
        stream = "\n".join(sheet.content)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        links = " ".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(str, box))}] "
            f"/A << /S /URI /URI ({target}) >> >>"
            for box, target in sheet.links
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {sheet.height}] "
            f"/Resources << /Font << {shared} >> >> /Contents {len(objects)} 0 R "
            f"/Annots [{links}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return pdf_file(objects)


def _fonts(letters: list[str]) -> list[str]:
    """Objects 3 to 9: Helvetica, Helvetica bold, a font of boxes, the same bold, what they need."""
    latin = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    widths = " ".join(f"{ord(letter)} [{_units(letter, False)}]" for letter in letters)
    boxes = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /{0} /Encoding /Identity-H /ToUnicode 7 0 R "
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{0} /DW 1000 "
        "/W [{1}] /CIDToGIDMap 8 0 R /FontDescriptor << /Type /FontDescriptor /FontName /{0} "
        "/Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 "
        "/CapHeight 700 /StemV 80 /FontFile2 9 0 R >> "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    return [
        latin.format("Helvetica"),
        latin.format("Helvetica-Bold"),
        *(boxes.format(name, widths) for name in ("GoldenSong", "GoldenSong-Bold")),
        _stream(_cmap(letters).encode()),
        _stream(bytes(_glyph_numbers(letters))),
        _stream(_box_font()),
    ]


def _stream(data: bytes) -> str:
    packed = zlib.compress(data)
    head = f"<< /Length {len(packed)} /Length1 {len(data)} /Filter /FlateDecode >>"
    return f"{head}\nstream\n{packed.decode('latin-1')}\nendstream"


def _glyph_numbers(letters: list[str]) -> bytearray:
    """For each code the glyph: a wide box, or a narrow one for narrow characters."""
    numbers = bytearray(b"\0\1" * 65536)
    for letter in letters:
        if _units(letter, False) < 1000:
            numbers[2 * ord(letter) + 1] = 2
    return numbers


def _box_font() -> bytes:
    """A TrueType font of three glyphs: nothing, a wide box and a narrow box."""
    wide, narrow = _box(900), _box(290)
    tables = {
        "glyf": wide + narrow,
        "head": struct.pack(
            ">IIIIHHQQ4hHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 40, 0, 900, 700, 0, 8, 2, 1, 0),
        ),
        "hhea": struct.pack(">I3hH11hH", 0x10000, 880, -120, 0, 1000, *[0] * 11, 3),
        "hmtx": struct.pack(">HhHhHh", 1000, 0, 1000, 40, 330, 40),
        "loca": struct.pack(">4I", 0, 0, len(wide), len(wide + narrow)),
        "maxp": struct.pack(">IH13H", 0x10000, 3, 4, 1, 0, 0, 2, *[0] * 8),
    }
    head = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32)
    body, at = b"", len(head) + 16 * len(tables)
    for name, table in tables.items():
        head += struct.pack(">4sIII", name.encode(), 0, at + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + body


def _box(right: int) -> bytes:
    """The outline of a box from 40 to ``right``."""
    head = struct.pack(">5hHH", 1, 40, 0, right, 700, 3, 0)
    width = right - 40
    steps = struct.pack(">8h", 40, 0, width, 0, 0, 700, 0, -700)
    return (head + b"\x01" * 4 + steps + b"\0\0")[:36]


def _cmap(letters: list[str]) -> str:
    blocks = []
    for at in range(0, len(letters), 100):
        part = letters[at : at + 100]
        rows = "\n".join(f"<{ord(a):04x}> <{a.encode('utf-16-be').hex()}>" for a in part)
        blocks.append(f"{len(part)} beginbfchar\n{rows}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Golden def "
        "/CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict /CMap defineresource pop end end"
    )
