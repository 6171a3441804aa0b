"""Prints how often fields are right for each confidence the parser gives them.

    python tests/bench/calibration.py SET_DIR [SET_DIR ...]

Values are equal when their letters and digits are; a date may say more than the truth, which tells
no month that a template made up. Fields of an entry are compared with the entry
of the truth that shares most values.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reviewer.errors import UnreadableFile
from reviewer.evidence import SURE
from reviewer.parsing import parse_file
from reviewer.parsing.doubts import TELLING

Json = Any
BASICS = TELLING["basics"]
FIELDS = {section: fields for section, fields in TELLING.items() if section != "basics"}
EDGES = (0.0, 0.5, 0.6, 0.7, SURE, 0.85, 0.95, 1.01)


def key(value: Json) -> str:
    """Letters and digits only, so that spacing and dashes do not count."""
    plain = unicodedata.normalize("NFKC", str(value or "")).casefold()
    return re.sub(r"[\W_]", "", plain)


def pairs(truth: Json, found: Json, evidence: Json) -> Iterator[tuple[str, float, bool]]:
    """Field kind, confidence, right or not, for every value found."""
    for name in BASICS:
        if found["basics"].get(name) and f"/basics/{name}" in evidence:
            right = key(truth["basics"].get(name)) == key(found["basics"][name])
            yield f"basics.{name}", evidence[f"/basics/{name}"]["confidence"], right
    for section, fields in FIELDS.items():
        for at, entry in enumerate(found.get(section, [])):
            known = _nearest(entry, truth.get(section, []), fields)
            for name in fields:
                mark = evidence.get(f"/{section}/{at}/{name}")
                if entry.get(name) and mark:
                    right = _equal(known.get(name), entry[name], date="ate" in name)
                    yield f"{section}.{name}", mark["confidence"], right


def _equal(told: Json, found: Json, *, date: bool) -> bool:
    if date and told:
        return key(found).startswith(key(told))
    return key(told) == key(found)


def _nearest(entry: Json, entries: list[Json], fields: tuple[str, ...]) -> Json:
    def shared(other: Json) -> int:
        return sum(bool(entry.get(f)) and key(entry[f]) == key(other.get(f)) for f in fields)

    return max(entries, key=shared, default={})


def collected(set_dir: Path) -> Iterator[tuple[str, float, bool]]:
    """The pairs of every readable document of a set."""
    for row in json.loads((set_dir / "manifest.json").read_text(encoding="utf-8")):
        try:
            parsed = parse_file(set_dir / row["file"]).to_json(with_evidence=True)
        except UnreadableFile:
            continue
        truth = json.loads((set_dir / row["truth"]).read_text(encoding="utf-8"))
        yield from pairs(truth, parsed, parsed.get("meta", {}).get("evidence", {}))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    options = parser.parse_args()
    table: dict[str, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for set_dir in options.sets:
        for kind, confidence, right in collected(set_dir):
            column = max(i for i, edge in enumerate(EDGES) if confidence >= edge)
            for name in (kind, "all"):
                table[name][column].append(right)
    heads = [f"{a:.2f}-" for a in EDGES[:-1]]
    print(f"{'field':26}" + "".join(f"{head:>12}" for head in heads) + f"{'sure':>14}")
    for kind in sorted(table):
        cells = [table[kind][i] for i in range(len(heads))]
        sure = [r for i, cell in enumerate(cells) if EDGES[i] >= SURE for r in cell]
        print(f"{kind:26}" + "".join(f"{_share(c):>12}" for c in cells) + f"{_share(sure):>14}")
    return 0


def _share(rights: list[bool]) -> str:
    return f"{sum(rights) / len(rights):.3f}/{len(rights)}" if rights else "-"


if __name__ == "__main__":
    sys.exit(main())
