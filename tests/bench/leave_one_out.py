"""Prints how right documents are read by weights that never saw their family of layouts.

    python tests/bench/leave_one_out.py [--share 0.5] [--held 48] [--keep FOLDER] [--only FAMILY...]

For each family that the models are fitted on, the weights of headings, of cuts and of roles are
fitted anew without it; other people are drawn in its layouts, read with those weights and with the
ones fitted on all families, and scored like `make bench` does. The weights of skills are fitted on
lines without any layout; `fit_skills.py --leave-one-out` leaves out manners of writing them. The
sets that `make bench` reads are of families that no weights are ever fitted on. Needs the scorer
in $RESUME_BENCH or ../shared/bench.

The whole table takes two cores about half an hour. What is drawn and fitted stays in the folder
given with ``--keep`` and is taken from there by the next run, which may be of other families, or
of more documents to score on in an empty ``held``; empty it all after changes to what reads or
draws.
"""

from __future__ import annotations

import argparse
import copy
import json
import multiprocessing
import pickle
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import fit
import fit_lines
from accuracy import BENCH
from fit_drawings import GENERATORS, labelled, without_employers
from invented_people import Inventor
from labelled_pieces import LabelledSection
from labelled_sets import Drawn, LabelledSet, shown
from line_drawings import training
from many_looks import draw as draw_looks
from PySide6.QtGui import QGuiApplication
from random_documents import WRITERS

from reviewer.errors import UnreadableFile
from reviewer.parsing import fitted, parse_file

HELD_SEED = 900
"""People and layouts that nothing was fitted on."""
FIGURES = ("entity_fields_f1", "text_f1", "bullets_f1", "contact_accuracy", "overall_accuracy",
           "skills_f1")  # fmt: skip
Headline = Mapping[str, float]


@dataclass(frozen=True)
class Family:
    """What a family of layouts is called by those who draw for the two fits."""

    name: str
    roles: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


GENERATED = (
    Family("random_layouts", ("random_layouts",)),
    Family("web_layouts", ("web_layouts",)),
    Family("random_documents", ("random_documents",), tuple(WRITERS)),
    Family("free_heads", ("free_heads", "promotions")),
    Family("promotions", ("promotions",)),
    Family("application_forms", ("application_forms",), ("forms",)),
)
LOOKS = "looks: "
AT_ONCE, MOST_DRAWN = 80, 40
"""Looks printed at once, and how often at most: some families are rare."""


