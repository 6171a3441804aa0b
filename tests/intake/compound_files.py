"""OLE compound files and binary Word documents, made by hand."""

import struct
from typing import NamedTuple

END, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFD
PAGE_RUNS = 5
NONE = 0xFFFFFFFF


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams; "/" in a name stands for a storage around it."""
    sectors: list[bytes] = []
    fat: list[int] = []

    def store(data: bytes) -> int:
        """Add the data in whole sectors; where it starts."""
        count = -(-len(data) // 512)
        start = len(sectors)
        for i in range(count):
            sectors.append(data[512 * i : 512 * (i + 1)].ljust(512, b"\0"))
            fat.append(len(sectors) if i < count - 1 else END)
        return start if count else END

    mini, mini_fat = b"", list[int]()
    tree = _tree(streams)
    for entry in tree:
        if entry.data is None:
            continue
        if len(entry.data) >= 4096:
            entry.start = store(entry.data)
        elif entry.data:
            entry.start = len(mini) // 64
            count = -(-len(entry.data) // 64)
            mini += entry.data.ljust(64 * count, b"\0")
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), END]
    tree[0].start, tree[0].size = store(mini), len(mini)
    mini_fat_start = store(struct.pack(f"<{len(mini_fat)}I", *mini_fat))
    directory = store(b"".join(entry.packed() for entry in tree))
    fat_count = 1
    while len(fat) + fat_count > 128 * fat_count:
        fat_count += 1
    fat_start = len(sectors)
    fat += [FAT_SECTOR] * fat_count
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512 * fat_count, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        fat_count,
        directory,
        0,
        4096,
        mini_fat_start,
        -(-len(mini_fat) // 128),
        END,
        0,
    )
    places = struct.pack(f"<{fat_count}I", *range(fat_start, fat_start + fat_count))
    return header + places.ljust(436, b"\xff") + b"".join(sectors) + table


class _Entry:
    """One entry of the directory."""

    def __init__(self, name: str, kind: int, data: bytes | None = None) -> None:
        self.name, self.kind, self.data = name, kind, data
        self.start, self.size = 0 if kind == 1 else END, len(data or b"")
        self.right = self.child = NONE

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16xI8x8xIQ",
            name,
            len(name) + 2,
            self.kind,
            1,
            NONE,
            self.right,
            self.child,
            0,
            self.start,
            self.size,
        )


def _tree(streams: dict[str, bytes]) -> list[_Entry]:
    entries = [_Entry("Root Entry", 5)]
    places = {"": 0}
    last_of: dict[int, int] = {}

    def add(parent: int, entry: _Entry) -> int:
        entries.append(entry)
        number = len(entries) - 1
        if parent in last_of:
            entries[last_of[parent]].right = number
        else:
            entries[parent].child = number
        last_of[parent] = number
        return number

    for path, data in streams.items():
        *storages, name = path.split("/")
        outer = ""
        for storage in storages:
            inner = f"{outer}/{storage}"
            if inner not in places:
                places[inner] = add(places[outer], _Entry(storage, 1))
            outer = inner
        add(places[outer], _Entry(name, 2, data))
    return entries


class Run(NamedTuple):
    """Text in one look."""

    text: str
    look: bytes = b""


class Para(NamedTuple):
    """A paragraph: its runs, its mark, its style and its modifiers."""

    runs: tuple[Run, ...]
    style: int = 0
    about: bytes = b""
    mark: str = "\r"


def para(
    text: str, style: int = 0, about: bytes = b"", mark: str = "\r", look: bytes = b""
) -> Para:
    return Para((Run(text, look),), style, about, mark)


class StyleSpec(NamedTuple):
    """A paragraph style."""

    known: int
    base: int = 0xFFF
    about: bytes = b""
    look: bytes = b""
    name: str = "x"


def word(
    body: list[Para],
    headers: tuple[list[Para], ...] = (),
    boxes: tuple[tuple[int, list[Para]], ...] = (),
    styles: tuple[StyleSpec, ...] = (),
    compressed: bool = False,
    flags: int = 0,
    version: int = 0xC1,
) -> dict[str, bytes]:
    """The streams of a Word document; ``boxes`` are (place of the anchor, paragraphs)."""
    stories = [body, *headers, *(one for _, one in boxes)]
    whole = [paragraph for story in stories for paragraph in story]
    encoding = "cp1252" if compressed else "utf-16-le"
    text, looks, abouts = b"", list[tuple[int, int, bytes]](), list[tuple[int, int, bytes]]()
    for one in whole:
        start = 1024 + len(text)
        for run in (*one.runs, Run(one.mark)):
            at = 1024 + len(text)
            text += run.text.encode(encoding)
            looks.append((at, 1024 + len(text), run.look))
        abouts.append((start, 1024 + len(text), struct.pack("<H", one.style) + one.about))
    lengths = [sum(len(run.text) for one in s for run in one.runs) + len(s) for s in stories]
    table = b""
    pointers: dict[int, tuple[int, int]] = {}

    def point(index: int, data: bytes) -> None:
        nonlocal table
        pointers[index] = (len(table), len(data))
        table += data

    pages_at = -(-(1024 + len(text)) // 512)
    pages = b""
    for index, runs, size in ((12, looks, 1), (13, abouts, 13)):
        chunks = [runs[i : i + PAGE_RUNS] for i in range(0, len(runs), PAGE_RUNS)]
        edges = [*(chunk[0][0] for chunk in chunks), runs[-1][1]]
        first = pages_at + len(pages) // 512
        numbers = range(first, first + len(chunks))
        point(index, struct.pack(f"<{len(edges) + len(chunks)}I", *edges, *numbers))
        pages += b"".join(_page(chunk, size) for chunk in chunks)
    where = 0x40000000 | 2048 if compressed else 1024
    plc = struct.pack("<IIHIH", 0, sum(lengths), 0, where, 0)
    point(33, b"\x01\x02\0xx\x02" + struct.pack("<I", len(plc)) + plc)
    point(1, _sheet(styles))
    in_headers = lengths[1 : 1 + len(headers)]
    if headers:
        ends = [sum(in_headers[:i]) for i in range(len(headers) + 1)]
        point(11, struct.pack(f"<{8 + len(headers)}I", *[0] * 6, *ends, 0))
    if boxes:
        own = lengths[1 + len(headers) :]
        ends = [sum(own[:i]) for i in range(len(own) + 1)]
        about = b"".join(struct.pack("<14xi4x", number) for number in range(len(boxes)))
        point(56, struct.pack(f"<{len(ends)}I", *ends) + about)
        anchors = struct.pack(f"<{len(boxes) + 1}I", *(at for at, _ in boxes), lengths[0])
        for number in range(len(boxes)):
            anchors += struct.pack("<iiiiiHi", number, 0, 2000 - 500 * number, 0, 0, 0, 0)
        point(40, anchors)
    counts = (lengths[0], 0, sum(in_headers), 0, 0, 0, sum(lengths) - lengths[0] - sum(in_headers))
    head = struct.pack("<HH6xH", 0xA5EC, version, 0x0200 | flags).ljust(64, b"\0")
    head += struct.pack("<12x7i", *counts).ljust(90, b"\0")
    for index in range(93):
        head += struct.pack("<II", *pointers.get(index, (0, 0)))
    document = (head.ljust(1024, b"\0") + text).ljust(512 * pages_at, b"\0")
    return {"WordDocument": document + pages, "1Table": table}


def _page(runs: list[tuple[int, int, bytes]], size: int) -> bytes:
    """A page of properties: the ends of the runs, where each one's properties are, and those."""
    edges = [runs[0][0], *(end for _, end, _ in runs)]
    page = bytearray(512)
    struct.pack_into(f"<{len(edges)}I", page, 0, *edges)
    at = 510
    for number, (_, _, properties) in enumerate(runs):
        if size == 1:
            data = bytes([len(properties)]) + properties
        else:
            padded = properties + b"\0" * (len(properties) % 2)
            data = bytes([0, len(padded) // 2]) + padded
        if size == 1 and not properties:
            continue
        at = (at - len(data)) // 2 * 2
        page[at : at + len(data)] = data
        page[4 * len(edges) + size * number] = at // 2
    assert at > 4 * len(edges) + size * len(runs), "too much for one page"
    page[511] = len(runs)
    return bytes(page)


def _sheet(styles: tuple[StyleSpec, ...]) -> bytes:
    sheet = struct.pack("<HHH14x", 18, len(styles), 10)
    for style in styles:
        name = style.name.encode("utf-16-le")
        data = struct.pack("<HHHHH", style.known, 1 | style.base << 4, 2, 0, 0)
        data += struct.pack("<H", len(style.name)) + name + b"\0\0"
        for part in (b"\0\0" + style.about, style.look):
            data += struct.pack("<H", len(part)) + part + b"\0" * (len(part) % 2)
        sheet += struct.pack("<H", len(data)) + data
    return sheet
