"""Fits the models that tell lists of skills from sentences: resources/models/skill_lines.json.

    make fit                                              # or: fit_skills.py --write
    python tests/bench/fit_skills.py --leave-one-out

Lines are written in many manners (``skill_lines``) and cut as the program cuts them. The first
model weighs each thing of a line, the second, with what the first says, the line. Weights are whole
numbers, and the same seed gives the same file. ``--leave-one-out`` fits without each manner and
tries on it.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fit_lines import MODELS, SCALE, Row, Weights, weighed
from invented_people import Inventor
from skill_lines import SkillLine, Writer

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.found import Span
from reviewer.parsing.kinds import skill_items
from reviewer.parsing.kinds.skill_items import Thing

COUNT = 4000
"""Lines in each language."""
THINGS, LINES = ("telling", "skill"), ("sentence", "list")
STRENGTH = 0.3
RAREST = 12
"""Signs on fewer lines are left out."""


@dataclass(frozen=True)
class Cut:
    """A written line, and its things as the program cuts them."""

    line: SkillLine
    things: tuple[Thing, ...]

    @property
    def is_list(self) -> bool:
        """Whether it names anything."""
        return bool(self.line.names)

    def names(self, text: str) -> bool:
        """Whether a text is one of the skills that the line names."""
        return _letters(text) in set(map(_letters, self.line.names))


def _letters(text: str) -> str:
    return lexicon.fold(text).strip(" .。;；,，")


def cuts_of(count: int, seed: int) -> list[Cut]:
    """Lines in both languages, cut."""
    made = []
    for number, lang in enumerate(("en", "zh")):
        writer = Writer(Inventor(seed + number), lang)
        for line in (writer.line() for _ in range(count)):
            things = skill_items.things_of(Span(Line(line.text), 0, len(line.text)))
            if things:
                made.append(Cut(line, tuple(skill_items.parted(things))))
    return made


def thing_rows(cuts: Sequence[Cut]) -> Iterator[Row]:
    """Each reading of each thing, and whether it is a skill."""
    for cut in cuts:
        opened = skill_items.is_opened(cut.things[0].spans[0])
        for thing in cut.things:
            for one in skill_items.readings(thing):
                signs = skill_items.signs_of(one, opened=opened)
                yield signs, int(cut.names(one.thing.text)), 1.0


def line_rows(cuts: Sequence[Cut], model: LinearModel) -> Iterator[Row]:
    """Each line, and whether it is a list."""
    for cut in cuts:
        found = skill_items.weighed(cut.things, model)
        yield skill_items.line_signs(found), int(cut.is_list), 1.0


def frequent(rows: Sequence[Row]) -> list[Row]:
    """The rows with the signs that are not rare."""
    seen = Counter(sign for signs, _, _ in rows for sign in signs)
    return [
        ({s: v for s, v in signs.items() if seen[s] >= RAREST}, answer, weight)
        for signs, answer, weight in rows
    ]


def fit(cuts: Sequence[Cut]) -> tuple[Weights, Weights]:
    """The weights of things and of lines; the second learns from halves the first did not see."""
    things = weighed(frequent(list(thing_rows(cuts))), STRENGTH)
    halves = (cuts[::2], cuts[1::2])
    rows: list[Row] = []
    for own, other in (halves, halves[::-1]):
        first = model_of(weighed(frequent(list(thing_rows(other))), STRENGTH), THINGS)
        rows += line_rows(own, first)
    return things, weighed(frequent(rows), STRENGTH)


def model_of(weights: Weights, labels: tuple[str, str]) -> LinearModel:
    """The weights as the program uses them."""
    return LinearModel(labels, {k: (0, w) for k, w in weights.items()}, SCALE)


@dataclass
class Score:
    """How right lines and names are."""

    lines: int = 0
    right_lines: int = 0
    right: int = 0
    told: int = 0
    there: int = 0

    def count(self, cut: Cut, things: LinearModel, lines: LinearModel) -> None:
        """One line, read with the models."""
        found = skill_items.weighed(cut.things, things)
        names = [thing.text for thing in skill_items.named_in(found)]
        chance = math.exp(lines.log_probabilities(skill_items.line_signs(found))["list"])
        if chance < 0.5:
            names = []
        self.lines += 1
        self.right_lines += bool(names) == cut.is_list
        self.right += sum(map(cut.names, names))
        self.told += len(names)
        self.there += len(cut.line.names)

    @property
    def shown(self) -> str:
        """As columns of a table."""
        f1 = 2 * self.right / max(1, self.told + self.there)
        return f"{self.right_lines / max(1, self.lines):.3f} {f1:.3f} {self.lines:6}"


def score(cuts: Sequence[Cut], weights: tuple[Weights, Weights]) -> Score:
    """All lines, read with the models."""
    things, lines = model_of(weights[0], THINGS), model_of(weights[1], LINES)
    counts = Score()
    for cut in cuts:
        counts.count(cut, things, lines)
    return counts


def leave_one_out(cuts: Sequence[Cut]) -> None:
    """A line for each manner: fitted without it, how right its lines are read."""
    print(f"{'fitted without':16} lines  names  number")
    for manner in sorted({cut.line.manner for cut in cuts}):
        own = [cut for cut in cuts if cut.line.manner == manner]
        others = [cut for cut in cuts if cut.line.manner != manner]
        print(f"{manner:16} {score(own, fit(others)).shown}", flush=True)


def write(path: Path, things: Weights, lines: Weights) -> None:
    """Both models as one file, a sign a line."""
    kinds = []
    for kind, labels, weights in (("thing", THINGS, things), ("line", LINES, lines)):
        rows = (
            f"{json.dumps(k, ensure_ascii=False)}:[0,{w}]" for k, w in sorted(weights.items()) if w
        )
        head = f'"labels":{json.dumps(labels)},"scale":{SCALE}'
        kinds.append(f'"{kind}":{{{head},"weights":{{\n' + ",\n".join(rows) + "\n}}")
    path.write_text("{" + ",\n".join(kinds) + "}\n", encoding="utf-8")


def main() -> int:
    """Write lines and fit; put the file into its place, or print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the file into its folder")
    parser.add_argument("--folder", type=Path, default=MODELS, help="resources/models by default")
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--count", type=int, default=COUNT, help="lines in each language")
    options = parser.parse_args()
    cuts = cuts_of(options.count, options.seed)
    if options.leave_one_out:
        leave_one_out(cuts)
        return 0
    weights = fit(cuts)
    unseen = score(cuts_of(options.count // 4, options.seed + 100), weights)
    print(f"skills: lines, names, number\n{unseen.shown}")
    if options.write:
        write(options.folder / f"{skill_items.MODEL}.json", *weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
