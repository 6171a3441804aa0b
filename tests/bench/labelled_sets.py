"""Sets of drawn documents with their truths: what every generator of the bench reads and writes.

A set is a folder with docs/, truth/ and manifest.json. ``redraw`` takes the people of one set and
writes another, in the layouts of a generator.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unseen_words import renamed

Json = Any

SHOWN = (
    "basics", "work", "education", "projects", "skills", "languages", "awards", "certificates",
    "publications", "volunteer", "interests",
)  # fmt: skip


@dataclass(frozen=True)
class Drawn:
    """What was drawn: the file's name, and how it is set, for the manifest."""

    file: str
    lang: str
    group: str
    layout: str = ""


Draw = Callable[[random.Random, Json, str, Path, int], Drawn]
"""Draws a person in a language; the path has no ending yet, the number counts documents."""


class LabelledSet:
    """A folder of documents with truths; ``close`` writes the manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: list[dict[str, str]] = []
        for part in ("docs", "truth"):
            (folder / part).mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> Path:
        """Where a document of this name goes."""
        return self.folder / "docs" / name

    def add(self, truth: Json, drawn: Drawn) -> None:
        """One more document, which is drawn already."""
        stem, _, ending = drawn.file.rpartition(".")
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (self.folder / f"truth/{stem}.json").write_text(text, encoding="utf-8")
        self.rows.append(
            {"id": stem, "file": f"docs/{drawn.file}", "truth": f"truth/{stem}.json",
             "lang": drawn.lang, "format": ending, "group": drawn.group, "layout": drawn.layout}
        )  # fmt: skip

    def close(self) -> None:
        """The manifest of what was added."""
        text = json.dumps(self.rows, indent=1)
        (self.folder / "manifest.json").write_text(text, encoding="utf-8")


def shown(person: Json) -> Json:
    """The truth of what the drawings show."""
    kept = {kind: value for kind, value in person.items() if kind in SHOWN}
    profiles = [p for p in kept["basics"].get("profiles", []) if p.get("url")]
    kept["basics"]["profiles"] = profiles
    for award in kept.get("awards", []):
        award.pop("summary", None)
    for paper in kept.get("publications", []):
        paper.pop("summary", None)
    for project in kept.get("projects", []):
        project.pop("keywords", None)
        project.pop("url", None)
    return kept


def options(about: str | None, count: int) -> argparse.ArgumentParser:
    """The command line that generators share."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("set_dir", type=Path)
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unseen", action="store_true", help="words from other lists")
    return parser


def redraw(name: str, draw: Draw, chosen: argparse.Namespace) -> int:
    """Draws people of a set anew, thrown by the seed, and writes the new set."""
    dice = random.Random(chosen.seed)
    rows = json.loads((chosen.set_dir / "manifest.json").read_text(encoding="utf-8"))
    rows = [row for row in rows if row["lang"] in ("en", "zh-Hans")]
    dice.shuffle(rows)
    made = LabelledSet(chosen.out_dir)
    for number, row in enumerate(rows[: chosen.count]):
        truth = (chosen.set_dir / row["truth"]).read_text(encoding="utf-8")
        person, lang = shown(json.loads(truth)), "zh" if row["lang"].startswith("zh") else "en"
        if chosen.unseen:
            person = renamed(person, dice, lang)
        stem = made.path(f"{name}-{lang}-{chosen.seed}-{number:02}")
        made.add(person, draw(dice, person, lang, stem, number))
    made.close()
    return 0
