"""Recognising: a page of known text, drawn, turned and read back; and what is measured on ink."""

from __future__ import annotations

import io

import numpy as np
import pytest
from pdf_pages import PdfPage, pdf_of
from PIL import Image

from reviewer.intake.document import Box, Document
from reviewer.intake.drawing import draw_page
from reviewer.intake.lettering import Row, Sign, measured, parts_of, with_common_sizes
from reviewer.intake.levelling import Pixels, is_sideways, levelled
from reviewer.intake.ocr import recognise
from reviewer.intake.page_ink import PageInk
from reviewer.intake.spots import BULLET, told_apart
from reviewer.parsing.reading_order import lines_of

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
