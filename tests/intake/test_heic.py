"""Photos as telephones write them: read, placed in pages, kept in limits, and refused when broken.

Nothing here can write such a file, so two are kept: ``telephone.heic``, the drawn page of an
invented person lying on its side as a camera stores it, and ``two_pictures.heic``.
"""

from __future__ import annotations

import contextlib
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import (
    DamagedFile,
    NoTextFound,
    PictureNotRead,
    ReadingNeedsTooMuchMemory,
    UnreadableFile,
)
from reviewer.intake import picture
from reviewer.intake.drawing import draw_page, has_pages, page_sizes
from reviewer.intake.formats import open_document
from reviewer.intake.ocr import recognise
from reviewer.parsing.recognised import parse_recognised

PHOTOS = Path(__file__).parent.parent / "data" / "photos"
TELEPHONE = (PHOTOS / "telephone.heic").read_bytes()
TWO = (PHOTOS / "two_pictures.heic").read_bytes()


def boxed(*brands: bytes) -> bytes:
    """The head of a file of these brands, the first its own."""
    own, *others = brands
    body = b"ftyp" + own + bytes(4) + b"".join(others)
    return struct.pack(">I", len(body) + 4) + body + bytes(64)


def of_size(width: int, height: int) -> bytes:
    """A photo that says its picture is so large."""
    at = TELEPHONE.index(b"ispe") + 8
    return TELEPHONE[:at] + struct.pack(">II", width, height) + TELEPHONE[at + 8 :]


def test_a_photo_of_a_telephone_stands_upright_and_its_text_is_read() -> None:
    with pytest.raises(NoTextFound):
        open_document(TELEPHONE, "IMG_0042.HEIC")
    document = recognise(TELEPHONE, "IMG_0042.HEIC")
    resume = parse_recognised(document).resume
    (job,) = resume.work or ()
    assert (resume.basics.name, resume.basics.email) == (
        "Ines Maribel Okoro",
        "ines.okoro@example.com",
    )
    assert (job.name, job.position, job.start_date) == (
        "Harbour Foods Ltd",
        "Senior Data Analyst",
        "2019-03",
    )
    assert page_sizes(TELEPHONE, "IMG_0042.HEIC") == [(595.0, 773.5)]


def test_each_picture_in_the_file_is_a_page() -> None:
    assert has_pages(TWO, "two.heic")
    assert page_sizes(TWO, "two.heic") == [(595.0, 446.25), (595.0, 1190.0)]
    second = draw_page(TWO, 2, 0.1, "two.heic")
    blue, green, red, _ = second.pixels[:4]
    assert blue > 200 > 60 > max(green, red)


@pytest.mark.parametrize("brands", [(b"heic",), (b"heix",), (b"hevc",), (b"mif1", b"heic")])
def test_it_is_known_by_the_brand_that_its_head_names(brands: tuple[bytes, ...]) -> None:
    assert picture.sniff(boxed(*brands))


@pytest.mark.parametrize("brands", [(b"avif", b"mif1"), (b"mif1", b"avif"), (b"avis",)])
def test_a_picture_coded_otherwise_in_the_same_boxes_is_not_read(brands: tuple[bytes, ...]) -> None:
    assert not picture.sniff(boxed(*brands))
    with pytest.raises(PictureNotRead):
        open_document(boxed(*brands), "photo.heic")


def test_a_film_is_no_picture() -> None:
    assert not picture.sniff(boxed(b"isom", b"mp41"))


@pytest.mark.parametrize("kept", [40, 300, 460, 20_000, len(TELEPHONE) - 1])
def test_a_cut_photo_is_damaged(kept: int) -> None:
    with pytest.raises(DamagedFile):
        picture.frames(TELEPHONE[:kept], "photo.heic")


def test_a_photo_too_large_is_refused_before_it_is_decoded() -> None:
    for size in ((10_000, 9_000), (40_000, 50_000)):
        with pytest.raises(ReadingNeedsTooMuchMemory):
            picture.frames(of_size(*size), "poster.heic")


def test_a_photo_that_lies_about_its_size_is_damaged() -> None:
    for size in ((8, 8), (5_000, 4_000)):
        with pytest.raises(DamagedFile):
            picture.frames(of_size(*size), "photo.heic")


def test_items_whose_kind_is_no_text_do_not_reach_the_decoder() -> None:
    """It would take the whole process down with it."""
    with pytest.raises(DamagedFile):
        picture.frames(TELEPHONE.replace(b"\0Exif\0", b"\0Ex\xfff\0", 1), "photo.heic")


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([TELEPHONE, TWO]),
    st.lists(st.tuples(st.integers(12, 480), st.binary(min_size=1, max_size=4)), max_size=4),
)
def test_a_photo_changed_anywhere_in_its_boxes_is_read_or_refused_with_a_reason(
    data: bytes, changes: list[tuple[int, bytes]]
) -> None:
    changed = bytearray(data)
    for at, new in changes:
        changed[at : at + len(new)] = new
    with contextlib.suppress(UnreadableFile):
        assert picture.frames(bytes(changed), "photo.heic")
