"""Fits the models of headings and of entries' cuts on drawings whose lines tell what they are.

    python tests/bench/fit_lines.py MARKED_DIR... [--test MARKED_DIR...] [--write]

MARKED_DIR is what ``many_looks.py --marks`` draws. Each drawing also counts in another form: as
plain text, cut short, with declared headings… (``forms_of``). Weights are whole numbers; the same
drawings give the same files. ``--write`` puts them into resources/models.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from labelled_lines import LabelledLine, of_marked
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reviewer.intake.document import Line
from reviewer.parsing import education, entries, entry_choice, projects, work
from reviewer.parsing.entry_rows import rows_of
from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.line_signs import Setting, Signs, may_be_heading, together

SCALE = 1000
MODELS = Path(__file__).parents[2] / "resources" / "models"
KINDS = {"work": work._KIND, "internships": work._KIND, "volunteer": work._KIND,
         "education": education._KIND, "projects": projects._KIND}  # fmt: skip
Lines = Sequence[LabelledLine]
Heads = tuple[Setting, dict[int, Signs], dict[int, int]]


def plain(line: Line, *, sizes: bool = False) -> Line:
    """The line as a format without pages has it."""
    words = [
        replace(
            w, box=None, edges=(), color=w.color * sizes, size=w.size * sizes, bold=w.bold and sizes
        )
        for w in line.words
    ]
    return replace(line, words=tuple(words), gap=0.0, box=None)


def as_text(lines: Lines, dice: random.Random) -> Lines:
    return [replace(x, line=replace(plain(x.line), column=0)) for x in lines]


def as_document(lines: Lines, dice: random.Random) -> Lines:
    return [replace(x, line=plain(x.line, sizes=True)) for x in lines]


def as_declared(lines: Lines, dice: random.Random) -> Lines:
    level = dice.choice([1, 2, 2, 3])
    levels = [level * x.mark.startswith("heading/") for x in lines]
    return [
        replace(x, line=replace(plain(x.line), heading=n))
        for x, n in zip(lines, levels, strict=True)
    ]


def cut_short(lines: Lines, dice: random.Random) -> Lines:
    heads = [at for at, x in enumerate(lines) if x.mark.startswith("heading/")]
    if len(heads) < 4:
        return lines
    first = dice.randrange(len(heads) - 3)
    return [*lines[: min(heads[0], 3)], *lines[heads[first] : heads[first + 3]]]


def with_small_column(lines: Lines, dice: random.Random) -> Lines:
    column, factor = dice.choice([x.line.column for x in lines]), dice.choice([0.8, 0.9, 1.15])

    def scaled(x: LabelledLine) -> LabelledLine:
        words = tuple(replace(word, size=word.size * factor) for word in x.line.words)
        return replace(x, line=replace(x.line, words=words)) if x.line.column == column else x

    return [scaled(x) for x in lines]


FORMS: Sequence[Callable[[Lines, random.Random], Lines]] = (
    as_text, as_document, as_declared, cut_short, with_small_column,
)  # fmt: skip


def forms_of(lines: Lines, dice: random.Random) -> list[Lines]:
    """The lines as drawn, and in one other form."""
    return [lines, dice.choice(FORMS)(lines, dice)]


def weighed(
    rows: Iterable[tuple[Signs, int, float]], strength: float, *, constant: bool = True
) -> dict[str, int]:
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


def heads_of(lines: Lines) -> Heads:
    setting = Setting([x.line for x in lines])
    signs = {at: setting.alone(at) for at, x in enumerate(lines) if may_be_heading(x.line)}
    told = {
        at: int(lines[at].mark.startswith("heading/"))
        for at in signs
        if lines[at].mark not in ("more", "mixed")
    }
    return setting, signs, told


def chances(weights: Mapping[str, int], signs: Mapping[int, Signs]) -> dict[int, float]:
    model = LinearModel(("other", "heading"), {k: (0, w) for k, w in weights.items()}, SCALE)
    return {at: math.exp(model.log_probabilities(s)["heading"]) for at, s in signs.items()}


def heading_models(documents: Sequence[Lines]) -> tuple[dict[str, int], dict[str, int]]:
    """The model of lines by themselves, and that of lines beside those set like them."""
    heads = [found for found in map(heads_of, documents) if found[1]]

    def rows(signs: Signs, told: dict[int, int]) -> list[tuple[Signs, int, float]]:
        weight = 5 / max(4, sum(told.values()))
        return [(signs[at], answer, weight) for at, answer in told.items()]

    alone = weighed((row for _, signs, told in heads for row in rows(signs, told)), 0.3)
    shared = [(together(s, chances(alone, s), setting), told) for setting, s, told in heads]
    return alone, weighed((row for signs, told in shared for row in rows(signs, told)), 0.3)


def sections_of(lines: Lines) -> Iterable[tuple[str, Lines]]:
    """Kind and lines of each section of entries whose marks are whole."""
    kind, held = "", list[LabelledLine]()
    for x in [*lines, LabelledLine(Line("", column=-1), "heading/")]:
        if x.mark or (held and x.line.column != held[-1].line.column):
            if kind in KINDS and held and held[0].entries:
                yield kind, held
            kind, held = x.mark.removeprefix("heading/"), []
        else:
            held.append(x)


def cuts_of(kind: str, lines: Lines) -> list[tuple[Signs, int, float]]:
    """The signs of the right cut less those of each other one, and the other way round."""
    rows = rows_of([x.line for x in lines])
    at = {row.first.number: index for index, row in enumerate(rows)}
    seen: dict[str, int] = {}
    for x in lines:
        for entry in x.entries:
            seen.setdefault(entry, x.line.number)
    parts = entries.split([x.line for x in lines], KINDS[kind])
    heads = [part.head[0].first.number if part.head else part.body[0].number for part in parts]
    right = tuple(sorted({at.get(number, -1) for number in seen.values()}))
    rule = tuple(at[number] for number in heads if number in at)
    tried = entry_choice.candidates(rows, rule)
    if right not in tried or len(tried) < 2:
        return []
    section = entry_choice.Weighed(rows, KINDS[kind].names)
    good = section.signs(right, rule)
    made: list[tuple[Signs, int, float]] = []
    for number, cut in enumerate(cut for cut in tried if cut != right):
        sign = 1 if number % 2 else -1
        other = section.signs(cut, rule)
        made.append(({name: sign * (good[name] - other[name]) for name in good}, sign, 1.0))
    return made


def tested(alone: dict[str, int], shared: dict[str, int], documents: Sequence[Lines]) -> str:
    """How many headings are found, missed and wrongly found."""
    right = wrong = missed = 0
    for setting, signs, told in map(heads_of, documents):
        if signs:
            likely = chances(shared, together(signs, chances(alone, signs), setting))
            got = {at for at in told if likely[at] > 0.5}
            real = {at for at, answer in told.items() if answer}
            right, wrong, missed = (
                right + len(got & real),
                wrong + len(got - real),
                missed + len(real - got),
            )
    f1 = 2 * right / (2 * right + wrong + missed)
    return f"headings: right {right}, wrong {wrong}, missed {missed}, F1 {f1:.4f}"


def written(name: str, labels: Sequence[str], weights: Mapping[str, int]) -> None:
    stored = {
        "labels": labels,
        "scale": SCALE,
        "weights": {k: [0, w] for k, w in sorted(weights.items()) if w},
    }
    text = json.dumps(stored, indent=0, ensure_ascii=False) + "\n"
    (MODELS / f"{name}.json").write_text(text, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    drawn = [
        of_marked(path) for folder in options.sets for path in sorted((folder / "docs").iterdir())
    ]
    documents = [
        form
        for at, lines in enumerate(drawn)
        if lines
        for form in forms_of(lines, random.Random(at))
    ]
    alone, shared = heading_models(documents)
    cuts = [
        row
        for lines in documents
        for kind, held in sections_of(lines)
        for row in cuts_of(kind, held)
    ]
    chosen = weighed(cuts, 10.0, constant=False)
    for folder in options.test:
        print(
            folder,
            tested(
                alone, shared, [of_marked(path) for path in sorted((folder / "docs").iterdir())]
            ),
        )
    if options.write:
        written("headings_alone", ("other", "heading"), alone)
        written("headings", ("other", "heading"), shared)
        written("entry_cuts", ("wrong", "right"), chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
