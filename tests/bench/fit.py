"""Fits the model that gives the pieces of an entry's head their roles: resources/models/roles.json.

    make fit                                        # or: python tests/bench/fit.py
    python tests/bench/fit.py --leave-one-out       # fit without each generator, try on it

Invented people are drawn by the generators of the bench and read by the program itself; what was
drawn says which run of atoms is which role. Multinomial logistic regression weighs the signs. It
is fitted twice: the second time with what the section's other entries have at the same place.
The same seed gives the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from fit_drawings import GENERATORS, labelled
from labelled_pieces import LabelledHead, LabelledSection, sections_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.heads import piece_signs
from reviewer.parsing.heads.piece_signs import SCORERS, Habits
from reviewer.parsing.heads.pieces import NO_PIECE, NO_ROLE, Cutting, habits_of

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "resources" / "models" / "roles.json"
COUNTS = {
    "random_layouts": 60,
    "random_documents": 400,
    "web_layouts": 30,
    "free_heads": 2400,
    "promotions": 200,
    "application_forms": 45,
}
SEED = 7
SCALE = 50
"""Weights are whole numbers of this part of one."""
RAREST = 4
"""Texts a sign is seen in at least."""
LEAST = 0.08
"""Weights below this for every label are left out."""
STRENGTH = 0.2
"""How far weights may follow what is rare: less leans on many signs, more on the few surest."""
Sample = tuple[tuple[str, ...], str]
Pair = tuple[LabelledHead, Cutting]


def cuttings_of(section: LabelledSection, model: LinearModel) -> list[Cutting]:
    """The ways to cut each head of a section, as the program sees them."""
    return [Cutting(labelled.head, section.roles, model) for labelled in section.heads]


def samples(sections: Iterable[LabelledSection], model: LinearModel | None) -> Iterator[Sample]:
    """Signs and label of every run; with a model also with what other entries have there."""
    for section in sections:
        cuttings = cuttings_of(section, model or LinearModel((NO_PIECE, NO_ROLE), {}, 1))
        own = [list(_signs(one, head)) for one, head in zip(cuttings, section.heads, strict=True)]
        for signs in own:
            yield from ((told, label) for _, told, label in signs)
        if model and len(cuttings) > 1:
            yield from _with_habits(cuttings, own)


def _signs(cutting: Cutting, head: LabelledHead) -> Iterator[tuple[int, tuple[str, ...], str]]:
    for run, label in head.labels.items():
        text = piece_signs.of_text(cutting.about, cutting.text(*run))
        yield run[0], (*text, *cutting.signs.of(*run)), label


def _with_habits(
    cuttings: Sequence[Cutting], own: Sequence[Sequence[tuple[int, tuple[str, ...], str]]]
) -> Iterator[Sample]:
    paths = [cutting.best() for cutting in cuttings]
    habits: Habits = habits_of(cuttings, paths)
    for cutting, path, signs in zip(cuttings, paths, own, strict=True):
        cutting.tell(habits, path, -1)
        for first, told, label in signs:
            yield (*told, *habits.signs(cutting.signs.places(first))), label
        cutting.tell(habits, path, 1)


def fit(listed: Sequence[Sample], strength: float, about: str) -> LinearModel:
    """Multinomial logistic regression over the signs that are not rare.

    A label that few documents left without an example is there all the same; it says nothing.
    """
    there = {label for _, label in listed}
    listed = [*listed, *(((), name) for name in (NO_PIECE, NO_ROLE, about) if name not in there)]
    seen = Counter(sign for told, _ in listed for sign in set(told))
    names = sorted(sign for sign, count in seen.items() if count >= RAREST)
    columns = {name: at for at, name in enumerate(names)}
    rows = [sorted({columns[s] for s in told if s in columns}) for told, _ in listed]
    ends = np.cumsum([0, *map(len, rows)])
    flat = np.array([column for row in rows for column in row], dtype=np.int32)
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
    found = LogisticRegression(C=strength, max_iter=150, tol=1e-3, fit_intercept=False)
    found.fit(matrix, np.array([label for _, label in listed]))
    weights = {}
    for name, row in zip(names, found.coef_.T, strict=True):
        if np.abs(row).max() >= LEAST:
            weights[name] = tuple(round(float(weight) * SCALE) for weight in row)
    return LinearModel(tuple(map(str, found.classes_)), weights, SCALE)


def fit_kind(sections: Sequence[LabelledSection], strength: float = STRENGTH) -> LinearModel:
    """The model for one kind of section, with habits learned on halves it was not fitted on."""
    about = sections[0].about
    halves = (sections[::2], sections[1::2])
    firsts = [fit(list(samples(half, None)), strength, about) for half in halves]
    listed = [*samples(halves[0], firsts[1]), *samples(halves[1], firsts[0])]
    return fit(listed, strength, about)


def fit_all(sections: Sequence[LabelledSection]) -> dict[str, LinearModel]:
    """A model for each thing that entries are about."""
    return {
        about: fit_kind([section for section in sections if section.about == about])
        for about in SCORERS
    }


def accuracy(
    sections: Iterable[LabelledSection], models: Mapping[str, LinearModel]
) -> Counter[str]:
    """Fields told right, missed and told wrong, on heads whose truth is known."""
    counts: Counter[str] = Counter()
    for section in sections:
        cuttings = cuttings_of(section, models[section.about])
        paths = [cutting.best() for cutting in cuttings]
        habits = habits_of(cuttings, paths)
        for cutting, path, head in zip(cuttings, paths, section.heads, strict=True):
            if not head.labels:
                continue
            read = cutting.best(habits, path) if len(cuttings) > 1 else path
            told = {piece.field: (piece.first, piece.last) for piece in read if piece.field}
            known = {name: run for name, run in head.fields.items() if name in section.roles}
            right = sum(known.get(name) == run for name, run in told.items())
            counts += Counter(right=right, told=len(told), there=len(known))
            counts += Counter(heads=1, whole=told == known)
    return counts


def shown(counts: Counter[str]) -> str:
    """F1 of the fields, and the share of heads that are right as a whole."""
    f1 = 2 * counts["right"] / max(1, counts["told"] + counts["there"])
    return f"{f1:.3f} {counts['whole'] / max(1, counts['heads']):.3f} {counts['heads']:6}"


def of_set(folder: Path) -> dict[str, list[LabelledSection]]:
    """The labelled sections of a set of documents, by family of layouts."""
    families: dict[str, list[LabelledSection]] = {}
    for row in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
        truth = json.loads((folder / row["truth"]).read_text(encoding="utf-8"))
        path = folder / row["file"]
        families.setdefault(row["group"], []).extend(sections_of(path, truth))
    return families


def write(models: Mapping[str, LinearModel], path: Path) -> None:
    """The models as whole numbers, one sign a line, in order."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kinds = []
    for about, model in sorted(models.items()):
        rows = (
            f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
            for sign, row in sorted(model.weights.items())
        )
        head = f'"labels":{json.dumps(model.labels)},"scale":{model.scale}'
        kinds.append(f'"{about}":{{{head},"weights":{{\n' + ",\n".join(rows) + "\n}}")
    path.write_text("{" + ",\n".join(kinds) + "}\n", encoding="utf-8")


