"""How right parsing is: on the samples in the repository, and on labelled sets where there are."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rows import OUT, ROOT, SAMPLES, TRUTHS, Row

BENCH = Path(os.environ.get("RESUME_BENCH", ROOT.parent / "shared" / "bench"))
"""Labelled sets and their scorer, where there are any."""
HEADLINE = {
    "entity_fields_f1": 0.95,
    "text_f1": 0.95,
    "bullets_f1": 0.90,
    "contact_accuracy": 0.97,
    "overall_accuracy": 0.94,
    "skills_f1": 0.90,
    "perfect_documents": 0.35,
}
WORST = 10


def measure() -> Iterator[Row]:
    """Figures on the samples, then on each labelled set."""
    yield from on_samples()
    for labelled in sorted(BENCH.glob("*/manifest.json")):
        yield from on_labelled(BENCH, labelled.parent)


def parse_all(files: Iterable[Path], into: Path) -> None:
    """Parse files through the command line, as a reader of the contract would."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    command = [sys.executable, "-m", "reviewer", "parse", *map(str, files)]
    command += ["--out", str(into), "--evidence"]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", "replace"))


def on_samples() -> Iterator[Row]:
    """Share of the samples' values that were read exactly, by kind of value."""
    into = OUT / "samples"
    parse_all(sorted(SAMPLES.iterdir()), into)
    right: dict[str, int] = {}
    total: dict[str, int] = {}
    for path in sorted(TRUTHS.glob("*.json")):
        truth = values(json.loads(path.read_text(encoding="utf-8")))
        read = set(values(_json(into / path.name)))
        for kind, text in truth:
            total[kind] = total.get(kind, 0) + 1
            right[kind] = right.get(kind, 0) + ((kind, text) in read)
    for kind, count in sorted(total.items()):
        share = right[kind] / count
        yield Row(f"samples: {kind}", share, remark=f"{right[kind]} of {count}")


def values(resume: dict[str, Any]) -> list[tuple[str, str]]:
    """Kind and folded text of every value; entries are told apart by what they hold."""
    found = []
    for section, content in resume.items():
        if section != "meta":
            for kind, text in _leaves(content, section):
                found.append((kind, re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))))
    return found


def _leaves(node: Any, kind: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, inner in node.items():
            if key not in ("kind", "department", "meta", "network", "username"):
                yield from _leaves(inner, f"{kind}.{key}")
    elif isinstance(node, list):
        for inner in node:
            yield from _leaves(inner, kind)
    else:
        yield kind, str(node)


def on_labelled(folder: Path, labelled: Path) -> Iterator[Row]:
    """Headline figures and places of one labelled set; the table by layout family goes first."""
    manifest = json.loads((labelled / "manifest.json").read_text(encoding="utf-8"))
    into = OUT / labelled.name
    parse_all([labelled / entry["file"] for entry in manifest], into)
    scored, placed = OUT / f"{labelled.name}-score.json", OUT / f"{labelled.name}-evidence.json"
    told = _run(
        folder / "score.py", labelled, into, "--by", "group", "--worst", WORST, "--json", scored
    )
    print(f"{labelled.name}, {told[told.find('by group') :].strip()}", flush=True)
    headline = _json(scored)["headline"]
    for name, goal in HEADLINE.items():
        yield Row(f"{labelled.name}: {name}", headline[name], goal)
    _run(folder / "evidence.py", labelled, into, "--json", placed)
    total = _json(placed)["total"]
    yield Row(
        f"{labelled.name}: values with a place", total["placed"] / (total["values"] or 1), 0.95
    )
    yield Row(
        f"{labelled.name}: places that hold the value",
        total["right"] / (total["judged"] or 1),
        0.98,
    )
    yield Row(f"{labelled.name}: values invented", total["invented"], 0, at_most=True)


def _run(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stdout


def _json(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
