"""Fits the models of headings and of entries' cuts on drawings whose lines tell what they are.

    make fit                                                  # or: fit_lines.py --write
    python tests/bench/fit_lines.py --leave-one-out [--share 0.5] [--test SET_DIR...]

Invented people are drawn in many looks and written in many formats (``line_drawings``); each
document also counts in another form (``line_forms``), and most in one that misleads. Weights are
whole numbers, and the same drawings give the same files. ``--leave-one-out`` fits without each
family of layouts and scores on it, and scores the whole fit on generators and sets it never saw.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from labelled_lines import LabelledLine
from line_drawings import Document, of_set, training, unseen
from line_forms import FORMS, as_text, with_headings_apart, with_labels, with_tails
from misleading_forms import misleading
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reviewer.intake.document import Line
from reviewer.parsing.entries import cutting, entry_choice
from reviewer.parsing.entries.asides import without_asides
from reviewer.parsing.entries.entry_choice import Cut
from reviewer.parsing.entries.entry_rows import rows_of
from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.kinds import education, projects, work
from reviewer.parsing.sections import forms
from reviewer.parsing.sections.line_signs import Setting, Signs, may_be_heading, together

SCALE = 1000
MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
KINDS = {"work": work._KIND, "internships": work._KIND, "volunteer": work._KIND,
         "education": education._KIND, "projects": projects._KIND}  # fmt: skip
HEADING_STRENGTH, CUT_STRENGTH = 0.3, 10.0
"""How little the weights are held back."""
MISLEADING = 0.7
"""Documents that count in a form that misleads too."""
Lines = Sequence[LabelledLine]
Weights = dict[str, int]
Row = tuple[Signs, int, float]


@dataclass(frozen=True)
class Heads:
    """The lines of one document that may be headings, and which of them are."""

    setting: Setting
    signs: dict[int, Signs]
    told: dict[int, int]

    def rows(self, signs: Mapping[int, Signs]) -> Iterator[Row]:
        """Documents count alike, however many lines they have."""
        weight = 5 / max(4, sum(self.told.values()))
        return ((signs[at], answer, weight) for at, answer in self.told.items())

    def beside(self, alone: Weights) -> dict[int, Signs]:
        """The signs of each line with those of the lines set like it."""
        return together(self.signs, chances(alone, self.signs), self.setting)


@dataclass(frozen=True)
class Section:
    """A section whose right cut is among those to choose from."""

    tried: Sequence[Cut]
    right: Cut
    signs: Sequence[Signs]

    @property
    def rows(self) -> Iterator[Row]:
        """The signs of the right cut less those of each other one, and the other way round."""
        good = self.signs[self.tried.index(self.right)]
        others = [s for cut, s in zip(self.tried, self.signs, strict=True) if cut != self.right]
        for number, other in enumerate(others):
            sign = 1 if number % 2 else -1
            yield {name: sign * (good[name] - other[name]) for name in good}, sign, 1.0


@dataclass(frozen=True)
class Sample:
    """What one document teaches, as drawn first, then in another form."""

    family: str
    heads: Sequence[Heads]
    sections: Sequence[Sequence[Section]]


@dataclass(frozen=True)
class Fit:
    """The weights of the three models."""

    alone: Weights
    headings: Weights
    cuts: Weights


def sample_of(document: Document) -> Sample:
    """The headings of a document and of a form thrown by its name; its sections, also as text."""
    lines = document.lines
    heads = map(heads_of, forms_of(lines, random.Random(document.name)))
    text = as_text(lines, random.Random(0))
    return Sample(
        document.family,
        [found for found in heads if found.signs],
        [sections_in(lines), sections_in(text)],
    )


def forms_of(lines: list[LabelledLine], dice: random.Random) -> list[list[LabelledLine]]:
    """The lines as drawn, in one other form where that can be, in most one that misleads too."""
    drawn = with_tails(with_labels(with_headings_apart(lines), dice), dice)
    made = [drawn, dice.choice(FORMS)(drawn, dice)]
    if dice.random() < MISLEADING:
        made.append(misleading(drawn, dice))
    return [form for form in made if form]


def samples_of(documents: Sequence[Document]) -> list[Sample]:
    """The samples, made by two workers."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(sample_of, documents, chunksize=10))