def leave_one_out(drawn: Mapping[str, list[LabelledSection]], sets: Sequence[Path]) -> None:
    """A line for each generator: fitted without it, how right its heads are read."""
    print(f"{'fitted without':18} {'tried on':32} fields  heads  number")
    for left in drawn:
        models = fit_all([s for name, made in drawn.items() if name != left for s in made])
        print(f"{left:18} {left:32} {shown(accuracy(drawn[left], models))}", flush=True)
    models = fit_all([section for made in drawn.values() for section in made])
    for folder in sets:
        total: Counter[str] = Counter()
        for family, made in of_set(folder).items():
            counts = accuracy(made, models)
            total += counts
            print(f"{'the set':18} {folder.name + ': ' + family:32} {shown(counts)}", flush=True)
        print(f"{'the set':18} {folder.name:32} {shown(total)}", flush=True)


def main() -> int:
    """Draw, fit, write; or print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--share", type=float, default=1.0, help="of the documents to draw")
    parser.add_argument("--sets", type=Path, nargs="*", default=[], help="labelled sets to try on")
    options: Any = parser.parse_args()
    drawn = {}
    for number, name in enumerate(GENERATORS):
        began = time.monotonic()
        count = round(COUNTS[name] * options.share)
        drawn[name] = labelled(name, count, options.seed + number)
        heads = sum(len(section.heads) for section in drawn[name])
        known = sum(bool(head.labels) for section in drawn[name] for head in section.heads)
        took = time.monotonic() - began
        print(f"{name}: {count} documents, {heads} heads, {known} known, {took:.0f} s", flush=True)
    if options.leave_one_out:
        leave_one_out(drawn, options.sets)
        return 0
    models = fit_all([section for made in drawn.values() for section in made])
    write(models, MODEL)
    print(f"{MODEL.relative_to(ROOT)}: {MODEL.stat().st_size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
