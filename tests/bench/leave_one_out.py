"""Prints how right documents are read by weights that never saw their family of layouts.

    python tests/bench/leave_one_out.py [--share 0.5] [--count 24]

For each family that the models are fitted on, the weights of headings, of cuts and of roles are
fitted anew without it; other people are drawn in its layouts, read with those weights and with the
ones fitted on all families, and scored like `make bench` does. The sets that `make bench` reads
are of families that no weights are ever fitted on. Needs the scorer in $RESUME_BENCH or
../shared/bench.
"""

from __future__ import annotations

import argparse
import copy
import json
import multiprocessing
import random
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


def main() -> int:
    """Draw, fit without each family, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the documents to fit on")
    parser.add_argument("--count", type=int, default=24, help="documents to score on, per family")
    options: Any = parser.parse_args()
    print(f"{'family':34} {'weights':10} documents " + " ".join(f[:7] for f in FIGURES))
    with tempfile.TemporaryDirectory() as scratch:
        _leave_out(Path(scratch), options.share, options.count)
    return 0


def _leave_out(scratch: Path, share: float, count: int) -> None:
    looks = scratch / "looks"
    draw_looks(looks, 6 * count, HELD_SEED, marks=False)
    drawn = {
        name: labelled(name, round(fit.COUNTS[name] * share), 7 + number)
        for number, name in enumerate(GENERATORS)
    }
    samples = fit_lines.samples_of(training(share))
    whole = scratch / "whole"
    _write(whole, drawn, samples)
    for family in GENERATED:
        held = scratch / family.name
        _draw(family.name, held, count)
        kept = {name: made for name, made in drawn.items() if name not in family.roles}
        others = [sample for sample in samples if sample.family not in family.lines]
        _write(scratch / "without", kept, others)
        _row(family.name, "without", held, scratch / "without")
        _row(family.name, "with", held, whole)
    for name, ids in _groups(looks).items():
        others = [sample for sample in samples if sample.family != name]
        _write(scratch / "without", {}, others, roles=whole / fit.MODEL.name)
        _row(LOOKS + name, "without", looks, scratch / "without", ids)
        _row(LOOKS + name, "with", looks, whole, ids)


def _write(
    folder: Path,
    drawn: Mapping[str, Sequence[Any]],
    samples: Sequence[fit_lines.Sample],
    roles: Path | None = None,
) -> None:
    """The weights fitted on what is given; those that do not differ are copied."""
    folder.mkdir(exist_ok=True)
    for model in fit_lines.MODELS.iterdir():
        (folder / model.name).write_bytes(model.read_bytes())
    fit_lines.write_all(folder, fit_lines.fitted_on(samples))
    if roles:
        (folder / roles.name).write_bytes(roles.read_bytes())
    else:
        sections = [section for made in drawn.values() for section in made]
        fit.write(fit.fit_all(sections), folder / fit.MODEL.name)


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


def _groups(folder: Path) -> dict[str, list[str]]:
    """Family -> the documents of a set that are of it."""
    groups: dict[str, list[str]] = {}
    for row in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
        groups.setdefault(row["group"], []).append(row["id"])
    return dict(sorted(groups.items()))


def _row(
    name: str, weights: str, folder: Path, models: Path, ids: Sequence[str] | None = None
) -> None:
    """Reads documents of a set with the weights of a folder and prints their figures."""
    rows = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    chosen = [row for row in rows if ids is None or row["id"] in ids]
    with tempfile.TemporaryDirectory() as scratch:
        into = Path(scratch)
        with _pool(2, partial(_use, models)) as pool:
            list(pool.map(partial(_read, folder, into), chosen))
        headline = _scored(folder, into, [row["id"] for row in chosen])
    figures = " ".join(f"{headline[figure]:7.3f}" for figure in FIGURES)
    print(f"{name:34} {weights:10} {len(chosen):9} {figures}", flush=True)


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
