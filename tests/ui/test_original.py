from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from conftest import InlinePool
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from reviewer.errors import DamagedFile, EmptyFile, NoTextFound
from reviewer.evidence import Mark, ParsedResume
from reviewer.intake.document import Box, Cell, Document, Line, Page, Word, line_of
from reviewer.resume import Resume
from reviewer.store import Store
from reviewer.ui.messages import explain_code
from reviewer.ui.original import Original
from reviewer.ui.page_item import ImageCache, PageKey, Tint
from reviewer.ui.page_view import PageView
from reviewer.ui.text_selection import OriginalText, Place, Stretch, lines_of_page
from reviewer.ui.text_view import TextView
from reviewer.ui.workspace import Workspace

WAIT_MS = 10_000
TEXT = "Li Lei\nli.lei@example.com\n\nWork\nExample Company\n机器学习工程师\n"


def pdf(lines: list[str], pages: int = 2) -> bytes:
    """A small PDF: the same lines on every page, Helvetica 12, 72 points from top and left."""
    steps = " ".join(f"({line}) Tj 0 -20 Td" for line in lines)
    content = f"BT /F1 12 Tf 72 720 Td {steps} ET".encode()
    kids = " ".join(f"{4 + n} 0 R" for n in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources"
        "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    objects += [page.encode()] * pages
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return (
        out + head + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(out))
    )


def add(store: Store, name: str, data: bytes, evidence: dict[str, Mark]) -> str:
    resume = Resume.from_json({"basics": {"name": "Li Lei", "email": "li.lei@example.com"}})
    parsed = ParsedResume(resume=resume, evidence=evidence)
    return store.add_candidate(name, data, parsed).candidate_id


@pytest.fixture
def text_file(store: Store) -> str:
    evidence = {
        "/basics/name": Mark(quote="Li Lei", lines=((0, 0, 6),)),
        "/basics/email": Mark(quote="li.lei@example.com", lines=((1, 0, 18),)),
    }
    return add(store, "li.txt", TEXT.encode(), evidence)


@pytest.fixture
def pdf_file(store: Store) -> str:
    box = (72.0, 60.0, 110.0, 75.0)
    return add(
        store,
        "li.pdf",
        pdf(["Li Lei", "li.lei@example.com", "Example Company"]),
        {"/basics/name": Mark(quote="Li Lei", page=1, boxes=(box,))},
    )


@pytest.fixture
def original(
    qtbot: QtBot, text_file: str, pdf_file: str, workspace: Workspace
) -> Iterator[Original]:
    made = Original(workspace)
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.show_candidate(None)


def shown_as_text(qtbot: QtBot, original: Original, candidate: str) -> TextView:
    original.show_candidate(candidate)
    qtbot.waitUntil(lambda: original.views.currentWidget() is original.text_view, timeout=WAIT_MS)
    return original.text_view


def shown_as_pages(qtbot: QtBot, original: Original, candidate: str) -> PageView:
    original.show_candidate(candidate)
    qtbot.waitUntil(lambda: original.views.currentWidget() is original.pages, timeout=WAIT_MS)
    return original.pages


def spot(pages: PageView, x: float, y: float) -> QPoint:
    """Where a point of page 1 is in the viewport."""
    return pages.mapFromScene(pages.pages[0].mapToScene(QPointF(x, y)))


def drag(qtbot: QtBot, pages: PageView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(pages.viewport(), pos=(start + end) / 2)
    qtbot.mouseMove(pages.viewport(), pos=end)
    qtbot.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=end)


def word_box(pages: PageView, text: str) -> Box:
    words = [word for line in pages.text.lines for word in line.words]
    return next(word.box for word in words if word.text == text and word.box)


def test_a_text_file_is_laid_out_line_by_line(
    qtbot: QtBot, original: Original, text_file: str
) -> None:
    view = shown_as_text(qtbot, original, text_file)
    assert "机器学习工程师" in view.toPlainText()
    assert original.findChild(QLabel, "originalMessage").isVisible() is False


