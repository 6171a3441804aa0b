"""Draws invented people and reads the drawings: documents of labelled lines, by family.

``training(share)`` answers what the models are fitted on: marked looks, whose families go by where
headings and entries stand, written formats, and forms. ``unseen(share)`` answers drawings of the
other generators, and ``of_set`` a labelled set, to score on. The same share gives the same
documents; web pages need chromium.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from application_forms import KINDS, Form, blocks_of, write
from drawn_people import person
from fit_drawings import GENERATORS
from labelled_lines import LabelledLine, of_marked, of_truth, of_written, with_entries_told
from labelled_sets import shown
from look_words import MORE
from many_looks import draw
from PySide6.QtGui import QGuiApplication
from random_documents import WRITERS, Block, Plain, Run
from random_layouts import Json, Layout

from reviewer.errors import UnreadableFile

LOOKS, WRITTEN, FORMS, OTHERS = 480, 320, 90, 80
"""Documents of each source."""
BATCH = 80
FIRST_SEED = 301


@dataclass(frozen=True)
class Document:
    """The labelled lines of one document, and the family of layouts it is of."""

    name: str
    family: str
    lines: list[LabelledLine]


Task = tuple[str, int, int]


def training(share: float = 1.0) -> list[Document]:
    """Documents to fit on."""
    if not shutil.which("chromium"):
        raise SystemExit("the looks are printed by chromium, which is not here")
    counts = {"looks": LOOKS, "written": WRITTEN, "forms": FORMS}
    return _all([task for name, count in counts.items() for task in _tasks(name, count * share)])


def unseen(share: float = 1.0) -> list[Document]:
    """Documents of generators that no model is fitted on."""
    sources = ("random_layouts", "web_layouts")
    return _all([task for source in sources for task in _tasks(source, OTHERS * share)])


def of_set(folder: Path) -> list[Document]:
    """A labelled set; what cannot be read without recognising letters is left out."""
    made = []
    for row in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
        truth = json.loads((folder / row["truth"]).read_text(encoding="utf-8"))
        lines = _read(partial(of_truth, folder / row["file"], truth))
        made.append(Document(row["id"], f"{folder.name}: {row['group']}", lines))
    return [document for document in made if document.lines]


def _tasks(source: str, count: float) -> list[Task]:
    whole = round(count)
    return [
        (source, FIRST_SEED + at, min(BATCH, whole - start))
        for at, start in enumerate(range(0, whole, BATCH))
    ]


def _all(tasks: Sequence[Task]) -> list[Document]:
    with ProcessPoolExecutor(2) as pool:
        return [document for made in pool.map(_made, tasks) for document in made]


def _made(task: Task) -> list[Document]:
    source, seed, count = task
    with tempfile.TemporaryDirectory() as folder:
        if source == "looks":
            made = list(_looks(Path(folder), seed, count))
        elif source in ("written", "forms"):
            made = list((_written if source == "written" else _forms)(Path(folder), seed, count))
        else:
            made = list(_others(Path(folder), source, seed, count))
    return [document for document in made if document.lines]


def _looks(folder: Path, seed: int, count: int) -> Iterator[Document]:
    for row in draw(folder, count, seed, marks=True):
        lines = _read(partial(of_marked, folder / row["file"]))
        yield Document(row["id"], row["group"], lines)


def _written(folder: Path, seed: int, count: int) -> Iterator[Document]:
    for number in range(count):
        dice, lang = random.Random(f"{seed} {number}"), ("en", "zh")[number % 2]
        made = person(dice, lang)
        others, made = made.pop("x-other", []), shown(made)
        layout = Layout(dice, lang, columns="one")
        for kind in layout.headings:
            if kind in MORE[lang] and dice.random() < 0.5:
                layout.headings[kind] = dice.choice(MORE[lang][kind])
        blocks = [*Plain(made, layout).blocks(), *(b for o in others for b in _other(o))]
        source = list(WRITERS)[number // 2 % len(WRITERS)]
        path = folder / f"written-{lang}-{seed}-{number:03}.{source}"
        WRITERS[source](blocks, dice, path)
        lines = _read(partial(of_written, blocks, path))
        yield Document(path.stem, source, with_entries_told(lines, made))


def _forms(folder: Path, seed: int, count: int) -> Iterator[Document]:
    for number in range(count):
        dice, lang = random.Random(f"{seed} {number}"), ("zh", "zh", "en")[number % 3]
        made = person(dice, lang)
        made.pop("x-other", None)
        made, kind = shown(made), KINDS[number // 3 % len(KINDS)]
        form = Form(dice, made, lang)
        rows = form.rows
        stem = folder / f"forms-{lang}-{seed}-{number:03}"
        path = write(form, rows, stem, kind, marks=True)
        if kind == "pdf":
            lines = _read(partial(of_marked, path))
        else:
            lines = _read(partial(of_written, blocks_of(form, rows), path))
            lines = with_entries_told(lines, made)
        yield Document(stem.name, "forms", lines)


def _other(section: Json) -> Iterator[Block]:
    """A section no list knows."""
    yield Block("h2", ((Run(section["heading"]),),))
    yield from (Block("li", ((Run(text),),)) for text in section["lines"])


def _others(folder: Path, source: str, seed: int, count: int) -> Iterator[Document]:
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    dice = random.Random(seed)
    for number in range(count):
        lang = ("en", "zh")[number % 2]
        made = shown(person(dice, lang))
        stem = folder / f"{source}-{lang}-{seed}-{number:03}"
        path = GENERATORS[source](dice, made, lang, stem, number // 2)
        yield Document(stem.name, source, _read(partial(of_truth, path, made)))
    del app


def _read(read: Callable[[], list[LabelledLine]]) -> list[LabelledLine]:
    """What is read, or nothing."""
    try:
        return read()
    except UnreadableFile:
        return []
