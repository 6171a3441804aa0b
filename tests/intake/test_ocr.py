"""Recognising: a page of known text, drawn, turned and read back; and what is measured on ink."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from pdf_pages import PdfPage, pdf_of
from PIL import Image

from reviewer.intake import light
from reviewer.intake.document import Box, Document
from reviewer.intake.drawing import draw_page
from reviewer.intake.lettering import (
    Row,
    Sign,
    measured,
    parts_of,
    with_common_baselines,
    with_common_sizes,
)
from reviewer.intake.levelling import Pixels, bend_of, is_sideways, levelled, unbent
from reviewer.intake.ocr import recognise
from reviewer.intake.page_ink import PageInk
from reviewer.intake.sheet import corners_of
from reviewer.intake.spots import BULLET, told_apart
from reviewer.intake.straightened import Straightened
from reviewer.parsing.layout.reading_order import lines_of
from reviewer.parsing.recognised import parse_recognised

SCALE = 200 / 72


def sheet() -> PdfPage:
    page = PdfPage()
    page.text(40, 760, "Ann Example", size=20, font="F2")
    page.text(40, 740, "ann@example.com   +1 555 0100")
    page.text(40, 710, "Education", size=14)
    page.text(60, 690, "Example University, Springfield")
    page.text(60, 670, "Graduated with honours in 2019")
    for y in (690, 670):
        page.draw(f"48 {y + 2} 4 4 re f")
    return page


def drawn(page: PdfPage, scale: float = SCALE) -> Pixels:
    image = draw_page(pdf_of(page), 1, scale)
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    return np.ascontiguousarray(rows.reshape(image.height, -1, 4)[:, : image.width, 2::-1])


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """The picture turned clockwise, the corners filled with paper."""
    image = Image.fromarray(pixels).rotate(-degrees, expand=True, fillcolor="white")
    return np.asarray(image)


CORNERS = np.array([(190, 150), (1480, 90), (1590, 2020), (120, 1930)], np.float32)
"""Where the sheet's corners are on a photo of 1700 by 2150 pixels, from the top left."""


def photographed(pixels: Pixels) -> Pixels:
    """The sheet on a brown table, seen from a slant, a shadow over its right half."""
    tall, wide = pixels.shape[:2]
    flat = np.array([(0, 0), (wide, 0), (wide, tall), (0, tall)], np.float32)
    table = np.full((2150, 1700, 3), (92, 70, 52), np.uint8)
    view = cv2.getPerspectiveTransform(flat, CORNERS)
    cv2.warpPerspective(pixels, view, (1700, 2150), table, borderMode=cv2.BORDER_TRANSPARENT)
    light_there = 1 - 0.45 / (1 + np.exp((900 - np.arange(1700)) / 90))
    return (table * light_there[None, :, None]).astype(np.uint8)


def row_of(text: str, box: Box) -> Row:
    """A line as coarsely placed as the recogniser places it."""
    step = box.width / len(text)
    signs = [Sign(s, box.x0 + i * step, box.x0 + (i + 1) * step) for i, s in enumerate(text)]
    return Row(tuple(signs), box, 0.9)


def place(x: float, baseline: float, width: float, size: float, height: float = 842) -> Box:
    """The box in pixels of a line that stands at (x, baseline) from the page's bottom left."""
    top, bottom = height - baseline - 1.0 * size, height - baseline + 0.4 * size
    return Box(x * SCALE, top * SCALE, (x + width) * SCALE, bottom * SCALE)


@pytest.fixture(scope="module")
def photo() -> Document:
    """The sheet photographed upside down and askew, recognised once for all tests."""
    out = io.BytesIO()
    Image.fromarray(turned(drawn(sheet()), 182)).save(out, "PNG")
    return recognise(out.getvalue(), "photo.png")


def test_an_upside_down_and_crooked_photo_reads_line_by_line(photo: Document) -> None:
    texts = [line.text for line in lines_of(photo)]
    assert texts[0] == "Ann Example"
    assert "ann@example.com" in texts[1]
    assert "555 0100" in texts[1]
    assert [text for text in texts if text.startswith(BULLET)] == [
        "• Example University, Springfield",
        "• Graduated with honours in 2019",
    ]


def test_sizes_and_weights_tell_name_heading_and_text_apart(photo: Document) -> None:
    name, _, heading, first, second = lines_of(photo)
    assert name.size > heading.size > first.size == second.size
    assert name.bold
    assert not first.bold


