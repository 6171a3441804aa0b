"""Photos and scans as files of their own: sizes, turns, pages, limits, and how they are drawn."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from reviewer.errors import (
    DamagedFile,
    NoTextFound,
    ReadingNeedsTooMuchMemory,
)
from reviewer.intake import picture
from reviewer.intake.drawing import draw_page, has_pages, page_sizes
from reviewer.intake.formats import open_document


def encoded(kind: str, *frames: Image.Image, **options: object) -> bytes:
    out = io.BytesIO()
    first, *others = frames
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(out, kind, **more, **options)
    return out.getvalue()


def half_red(width: int = 200, height: int = 100) -> Image.Image:
    """White, its left half red."""
    image = Image.new("RGB", (width, height), "white")
    image.paste((255, 0, 0), (0, 0, width // 2, height))
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF"])
def test_every_kind_is_known_by_its_first_bytes_and_has_a_page(kind: str) -> None:
    data = encoded(kind, half_red())
    assert has_pages(data, "photo")
    assert page_sizes(data, "photo") == [(595.0, 297.5)]
    with pytest.raises(NoTextFound):
        open_document(data, "photo")


def test_a_page_is_drawn_at_the_scale_asked_blue_first() -> None:
    image = draw_page(encoded("PNG", half_red()), 1, 2.0, "photo.png")
    assert (image.width, image.height, image.stride) == (1190, 595, 4760)
    middle = image.stride * 300
    assert image.pixels[middle + 40 : middle + 44] == b"\x00\x00\xff\xff"
    assert image.pixels[middle + 4700 : middle + 4704] == b"\xff\xff\xff\xff"


def test_a_tiff_has_as_many_pages_as_pictures() -> None:
    data = encoded("TIFF", half_red(), half_red(100, 200))
    assert page_sizes(data, "scan.tif") == [(595.0, 297.5), (595.0, 1190.0)]
    assert draw_page(data, 2, 0.1, "scan.tif").height == 119


def test_a_photo_is_turned_as_the_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (frame,) = picture.frames(encoded("JPEG", half_red(), exif=exif.tobytes()), "photo.jpg")
    assert frame.size == (100, 200)
    assert frame.getpixel((50, 20))[0] > 200 > 100 > frame.getpixel((50, 20))[1]


def test_what_is_clear_in_a_picture_is_paper() -> None:
    (frame,) = picture.frames(encoded("PNG", Image.new("RGBA", (4, 4), (0, 0, 0, 0))), "a.png")
    assert frame.getpixel((1, 1)) == (255, 255, 255)


def test_sixteen_bits_and_printing_inks_come_out_in_their_true_levels() -> None:
    deep = Image.fromarray(np.full((40, 60), 52_480, np.uint16))
    for kind in ("PNG", "TIFF"):
        (frame,) = picture.frames(encoded(kind, deep), "scan")
        assert frame.getpixel((5, 5)) == (205, 205, 205)
    (printed,) = picture.frames(encoded("JPEG", half_red().convert("CMYK")), "scan.jpg")
    assert printed.getpixel((20, 20))[0] > 200 > 80 > printed.getpixel((20, 20))[1]
    assert min(printed.getpixel((150, 50))) > 240


def test_a_picture_too_large_to_decode_is_refused_before_it_is() -> None:
    huge = encoded("PNG", Image.new("1", (10_000, 9_000)))
    with pytest.raises(ReadingNeedsTooMuchMemory):
        picture.frames(huge, "poster.png")
    bomb = encoded("PNG", Image.new("1", (20_000, 10_000)))
    with pytest.raises(ReadingNeedsTooMuchMemory):
        picture.frames(bomb, "bomb.png")


def test_a_cut_picture_is_damaged() -> None:
    data = encoded("PNG", half_red(600, 600))
    with pytest.raises(DamagedFile):
        page_sizes(data[: len(data) // 2], "photo.png")
