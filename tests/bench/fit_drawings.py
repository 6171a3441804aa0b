"""Draws invented people with every generator of the bench and reads the drawings: labelled heads.

``labelled(generator, count, seed)`` answers the labelled sections of as many documents. People come
from ``invented_people``, so that nothing outside the repository is needed; web pages need chromium.
"""

from __future__ import annotations

import copy
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from application_forms import draw as draw_form
from free_heads import FreeHeads, FreeText
from head_shapes import ShapedInventor
from invented_people import Inventor
from labelled_pieces import LabelledSection, sections_of
from labelled_sets import shown
from PySide6.QtGui import QGuiApplication
from random_documents import WRITERS, Plain
from random_layouts import Drawing, Json, Layout, print_drawing, write_pdf
from web_layouts import WebPage, print_page

SHAPED = ("free_heads", "promotions")
"""Generators that draw the people of ``head_shapes`` too."""
BATCH = 20
"""People drawn by one task; the seed of each batch is its own."""
Draw = Callable[[random.Random, Json, str, Path, int], Path]


def _layout(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Path:
    path = stem.with_suffix(".pdf")
    layout = Layout(dice, lang, web=bool(shutil.which("chromium")) and number % 4 == 0)
    print_drawing(Drawing(person, layout).page(), layout, path)
    return path


def _written(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Path:
    kind = list(WRITERS)[number % len(WRITERS)]
    path = stem.with_suffix(f".{kind}")
    WRITERS[kind](Plain(person, Layout(dice, lang, columns="one")).blocks(), dice, path)
    return path


def _web(dice: random.Random, person: Json, lang: str, stem: Path, _number: int) -> Path:
    path = stem.with_suffix(".pdf")
    print_page(WebPage(dice, person, lang).html(), path)
    return path


def _free(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Path:
    layout = Layout(dice, lang, columns="" if number % 2 else "one")
    if number % 2:
        path = stem.with_suffix(".pdf")
        write_pdf(FreeHeads(person, layout).page(), layout, path)
        return path
    kind = list(WRITERS)[number // 2 % len(WRITERS)]
    path = stem.with_suffix(f".{kind}")
    WRITERS[kind](FreeText(person, layout).blocks(), dice, path)
    return path


def _promoted(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Path:
    return _free(dice, person, lang, stem, 2 * number)


def _form(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Path:
    return stem.with_name(draw_form(dice, person, lang, stem, number).file)


def without_employers(person: Json, dice: random.Random) -> None:
    """Earlier positions at the employer that stands above them, which is not told again."""
    for job in person["work"][1:]:
        if dice.random() < 0.6:
            for name in ("name", "department", "location"):
                job.pop(name, None)


GENERATORS: Mapping[str, Draw] = {
    "random_layouts": _layout,
    "random_documents": _written,
    "web_layouts": _web,
    "free_heads": _free,
    "promotions": _promoted,
    "application_forms": _form,
}


def labelled(generator: str, count: int, seed: int, jobs: int = 2) -> list[LabelledSection]:
    """The labelled sections of ``count`` documents, the same for the same seed."""
    if generator == "web_layouts" and not shutil.which("chromium"):
        print("web_layouts: left out, for there is no chromium", file=sys.stderr)
        return []
    batches = [
        (generator, seed * 10_000 + at, min(BATCH, count - at)) for at in range(0, count, BATCH)
    ]
    with ProcessPoolExecutor(jobs) as pool:
        return [section for made in pool.map(_batch, batches) for section in made]


def _batch(task: tuple[str, int, int]) -> list[LabelledSection]:
    generator, seed, count = task
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    inventor = (ShapedInventor if generator in SHAPED else Inventor)(seed)
    dice = random.Random(seed)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            lang = "zh" if number % 2 else "en"
            person = shown(inventor.person(lang))
            if generator == "promotions":
                without_employers(person, dice)
            stem = Path(folder) / f"{number:02}"
            path = GENERATORS[generator](dice, copy.deepcopy(person), lang, stem, number // 2)
            found.extend(sections_of(path, person))
    del app
    return found