def test_what_was_read_is_placed_back_on_the_photo_as_drawn(photo: Document) -> None:
    (page,) = photo.pages
    assert page.warp is not None
    name = next(word for word in page.words if word.text == "Ann")
    assert name.box is not None
    on_photo = page.warp.placed(name.box)
    # The name stands at the sheet's top left, so on the photo at the bottom right.
    assert on_photo.x0 > page.width / 2
    assert on_photo.top > page.height / 2


def test_a_slanted_photo_in_half_shadow_gives_a_resume_whose_places_are_on_the_photo() -> None:
    out = io.BytesIO()
    Image.fromarray(photographed(drawn(sheet()))).save(out, "JPEG", quality=80)
    document = recognise(out.getvalue(), "photo.jpg")
    read = parse_recognised(document)
    basics, (school,) = read.resume.basics, read.resume.education or ()
    assert (basics.name, basics.email) == ("Ann Example", "ann@example.com")
    assert school.institution == "Example University"
    x0, top, x1, bottom = (edge * 1700 / 595 for edge in read.evidence["/basics/name"].boxes[0])
    # On the sheet of 595 by 842 points the name stands at (40, 760) from the bottom left.
    assert x0 == pytest.approx(190 + 1290 * 40 / 595, abs=25)
    assert (top + bottom) / 2 == pytest.approx(150 + 1780 * 75 / 842, abs=25)
    assert 60 < x1 - x0 < 420


def test_a_sheet_is_found_on_its_table_but_not_in_pages_that_fill_the_picture() -> None:
    page = drawn(sheet())
    found = corners_of(photographed(page))
    assert found is not None
    assert np.abs(found - CORNERS).max() < 12
    assert corners_of(page) is None
    banner = page.copy()
    banner[:300] = (30, 60, 110)
    assert corners_of(banner) is None