def main() -> int:
    """Draw, fit without each family, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the documents to fit on")
    parser.add_argument("--held", type=int, default=48, help="documents to score on, per family")
    parser.add_argument("--keep", type=Path, help="folder of what was drawn and fitted")
    parser.add_argument("--only", nargs="*", default=[], help="names of families")
    options: Any = parser.parse_args()
    print(f"{'family':34} {'weights':10} documents " + " ".join(f[:7] for f in FIGURES))
    with tempfile.TemporaryDirectory() as scratch:
        kept = Kept(options.keep or Path(scratch), options.share)
        for family in [*GENERATED, *_looks(kept)]:
            if not options.only or family.name in options.only:
                _compare(kept, family, options.held)
    return 0


@dataclass(frozen=True)
class Kept:
    """What was drawn and fitted; it is drawn and fitted when it is first asked for."""

    folder: Path
    share: float

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        path = self.folder / f"{name}.pickle"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(pickle.dumps(make()))
        return pickle.loads(path.read_bytes())

    def samples(self) -> list[fit_lines.Sample]:
        """What the models of lines are fitted on."""
        made: list[fit_lines.Sample] = self._once(
            "lines", lambda: fit_lines.samples_of(training(self.share))
        )
        return made

    def sections(self, generator: str) -> list[LabelledSection]:
        """What a generator adds to the fit of roles, as `make fit` draws it."""
        count = round(fit.COUNTS[generator] * self.share)
        seed = fit.SEED + list(GENERATORS).index(generator)
        made: list[LabelledSection] = self._once(
            f"roles-{generator}", lambda: labelled(generator, count, seed)
        )
        return made

    def models(self, left: Family) -> Path:
        """The folder of the weights fitted without a family; those it taught nothing are copied."""
        folder = self.folder / f"without {left.name}" if left.name else self.folder / "whole"
        if folder.exists():
            return folder
        whole = self.models(Family("")) if left.name else fit_lines.MODELS
        scratch = folder.with_suffix(".part")
        shutil.copytree(whole, scratch, dirs_exist_ok=True)
        if left.lines or not left.name:
            others = [sample for sample in self.samples() if sample.family not in left.lines]
            fit_lines.write_all(scratch, fit_lines.fitted_on(others))
        if left.roles or not left.name:
            names = [name for name in GENERATORS if name not in left.roles]
            sections = [section for name in names for section in self.sections(name)]
            fit.write(fit.fit_all(sections), scratch / fit.MODEL.name)
        scratch.rename(folder)
        return folder

    def held(self, family: Family, count: int) -> Path:
        """A set of other people in the layouts of a family, perhaps among others."""
        is_look = family.name.startswith(LOOKS)
        folder = self.folder / "held" / ("looks" if is_look else family.name)
        if not (folder / "manifest.json").exists():
            if is_look:
                _draw_looks([one.name for one in _looks(self)], folder, count)
            else:
                _draw(family.name, folder, count)
        return folder


def _looks(kept: Kept) -> list[Family]:
    """The families of the marked looks."""
    others = {name for family in GENERATED for name in family.lines}
    names = {sample.family for sample in kept.samples()} - others
    return [Family(LOOKS + name, lines=(name,)) for name in sorted(names)]


def _compare(kept: Kept, family: Family, count: int) -> None:
    """The rows of a family, and what it loses, in points."""
    held = kept.held(family, count)
    without = _row(family.name, "without", held, kept.models(family))
    whole = _row(family.name, "with", held, kept.models(Family("")))
    lost = " ".join(f"{100 * (whole[f] - without[f]):7.1f}" for f in FIGURES)
    print(f"{family.name:34} {'lost':10} {'':9} {lost}", flush=True)


def _draw(generator: str, folder: Path, count: int) -> None:
    """A set in the generator's layouts; drawn by a process of its own, for Qt's sake."""
    with _pool(1) as pool:
        pool.submit(_drawn, generator, folder, count).result()


def _drawn(generator: str, folder: Path, count: int) -> None:
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    inventor, dice = Inventor(HELD_SEED), random.Random(HELD_SEED)
    made = LabelledSet(folder)
    for number in range(count):
        lang = "zh" if number % 2 else "en"
        person = shown(inventor.person(lang))
        if generator == "promotions":
            without_employers(person, dice)
        stem = made.path(f"{generator}-{lang}-{number:02}")
        path = GENERATORS[generator](dice, copy.deepcopy(person), lang, stem, number // 2)
        made.add(person, Drawn(path.name, lang, generator))
    made.close()
    del app


def _draw_looks(families: Sequence[str], folder: Path, count: int) -> None:
    """A set of marked looks: as many are drawn as it takes for each family to have its share."""
    rows: list[Mapping[str, str]] = []
    for seed in range(HELD_SEED, HELD_SEED + MOST_DRAWN):
        for row in draw_looks(folder, AT_ONCE, seed, marks=False):
            if sum(one["group"] == row["group"] for one in rows) < count:
                rows.append(row)
        if len(rows) == count * len(families):
            break
    (folder / "manifest.json").write_text(json.dumps(rows), encoding="utf-8")


def _row(name: str, weights: str, folder: Path, models: Path) -> Headline:
    """Reads a set with the weights of a folder and prints the figures."""
    rows = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    rows = [row for row in rows if row["group"] == name.removeprefix(LOOKS)]
    with tempfile.TemporaryDirectory() as scratch:
        into = Path(scratch)
        with _pool(2, partial(_use, models)) as pool:
            list(pool.map(partial(_read, folder, into), rows))
        headline = _scored(folder, into, [row["id"] for row in rows])
    figures = " ".join(f"{headline[figure]:7.3f}" for figure in FIGURES)
    print(f"{name:34} {weights:10} {len(rows):9} {figures}", flush=True)
    return headline


def _pool(jobs: int, begin: Callable[[], None] | None = None) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=begin
    )


def _use(models: Path) -> None:
    """Weights from this folder, in this process."""
    fitted.resource = lambda name: models / Path(name).name  # type: ignore[attr-defined]


def _read(folder: Path, into: Path, row: Mapping[str, str]) -> None:
    try:
        parsed = parse_file(folder / row["file"])
    except UnreadableFile:
        return
    text = json.dumps(parsed.to_json(), ensure_ascii=False)
    (into / f"{row['id']}.json").write_text(text, encoding="utf-8")


def _scored(folder: Path, read: Path, ids: Sequence[str]) -> Headline:
    scored = read / "figures.score"
    command = [sys.executable, str(BENCH / "score.py"), str(folder), str(read)]
    command += ["--only", ",".join(ids), "--json", str(scored)]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    headline: Headline = json.loads(scored.read_text(encoding="utf-8"))["headline"]
    return headline


if __name__ == "__main__":
    sys.exit(main())