def weighed(rows: Iterable[Row], strength: float, *, constant: bool = True) -> Weights:
    """Sign -> its weight, for or against, as a whole number."""
    signs, answers, weights = zip(*rows, strict=True)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform(signs)
    model = LogisticRegression(C=strength, max_iter=3000, tol=1e-6, fit_intercept=constant)
    model.fit(table, np.array(answers), sample_weight=np.array(weights))
    found = dict(zip(vectors.feature_names_, model.coef_[0], strict=True))
    if constant:
        found["always"] = found.get("always", 0.0) + model.intercept_[0]
    return {name: round(SCALE * value) for name, value in found.items()}


def fitted_on(samples: Sequence[Sample]) -> Fit:
    """The models of lines alone, of lines beside those set like them, and of cuts."""
    heads = [found for sample in samples for found in sample.heads]
    alone = weighed((row for one in heads for row in one.rows(one.signs)), HEADING_STRENGTH)
    beside = (row for one in heads for row in one.rows(one.beside(alone)))
    sections = [one for sample in samples for form in sample.sections for one in form]
    cuts = (row for one in sections if one.right in one.tried for row in one.rows)
    return Fit(
        alone, weighed(beside, HEADING_STRENGTH), weighed(cuts, CUT_STRENGTH, constant=False)
    )


def heads_of(lines: Lines) -> Heads:
    """The lines that may be headings; what is not told of, or known by a rule, stays out."""
    setting = Setting([x.line for x in lines])
    known = forms.bands(setting.lines)
    signs = {at: setting.alone(at) for at, x in enumerate(lines) if may_be_heading(x.line)}
    told = {
        at: int(lines[at].mark.startswith("heading/"))
        for at in signs
        if lines[at].mark not in ("more", "mixed") and at not in known
    }
    return Heads(setting, signs, told)


def chances(weights: Weights, signs: Mapping[int, Signs]) -> dict[int, float]:
    """How likely each line is a heading."""
    model = LinearModel(("other", "heading"), {k: (0, w) for k, w in weights.items()}, SCALE)
    return {at: math.exp(model.log_probabilities(s)["heading"]) for at, s in signs.items()}


def sections_in(lines: Lines) -> list[Section]:
    """The sections of entries whose right cut is known."""
    made = (section_of(kind, held) for kind, held in _bounds(lines))
    return [section for section in made if section]


def _bounds(lines: Lines) -> Iterator[tuple[str, Lines]]:
    """Kind and lines of each section whose marks are whole."""
    kind, held = "", list[LabelledLine]()
    for x in [*lines, LabelledLine(Line("", column=-1), "heading/")]:
        if x.mark or (held and x.line.column != held[-1].line.column):
            if kind in KINDS and held and held[0].entries and all(len(y.entries) < 2 for y in held):
                yield kind, held
            kind, held = x.mark.removeprefix("heading/"), []
        else:
            held.append(x)


def section_of(kind: str, lines: Lines) -> Section | None:
    """The section with all its cuts; None where there is nothing to choose."""
    rows = rows_of(without_asides([x.line for x in lines]))
    if not rows:
        return None
    at = {row.first.number: index for index, row in enumerate(rows)}
    seen: dict[str, int] = {}
    for x in lines:
        for entry in x.entries:
            seen.setdefault(entry, x.line.number)
    right = tuple(sorted({at.get(number, -1) for number in seen.values()}))
    rule = cutting.cut_by_rule(rows, KINDS[kind])
    tried = entry_choice.candidates(rows, rule)
    if right[0] != 0 or len(tried) < 2:
        return None
    weighing = entry_choice.Weighed(rows, KINDS[kind].names)
    return Section(tried, right, [weighing.signs(cut, rule) for cut in tried])