def test_places_are_taken_back_through_every_step() -> None:
    page = Straightened(photographed(drawn(sheet()))).flattened(2300).turned(1).turned(3)
    warp = page.warp(595 / page.pixels.shape[1], 1.0)
    assert warp is not None
    for corner, (x, y) in zip(CORNERS, ((0, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        x, y = x * warp.width, y * warp.height
        placed = warp.placed(Box(x - 1, y - 1, x + 1, y + 1))
        assert (placed.x0 + placed.x1) / 2 == pytest.approx(corner[0], abs=12)
        assert (placed.top + placed.bottom) / 2 == pytest.approx(corner[1], abs=12)


def test_shadow_and_yellow_paper_turn_white_and_clean_or_painted_pages_stay() -> None:
    page = drawn(sheet())
    fall = np.linspace(0.35, 0.95, page.shape[1])[None, :, None]
    lit = light.evened((page * fall * (1.0, 0.9, 0.7)).astype(np.uint8))
    assert np.percentile(lit, 10) > 225
    assert light.evened(page) is page
    painted = page.copy()
    painted[:, :400] = (40, 50, 70)
    assert light.evened(painted) is painted


def test_lines_that_bend_are_made_straight() -> None:
    height, width = 2000, 1400
    x = np.linspace(100, 1300, 5)
    hang = 20 * (2 * x / width - 1) ** 2
    lines = [
        np.array(
            [
                (x[i], y + hang[i]),
                (x[j], y + hang[j]),
                (x[j], y + hang[j] + 30),
                (x[i], y + hang[i] + 30),
            ]
        )
        for y in range(100, 1900, 200)
        for i, j in ((0, 2), (2, 4), (1, 2))
    ]
    bend = bend_of(lines, (height, width))
    assert bend is not None
    assert bend.at(100, 700) - bend.at(700, 700) == pytest.approx(20 * (6 / 7) ** 2, abs=2)
    pixels = np.full((height, width, 3), 255, np.uint8)
    for column in range(width):
        pixels[1000 + round(20 * (2 * column / width - 1) ** 2), column] = 0
    rows = np.flatnonzero((unbent(pixels, bend)[..., 0] < 128).any(axis=1))
    assert np.ptp(rows) <= 4
    level = [
        line * (1, 0) + ((0, y), (0, y), (0, y + 30), (0, y + 30)) for y, line in enumerate(lines)
    ]
    assert bend_of(level, (height, width)) is None


def test_a_long_screenshot_is_read_a_page_at_a_time() -> None:
    page = drawn(sheet(), 1.8)
    out = io.BytesIO()
    Image.fromarray(np.vstack([page, page])).save(out, "PNG")
    (long,) = recognise(out.getvalue(), "screenshot.png").pages
    names = [word.box for word in long.words if word.text == "Ann"]
    assert len(names) == 2
    first, second = sorted(box.top for box in names if box)
    assert second - first == pytest.approx(842, abs=4)


def test_an_icon_is_not_looked_at() -> None:
    out = io.BytesIO()
    Image.new("L", (32, 32), 90).save(out, "PNG")
    assert recognise(out.getvalue(), "icon.png").pages[0].words == ()


def test_a_blank_picture_has_no_words() -> None:
    out = io.BytesIO()
    Image.new("L", (300, 200), 250).save(out, "PNG")
    assert recognise(out.getvalue(), "blank.png").pages[0].words == ()


@pytest.mark.parametrize("degrees", [-3.0, -0.8, 1.6, 4.4])
def test_the_tilt_of_a_page_is_found_to_a_fifth_of_a_degree(degrees: float) -> None:
    _, found = levelled(turned(drawn(sheet()), -degrees))
    assert found == pytest.approx(degrees, abs=0.31)


def test_a_page_on_its_side_is_told_from_an_upright_one() -> None:
    pixels = drawn(sheet())
    assert not is_sideways(pixels)
    assert is_sideways(np.ascontiguousarray(np.rot90(pixels)))


def test_spaces_that_were_not_recognised_are_seen_in_the_ink() -> None:
    ink = PageInk(drawn(sheet()))
    row = measured(row_of("ExampleUniversity, Springfield", place(59, 690, 152, 10)), ink)
    assert [part.text for part in parts_of(row, ink)] == ["Example", "University,", "Springfield"]
    assert row.size / SCALE == pytest.approx(10, rel=0.08)
    assert (842 - row.baseline / SCALE) == pytest.approx(690, abs=1.0)


def test_words_stand_where_their_ink_is() -> None:
    ink = PageInk(drawn(sheet()))
    row = measured(row_of("Graduated with honours in 2019", place(59, 670, 152, 10)), ink)
    first = parts_of(row, ink)[0]
    assert first.edges[0] / SCALE == pytest.approx(60.5, abs=1.0)
    assert len(first.edges) == len("Graduated") + 1


def test_a_spot_before_a_line_is_its_bullet() -> None:
    ink = PageInk(drawn(sheet()))
    rows = [
        measured(row_of("Education", place(39, 710, 65, 14)), ink),
        measured(row_of("Example University, Springfield", place(59, 690, 152, 10)), ink),
    ]
    assert told_apart(rows[0], rows, ink)[1] is None
    spot = told_apart(rows[1], rows, ink)[1]
    assert spot is not None
    assert spot.sign == BULLET


def test_spaces_read_between_letters_that_touch_are_kept() -> None:
    blurred = cv2.GaussianBlur(drawn(sheet()), (0, 0), 9)
    ink = PageInk(blurred)
    row = measured(row_of("Graduated with honours in 2019", place(59, 670, 152, 10)), ink)
    words = [part.text for part in parts_of(row, ink)]
    assert words == ["Graduated", "with", "honours", "in", "2019"]


def test_lines_beside_one_another_stand_on_one_baseline() -> None:
    rows = [
        Row((Sign("a", 0, 1),) * 9, Box(0, 0, 50, 12), 1.0, size=10, baseline=10.0),
        Row((Sign("b", 0, 1),) * 4, Box(80, 1, 99, 13), 1.0, size=10, baseline=11.5),
        Row((Sign("c", 0, 1),) * 5, Box(0, 14, 50, 26), 1.0, size=10, baseline=24.0),
    ]
    assert sorted(row.baseline for row in with_common_baselines(rows)) == [10.0, 10.0, 24.0]


def test_the_stems_of_large_letters_are_no_rules() -> None:
    page = PdfPage()
    page.text(40, 700, "Little-Till", size=44, font="F2")
    assert PageInk(drawn(page)).rules == []


def test_lines_of_nearly_one_size_get_exactly_one() -> None:
    def row(size: float, letters: int) -> Row:
        signs = tuple(Sign("a", 0, 1) for _ in range(letters))
        return Row(signs, Box(0, 0, 1, 1), 1.0, size=size)

    sizes = [r.size for r in with_common_sizes([row(10.0, 50), row(9.6, 5), row(14.2, 9)])]
    assert sizes[0] == sizes[1]
    assert sizes[2] == 14.2


def test_ruled_lines_are_found_and_are_no_ink() -> None:
    page = sheet()
    page.draw("0.7 w 40 700 m 380 700 l S 300 660 m 300 780 l S")
    ink = PageInk(drawn(page))
    shapes = sorted((rule.width > rule.height, round(rule.width / SCALE)) for rule in ink.rules)
    assert [is_level for is_level, _ in shapes] == [False, True]
    assert shapes[1][1] == pytest.approx(340, abs=3)
