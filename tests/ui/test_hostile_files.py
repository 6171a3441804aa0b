"""Files that are no resumes, broken or locked, dropped together with good ones."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from reviewer.resources import resource
from reviewer.ui import open_window
from reviewer.ui.candidate_columns import Show, spoken
from reviewer.ui.messages import explain_code

WAIT_MS = 120_000
FREEZE_MS = 1_000
RECIPE = "Apple pie\n\nPeel six apples.\nAdd flour and butter.\nBake for 45 minutes.\n"
REASONS = {
    "cut off.pdf": "damaged",
    "noise.pdf": "damaged",
    "no pages.pdf": "damaged",
    "locked.pdf": "password",
    "empty.pdf": "empty",
    "empty too.docx": "empty",
    "program.pdf": "unsupported",
    "recipe.txt": "not-a-resume",
    "empty in zip.txt": "empty",
    "cut off in zip.pdf": "damaged",
}
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(pages: int, trailer: bytes = b"") -> bytes:
    """A PDF of pages with one line each."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", font]
    kids = []
    for number in range(pages):
        text = (
            b"BT /F1 12 Tf 72 720 Td (Page %d Experience: Engineer at Company, 2019 - 2021) Tj"
            b" 0 -20 Td (ann.lee@example.com) Tj ET" % number
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(text), text))
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
        objects.append(page % len(objects) + b"/Resources<</Font<</F1 3 0 R>>>>>>")
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, b" ".join(kids))
    out, places = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, body in enumerate(objects, start=1):
        places += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(objects) + 1
    table = b"xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R%s>>\n" % (size, places, size, trailer)
    return out + table + b"startxref\n%d\n%%%%EOF\n" % len(out)


def locked_pdf() -> bytes:
    """A PDF that asks for a password (the oldest kind of encryption, 40 bits)."""
    password, ident, rights = (b"secret" + _PAD)[:32], b"0123456789abcdef", -4
    owner = _rc4(hashlib.md5(password).digest()[:5], password)
    mixed = password + owner + rights.to_bytes(4, "little", signed=True) + ident
    user = _rc4(hashlib.md5(mixed).digest()[:5], _PAD)
    hexed = [part.hex().encode() for part in (owner, user, ident, ident)]
    words = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<%s><%s>]"
    return pdf(1, words % tuple(hexed))


def _rc4(key: bytes, data: bytes) -> bytes:
    box, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The samples, among files of every kind of trouble."""
    made = tmp_path / "inbox"
    made.mkdir()
    for sample in resource("samples").iterdir():
        (made / sample.name).write_bytes(sample.read_bytes())
    good = pdf(3)
    trouble = {
        "cut off.pdf": good[: len(good) // 3],
        "noise.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 40,
        "no pages.pdf": pdf(0),
        "locked.pdf": locked_pdf(),
        "empty.pdf": b"",
        "empty too.docx": b"",
        "program.pdf": b"MZ\x90\0" + bytes(range(256)) * 40,
        "recipe.txt": RECIPE.encode(),
        "long.pdf": pdf(200),
    }
    for name, data in trouble.items():
        (made / name).write_bytes(data)
    with zipfile.ZipFile(made / "batch.zip", "w") as archive:
        archive.writestr("empty in zip.txt", b"")
        archive.writestr("cut off in zip.pdf", good[:200])
    return made


def test_trouble_is_told_in_its_row_and_the_others_are_read(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "w.db", [folder], settings_path=tmp_path / "settings.json")
    qtbot.addWidget(window)
    clock, longest = QElapsedTimer(), [0]
    clock.start()
    beat = QTimer(window, interval=10)
    beat.timeout.connect(lambda: longest.append(clock.restart()))
    beat.start()
    qtbot.waitUntil(lambda: bool(window.workspace.reading.done), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.workspace.reading.active, timeout=WAIT_MS)
    rows = {row.file_name: row for row in window.workspace.rows()}
    assert {name: row.reason for name, row in rows.items() if row.reason} == REASONS
    assert len(rows) == len(REASONS) + 13
    for name, reason in REASONS.items():
        assert explain_code(reason) in spoken(rows[name])
    window.panes.candidates.show_only(Show.FAILED)
    assert len(window.panes.candidates.list.shown_ids()) == len(REASONS)
    assert max(longest) < FREEZE_MS
    assert window.workspace.store.verify() == []
