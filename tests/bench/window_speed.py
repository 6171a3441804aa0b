"""What ten thousand candidates cost the window, and what the list costs over its bare query."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from rows import OUT, ROOT, Row

from reviewer import __version__
from reviewer.evidence import ParsedResume
from reviewer.hiring import Criterion, Rating
from reviewer.resume import Resume
from reviewer.store import Store

CANDIDATES = 10_000
STARTS = 7

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reviewer.ui import open_window
window = open_window(Path(sys.argv[1]), settings_path=Path(sys.argv[2]))
app = QApplication.instance()
app.processEvents()
"""
WHOLE = """
from reviewer.ui.candidates import CandidateList
model = window.findChild(CandidateList).candidates
while model.rowCount() < int(sys.argv[3]):
    app.processEvents()
"""
"""The list beyond the first screens is read after the first paint; its memory counts."""
TELL = """
import json, os, psutil, time
process = psutil.Process()
print(json.dumps([time.time() - process.create_time(), process.memory_info().rss]), flush=True)
"""
NEXT = """
from reviewer.ui.candidates import CandidateList
shown, times = window.findChild(CandidateList), []
shown.select(shown.shown_ids()[0])
app.processEvents()
for _ in range(60):
    started = time.perf_counter()
    shown.next()
    app.processEvents()
    times.append(time.perf_counter() - started)
print(json.dumps(sorted(times)[56]), flush=True)
"""
END = "os._exit(0)\n"

BARE_QUERY = (
    "SELECT c.id, c.name, c.label, c.email, c.phone, c.file_name, c.status, c.reason, c.to_check,"
    " c.added_at, a.stage, a.decided_at FROM candidate c JOIN application a ON a.candidate = c.id"
    " WHERE a.opening = ? AND c.removed_at IS NULL AND a.removed_at IS NULL ORDER BY c.added_at"
)


def measure() -> Iterator[Row]:
    """Start, memory and the list's query, each against the bare thing, starts interleaved."""
    workspace = filled()
    settings = OUT / "settings.json"
    bare, ours = [], []
    for _ in range(STARTS):
        bare.append(started(BARE, after=TELL))
        ours.append(started(OURS, workspace, settings, CANDIDATES, after=WHOLE + TELL))
    ms = [1000 * median(first[0] for first, _ in rows) for rows in (ours, bare)]
    whole = 1000 * median(last[0] for _, last in ours)
    mb = [median(last[1] for _, last in rows) / 1e6 for rows in (ours, bare)]
    yield Row(
        f"window with {CANDIDATES:,} candidates / bare window: start",
        ms[0] / ms[1],
        1.5,
        at_most=True,
        remark=f"{ms[0]:.0f} / {ms[1]:.0f} ms",
    )
    yield Row("  the whole list there", whole / ms[1], remark=f"{whole:.0f} / {ms[1]:.0f} ms")
    yield Row("  memory", mb[0] / mb[1], 1.5, at_most=True, remark=f"{mb[0]:.0f} / {mb[1]:.0f} MB")
    slow = 1000 * started(OURS, workspace, settings, after=NEXT)[1]
    yield Row("  next candidate, window busy, p95, ms", slow, 50, at_most=True)
    yield list_query(workspace)


def filled() -> Path:
    """A workspace with ten thousand invented candidates; kept from run to run."""
    OUT.mkdir(exist_ok=True)
    path = OUT / f"candidates-{__version__}.db"
    if path.exists():
        return path
    print(f"making {path.name}, once ...", flush=True)
    unfinished = path.with_suffix(".making")
    unfinished.unlink(missing_ok=True)
    with Store.open(unfinished) as store:
        opening, _ = store.add_opening("Bench", [Criterion(id="one", name="One")])
        for number in range(CANDIDATES):
            name = f"resume-{number}.txt"
            data = f"invented {number}".encode()
            added = store.add_candidate(name, data, invented(number), None, opening.id)
            if number % 10 == 0:
                rating = Rating(criterion_id="one", score=1 + number % 5)
                store.rate(added.candidate_id, opening.id, rating)
    unfinished.rename(path)
    return path


def invented(number: int) -> ParsedResume:
    """A candidate of ordinary size."""
    jobs: list[dict[str, Any]] = [
        {
            "name": f"Employer {number % 97} {job}",
            "position": "Engineer",
            "startDate": f"20{10 + job}",
        }
        | {"highlights": [f"Result {line} of {number}, told in a sentence." for line in range(4)]}
        for job in range(3)
    ]
    basics = {
        "name": f"Candidate {number}",
        "email": f"c{number}@example.com",
        "phone": "+1 555 0100",
        "label": "Engineer",
    }
    return ParsedResume(resume=Resume.from_json({"basics": basics, "work": jobs}))


def started(script: str, *arguments: object, after: str = "") -> list[Any]:
    """Run a window in a process of its own; what it printed."""
    command = [sys.executable, "-c", script + TELL + after + END, *map(str, arguments)]
    # An installed program comes compiled; a development machine may be told not to compile.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(OUT / "bytecode")}
    environment = os.environ | compiled | {"QT_QPA_PLATFORM": "offscreen"}
    output = subprocess.run(
        command,
        check=True,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    ).stdout
    return [json.loads(line) for line in output.splitlines()]


def list_query(workspace: Path) -> Row:
    """The list of an opening against the bare query of the same columns."""
    with Store.open(workspace) as store:
        opening = store.openings()[0].id
        ours = best(lambda: store.rows(opening))
    connection = sqlite3.connect(workspace)
    bare = best(lambda: connection.execute(BARE_QUERY, (opening,)).fetchall())
    connection.close()
    remark = f"{1000 * ours:.0f} / {1000 * bare:.0f} ms"
    return Row("list of an opening / bare query of its columns", ours / bare, remark=remark)


def best(call: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds of processor time."""
    times = []
    for _ in range(7):
        started_at = time.process_time()
        call()
        times.append(time.process_time() - started_at)
    return min(times)