@dataclass
class Score:
    """How right headings and cuts are."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    cuts: int = 0
    right_cuts: int = 0

    def count(self, sample: Sample, fit: Fit) -> None:
        """The document as drawn, without thresholds and margins of the program."""
        for heads in sample.heads[:1]:
            likely = chances(fit.headings, heads.beside(fit.alone))
            got = {at for at in heads.told if likely[at] > 0.5}
            real = {at for at, answer in heads.told.items() if answer}
            self.right += len(got & real)
            self.wrong += len(got - real)
            self.missed += len(real - got)
        for section in sample.sections[0]:
            totals = [sum(fit.cuts.get(k, 0) * v for k, v in s.items()) for s in section.signs]
            self.cuts += 1
            self.right_cuts += section.tried[totals.index(max(totals))] == section.right

    @property
    def shown(self) -> str:
        """As columns of the table."""
        f1 = 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)
        share = self.right_cuts / max(1, self.cuts)
        return (
            f"{f1:.3f} {self.right + self.missed:7} {self.wrong:6} {self.missed:7}   "
            f"{share:.3f} {self.cuts:5}"
        )


def score(samples: Iterable[Sample], fit: Fit) -> Score:
    """Headings and cuts of all samples together."""
    counts = Score()
    for sample in samples:
        counts.count(sample, fit)
    return counts


def by_family(samples: Iterable[Sample]) -> dict[str, list[Sample]]:
    """The samples of each family, in order of the families' names."""
    families: dict[str, list[Sample]] = {}
    for sample in samples:
        families.setdefault(sample.family, []).append(sample)
    return dict(sorted(families.items()))


def leave_one_out(samples: Sequence[Sample], others: Sequence[Sample]) -> None:
    """A line for each family of the fit, fitted without it; one for each family of the others."""
    print(f"{'family':38} headings: F1, real, wrong, missed   cuts: right, all")
    for family, own in by_family(samples).items():
        fit = fitted_on([sample for sample in samples if sample.family != family])
        print(f"{'without, on ' + family:38} {score(own, fit).shown}", flush=True)
    fit = fitted_on(samples)
    for family, own in by_family(others).items():
        print(f"{'never seen: ' + family:38} {score(own, fit).shown}", flush=True)


def write(path: Path, labels: Sequence[str], weights: Weights) -> None:
    """The model as a file."""
    stored = {
        "labels": labels,
        "scale": SCALE,
        "weights": {k: [0, w] for k, w in sorted(weights.items()) if w},
    }
    text = json.dumps(stored, indent=0, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8")


def write_all(folder: Path, fit: Fit) -> None:
    """The three models as files."""
    write(folder / "headings_alone.json", ("other", "heading"), fit.alone)
    write(folder / "headings.json", ("other", "heading"), fit.headings)
    write(folder / "entry_cuts.json", ("wrong", "right"), fit.cuts)


def main() -> int:
    """Draw and fit; write, or print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the models into their folder")
    parser.add_argument("--folder", type=Path, default=MODELS, help="resources/models by default")
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--share", type=float, default=1.0, help="of the documents to draw")
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="labelled sets to try on")
    options = parser.parse_args()
    samples = samples_of(training(options.share))
    if options.leave_one_out:
        sets = [document for folder in options.test for document in of_set(folder)]
        leave_one_out(samples, samples_of([*unseen(options.share), *sets]))
        return 0
    fit = fitted_on(samples)
    print(f"headings: F1, real, wrong, missed   cuts: right, all\n{score(samples, fit).shown}")
    if options.write:
        write_all(options.folder, fit)
    return 0


if __name__ == "__main__":
    sys.exit(main())
