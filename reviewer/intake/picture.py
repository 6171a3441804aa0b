"""Photos and scans as files of their own: PNG, JPEG, TIFF, WebP, GIF, BMP, HEIC -> pages."""

from __future__ import annotations

import io
import re
import struct
import warnings
from collections.abc import Iterator

import pi_heif
from PIL import Image, ImageOps, ImageSequence

from reviewer.errors import DamagedFile, ReadingNeedsTooMuchMemory
from reviewer.intake import foreign
from reviewer.intake.document import PageImage

MOST_PIXELS = 80_000_000
"""A decoded picture is never larger: 240 MB."""
MOST_FRAMES = 20
PAGE_WIDTH = 595.0
"""Points: pictures carry no trustworthy size, so each is taken for a page as wide as A4."""

_BYTE = 256
_HEADS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM")
_ITEM = re.compile(rb"(.{4})infe[\x02\x03]", re.DOTALL)
_TO_NAMES = 16
"""Bytes from the start of an entry of a HEIC file's list of items to what names its kind."""

pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)


def sniff(head: bytes, name: str = "") -> bool:
    """Whether the bytes begin like a picture we decode."""
    if head.startswith(_HEADS) or foreign.is_heic(head):
        return True
    return head.startswith(b"RIFF") and head[8:12] == b"WEBP"


def frames(data: bytes, name: str) -> list[Image.Image]:
    """The pictures in the file, one a page, upright as the camera noted, in RGB on white."""
    if foreign.is_heic(data[:1024]) and not _has_named_items(data):
        raise DamagedFile(name, "items of no kind")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:
                return [_rgb(frame) for frame in _first(picture, name)]
    except Image.DecompressionBombError as error:
        raise ReadingNeedsTooMuchMemory(name) from error
    except (OSError, EOFError, RuntimeError, ValueError, SyntaxError, struct.error) as error:
        raise DamagedFile(name, type(error).__name__) from error


def page_sizes(data: bytes, name: str) -> list[tuple[float, float]]:
    """Width and height of every page, in points."""
    return [page_size(frame) for frame in frames(data, name)]


def page_size(frame: Image.Image) -> tuple[float, float]:
    """The size in points of the page that a picture stands for."""
    return PAGE_WIDTH, PAGE_WIDTH * frame.height / frame.width


def draw_page(data: bytes, page: int, scale: float, name: str) -> PageImage:
    """The picture of ``page`` (from 1) at ``scale`` pixels a point."""
    frame = frames(data, name)[page - 1]
    width, height = (max(1, round(side * scale)) for side in page_size(frame))
    width, height = min(width, 8000), min(height, 8000)
    drawn = frame.resize((width, height), Image.Resampling.LANCZOS).convert("RGBA")
    return PageImage(width, height, width * 4, drawn.tobytes("raw", "BGRA"))


def _first(picture: Image.Image, name: str) -> Iterator[Image.Image]:
    """The pictures in a file, one decoded at a time; of an animation only the first."""
    animated = picture.format == "GIF"
    count = 1 if animated else min(getattr(picture, "n_frames", 1), MOST_FRAMES)
    for _, frame in zip(range(count), ImageSequence.Iterator(picture), strict=False):
        if frame.width * frame.height > MOST_PIXELS:
            raise ReadingNeedsTooMuchMemory(name)
        yield frame


def _has_named_items(data: bytes) -> bool:
    """Whether what a HEIC file calls its items is text: the library that opens it would crash."""
    for found in _ITEM.finditer(data):
        entry = data[found.start() : found.start() + int.from_bytes(found[1], "big")]
        try:
            entry[_TO_NAMES:].decode("utf-8")
        except UnicodeDecodeError:
            return False
    return True


def _rgb(frame: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(frame)
    if upright.mode.startswith("I"):
        upright = _in_bytes(upright.convert("I"))
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        upright = Image.alpha_composite(paper, clear)
    return upright.convert("RGB") if upright.mode != "RGB" else upright.copy()


def _in_bytes(deep: Image.Image) -> Image.Image:
    """A grey picture of 16 bits in 8."""
    _, highest = deep.getextrema()
    share = 1.0 if isinstance(highest, tuple) or highest < _BYTE else 1 / _BYTE
    return deep.point(lambda level: level * share).convert("L")