def test_pages_are_drawn_and_fit_the_width(qtbot: QtBot, original: Original, pdf_file: str) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    qtbot.waitUntil(lambda: pages.pages[0].image is not None, timeout=WAIT_MS)
    assert len(pages.pages) == 2
    first = pages.pages[0]
    width = pages.mapFromScene(first.sceneBoundingRect()).boundingRect().width()
    assert 0.9 * pages.viewport().width() < width <= pages.viewport().width()
    assert first.image.width() == pytest.approx(612 * first.image_scale, abs=2)


def test_without_a_candidate_no_page_is_counted(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    shown_as_pages(qtbot, original, pdf_file)
    assert original.bar.page.text() == "1 / 2"
    original.show_candidate(None)
    assert original.bar.page.text() == ""


def test_a_mark_lights_up_on_its_page_and_comes_into_sight(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    original.highlight(Mark(quote="x", page=2, boxes=((72, 700, 200, 715),)))
    assert not pages.pages[0].overlays.get(Tint.FIELD)
    assert len(pages.pages[1].overlays[Tint.FIELD]) == 1
    target = pages.pages[1].mapRectToScene(pages.pages[1].overlays[Tint.FIELD][0])
    seen = pages.mapToScene(pages.viewport().rect()).boundingRect()
    assert seen.contains(target)
    original.highlight(None)
    assert not pages.pages[1].overlays[Tint.FIELD]


def test_a_mark_asked_for_before_the_file_is_open_lights_up_when_it_is(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    original.show_candidate(pdf_file)
    original.highlight(Mark(quote="x", page=1, boxes=((72, 60, 110, 75),)))
    qtbot.waitUntil(lambda: len(original.pages.pages) == 2, timeout=WAIT_MS)
    assert original.pages.pages[0].overlays[Tint.FIELD]


def test_lines_of_a_text_light_up(qtbot: QtBot, original: Original, text_file: str) -> None:
    view = shown_as_text(qtbot, original, text_file)
    original.highlight(Mark(quote="li.lei@example.com", lines=((1, 0, 18),)))
    (light,) = view.extraSelections()
    assert light.cursor.selectedText() == "li.lei@example.com"


def test_a_mark_without_a_place_is_found_by_its_quote(
    qtbot: QtBot, original: Original, text_file: str
) -> None:
    view = shown_as_text(qtbot, original, text_file)
    original.highlight(Mark(quote="Example Company"))
    (light,) = view.extraSelections()
    assert light.cursor.selectedText() == "Example Company"


def test_clicking_a_place_names_the_field_that_was_read_there(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    with qtbot.waitSignal(original.place_clicked) as clicked:
        qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=spot(pages, 80, 68))
    assert clicked.args == ["/basics/name"]


def test_clicking_a_line_names_the_field_that_was_read_there(
    qtbot: QtBot, original: Original, text_file: str
) -> None:
    view = shown_as_text(qtbot, original, text_file)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("example.com"))
    with qtbot.waitSignal(original.place_clicked) as clicked:
        middle = view.cursorRect(cursor).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert clicked.args == ["/basics/email"]


def test_a_drag_over_words_selects_them_with_their_boxes(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    first, last = word_box(pages, "Example"), word_box(pages, "Company")
    start = spot(pages, first.x0 + 0.5, (first.top + first.bottom) / 2)
    end = spot(pages, last.x1 - 0.5, (last.top + last.bottom) / 2)
    with qtbot.waitSignal(original.text_selected) as selected:
        drag(qtbot, pages, start, end)
    mark = selected.args[0]
    assert mark.quote == "Example Company"
    assert mark.page == 1
    assert mark.boxes[0][0] == pytest.approx(first.x0, abs=1)
    assert mark.boxes[-1][2] == pytest.approx(last.x1, abs=1)
    assert original.selection() == mark


def test_a_double_click_selects_a_word_and_ctrl_c_copies_it(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    box = word_box(pages, "Company")
    middle = spot(pages, (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
    qtbot.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Company"


def test_a_selection_in_a_text_knows_its_lines(
    qtbot: QtBot, original: Original, text_file: str
) -> None:
    view = shown_as_text(qtbot, original, text_file)
    found = view.document().find("Company")
    view.setTextCursor(found)
    mark = original.selection()
    assert mark.quote == "Company"
    number, start, end = mark.lines[0]
    line = next(line for line in view.text.lines if line.number == number)
    assert line.text[start:end] == "Company"


def test_find_counts_steps_and_closes(qtbot: QtBot, original: Original, pdf_file: str) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    original.open_find()
    field = original.findChild(QLineEdit, "findText")
    field.setText("example")
    assert original.find_bar.count.text() == "1 of 4"
    assert pages.pages[0].overlays[Tint.CURRENT_MATCH]
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert original.find_bar.count.text() == "4 of 4"
    assert pages.pages[1].overlays[Tint.CURRENT_MATCH]
    field.setText("nowhere")
    assert original.find_bar.count.text() == "Not found"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not original.find_bar.isVisible()
    assert not pages.pages[1].overlays[Tint.MATCH]


def test_ctrl_f_in_the_pane_opens_find(qtbot: QtBot, original: Original, text_file: str) -> None:
    view = shown_as_text(qtbot, original, text_file)
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert original.find_bar.isVisible()


def test_ctrl_wheel_and_keys_zoom(qtbot: QtBot, original: Original, pdf_file: str) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    before = pages.zoom
    turn_wheel(pages, 120)
    assert pages.zoom > before
    qtbot.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == pytest.approx(before)
    turn_wheel(pages, 240)
    qtbot.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == pytest.approx(before, rel=0.05)


def turn_wheel(pages: PageView, by: int) -> None:
    middle = QPointF(pages.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(pages.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), event)


def test_rotation_keeps_places(qtbot: QtBot, original: Original, pdf_file: str) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    original.findChild(QToolButton, "rotateOriginal").click()
    with qtbot.waitSignal(original.place_clicked) as clicked:
        qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=spot(pages, 80, 68))
    assert clicked.args == ["/basics/name"]


def test_pages_have_their_text_beside_them(qtbot: QtBot, original: Original, pdf_file: str) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    assert pages.accessibleName() == "Original, page 1 of 2"
    assert "Example Company" in pages.accessibleDescription()
    original.findChild(QToolButton, "originalAsText").click()
    assert original.text_view.isVisible()
    assert "Example Company" in original.text_view.toPlainText()


def test_a_failed_file_says_why_and_still_shows_its_pages(
    qtbot: QtBot, store: Store, workspace: Workspace
) -> None:
    data = pdf([""], pages=1)
    scan = store.add_candidate("scan.pdf", data, None, NoTextFound("scan.pdf")).candidate_id
    original = Original(workspace)
    qtbot.addWidget(original)
    original.show()
    shown_as_pages(qtbot, original, scan)
    assert original.failure.isVisible()
    reason = original.findChild(QLabel, "failureReason").text()
    assert reason == explain_code("needs-ocr")


def test_a_damaged_file_says_why(qtbot: QtBot, store: Store, workspace: Workspace) -> None:
    broken = store.add_candidate("a.pdf", b"%PDF-1.4 broken", None, NoTextFound("a.pdf"))
    original = Original(workspace)
    qtbot.addWidget(original)
    original.show_candidate(broken.candidate_id)
    words = original.findChild(QLabel, "originalMessage")
    qtbot.waitUntil(lambda: words.text() == "The file cannot be shown.", timeout=WAIT_MS)
    reason = original.findChild(QLabel, "failureReason").text()
    assert reason == explain_code("needs-ocr")


def test_trying_again_is_offered_only_where_it_may_help(
    store: Store, workspace: Workspace, qtbot: QtBot
) -> None:
    empty = store.add_candidate("a.pdf", b"", None, EmptyFile("a.pdf"))
    broken = store.add_candidate("b.pdf", b"x", None, DamagedFile("b.pdf"))
    original = Original(workspace)
    qtbot.addWidget(original)
    original.show_candidate(empty.candidate_id)
    assert original.failure.retry.isHidden()
    original.show_candidate(broken.candidate_id)
    assert not original.failure.retry.isHidden()


def test_the_next_candidate_is_drawn_beforehand(
    qtbot: QtBot, original: Original, store: Store, pdf_file: str
) -> None:
    following = add(store, "next.pdf", pdf(["Han Meimei"]), {})
    pages = shown_as_pages(qtbot, original, pdf_file)
    qtbot.waitUntil(lambda: pages.pages[1].image is not None, timeout=WAIT_MS)
    original.prepare(following)
    held = pages.cache.bytes_held
    qtbot.waitUntil(lambda: pages.cache.bytes_held > held, timeout=WAIT_MS)
    original.show_candidate(following)
    assert original.views.currentWidget() is original.pages
    assert pages.pages[0].image is not None


def test_a_page_that_cannot_be_drawn_says_so(
    qtbot: QtBot, original: Original, workspace: Workspace, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    qtbot.waitUntil(lambda: pages.pages[0].image is not None, timeout=WAIT_MS)
    failures: list[Exception] = []
    workspace.draw(pdf_file, 99, 1.0, print, failures.append)
    qtbot.waitUntil(lambda: bool(failures), timeout=WAIT_MS)
    pages.fit_width()
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum() // 2)
    pages.pages[1].show_image(None, 0)
    paper = pages.grab().toImage()
    pages.show_problem(2, "This page cannot be drawn.")
    assert pages.grab().toImage() != paper


def test_a_link_is_not_followed_without_asking(
    qtbot: QtBot, original: Original, pdf_file: str
) -> None:
    pages = shown_as_pages(qtbot, original, pdf_file)
    pages.link_wanted.emit("https://example.com/li")
    box = original.findChild(QMessageBox, "openLink")
    assert box.isVisible()
    assert box.informativeText() == "https://example.com/li"
    box.close()
    pages.link_wanted.emit("file:///etc/hosts")
    assert not [b for b in original.findChildren(QMessageBox) if b.isVisible()]


def test_no_candidate_says_what_to_do(original: Original) -> None:
    original.show_candidate(None)
    assert "Choose a candidate" in original.findChild(QLabel, "originalMessage").text()


def lines_of(*texts: str) -> OriginalText:
    return OriginalText([Line(text, number=n) for n, text in enumerate(texts)], paged=False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("机器学习", ["机器学习"]),
        ("学习工程", ["学习\n工程"]),
        ("python  developer", ["Python developer"]),
        ("PYTHON", ["Python"]),
        ("ｐｙｔｈｏｎ", ["Python"]),
        ("developerat", []),
        ("develop", ["develop", "develop"]),
        ("", []),
        ("(", ["("]),
    ],
)
def test_find_ignores_case_width_and_line_breaks(query: str, found: list[str]) -> None:
    text = lines_of("机器学习", "工程师 Python developer (at work)", "devel-", "oped")
    hits = [text.copied(hit) for hit in text.find(query)]
    assert [hit.replace("-\n", "") for hit in hits] == found


def paper(*words: tuple[str, float, float]) -> Page:
    made = tuple(Word(t, Box(x, y, x + 6 * len(t), y + 10)) for t, x, y in words)
    return Page(1, 600, 800, made)


def test_words_of_a_page_without_lines_are_grouped_and_columns_kept_apart() -> None:
    page = paper(("left", 10, 10), ("side", 40, 10), ("right", 300, 11), ("below", 10, 30))
    assert [line.text for line in lines_of_page(page)] == ["left side", "right", "below"]


def test_a_place_is_found_between_the_nearest_characters() -> None:
    text = OriginalText.of(Document("a.pdf", "pdf", pages=(paper(("abcdef", 10, 10)),)))
    assert text.place_at(1, 22.5, 15) == Place(0, 2)
    assert text.place_at(1, -5, 15) == Place(0, 0)
    assert text.place_at(1, 500, 700) == Place(0, 6)
    assert text.place_at(2, 0, 0) is None


def test_lines_that_wrapped_are_joined_as_their_script_wants() -> None:
    words = [Word("负责", Box(0, 0, 20, 10)), Word("search", Box(0, 20, 40, 30))]
    lines = [line_of([word], page=1, number=n) for n, word in enumerate(words)]
    text = OriginalText([*lines, *lines[1:]])
    assert text.mark(text.everything).quote == "负责search search"


def test_an_empty_stretch_is_no_mark() -> None:
    text = lines_of("abc")
    assert text.mark(Stretch(Place(0, 1), Place(0, 1))) is None


def test_a_table_keeps_its_cells_and_their_places(qtbot: QtBot) -> None:
    lines = [
        Line("姓名", 0, cell=Cell(0, 0, 0)),
        Line("王小明", 1, cell=Cell(0, 0, 1)),
        Line("简介", 2, cell=Cell(0, 1, 0, 1, 2)),
        Line("second line", 3, cell=Cell(0, 1, 0, 1, 2)),
        Line("after", 4),
    ]
    view = TextView()
    qtbot.addWidget(view)
    view.show_text(OriginalText(lines, paged=False))
    for line in lines:
        view.highlight(Mark(quote=line.text, lines=((line.number, 0, len(line.text)),)))
        assert view.extraSelections()[0].cursor.selectedText() == line.text


def test_nothing_remote_is_loaded(qtbot: QtBot) -> None:
    view = TextView()
    qtbot.addWidget(view)
    assert view.loadResource(2, "https://example.com/a.png") is None


def test_the_cache_lets_the_oldest_images_go() -> None:
    def image() -> QImage:
        made = QImage(10, 10, QImage.Format.Format_RGB32)
        made.fill(QColor("white"))
        return made

    cache = ImageCache(limit=1000)
    for page in range(4):
        cache.put(PageKey("a", page, 1.0), image())
    assert cache.bytes_held <= 1000
    assert cache.get(PageKey("a", 0, 1.0)) is None
    assert cache.get(PageKey("a", 3, 1.0)) is not None


def test_a_long_original_is_shown_before_its_words_are_read(
    qtbot: QtBot, original: Original, store: Store, workspace: Workspace, pool: InlinePool
) -> None:
    pool.hold()
    long = add(store, "long.pdf", pdf(["Li Lei", "Example Company"], pages=30), {})
    pages = shown_as_pages(qtbot, original, long)
    qtbot.waitUntil(lambda: pages.pages[0].image is not None, timeout=WAIT_MS)
    assert len(pages.pages) == 30
    assert not pages.text.lines
    pages.verticalScrollBar().setValue(500)
    pool.release()
    qtbot.waitUntil(lambda: bool(pages.text.lines), timeout=WAIT_MS)
    assert pages.verticalScrollBar().value() == 500
    assert len(pages.text.find("Example Company")) == 30


@pytest.mark.parametrize("sign", ["- ", "• ", "1. ", "(2) ", "— "])
def test_a_line_that_has_its_own_bullet_gets_no_second_one(
    qtbot: QtBot, original: Original, sign: str
) -> None:
    text = f"{sign}Led a team"
    word = Word(text, Box(0, 0, 1, 1))
    line = replace(line_of([word]), list_level=1)
    original.text_view.show_text(OriginalText((line,)))
    assert original.text_view.document().firstBlock().textList() is None
