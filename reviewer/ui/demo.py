"""The main job on the sample resumes: read, score, decide, export; then the window on the result.

    python -c "from reviewer.ui.demo import main; main()"        (`make demo`)

Everything lands in the folder ``demo``. Without a screen the window is drawn offscreen and closed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reviewer.export import export_shortlist
from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.intake.sources import walk
from reviewer.reading import FileRead, read_source
from reviewer.resources import resource
from reviewer.store import Store
from reviewer.ui import open_window
from reviewer.ui.candidates import CandidateList
from reviewer.ui.main_window import MainWindow
from reviewer.ui.settings import Settings, save
from reviewer.workers import WorkerPool

OPENING = "多模态算法工程师 Multimodal Algorithm Engineer"
CRITERIA = (
    Criterion(
        id="multimodal",
        name="多模态模型 Multimodal models",
        weight=3,
        must_have=True,
        anchors={1: "没有接触", 3: "用过现成模型", 5: "训练并上线过自己的模型"},
    ),
    Criterion(
        id="scale",
        name="训练与工程 Training at scale",
        weight=2,
        anchors={1: "单机小实验", 3: "多卡训练", 5: "百卡以上，兼顾推理成本"},
    ),
    Criterion(
        id="research",
        name="研究能力 Research",
        weight=2,
        anchors={1: "没有成果", 3: "参与过论文", 5: "一作论文或被采用的方法"},
    ),
    Criterion(
        id="programming",
        name="编程 Programming",
        weight=2,
        must_have=True,
        anchors={1: "脚本水平", 3: "能独立开发", 5: "写出别人依赖的系统"},
    ),
    Criterion(
        id="teamwork",
        name="协作 Teamwork",
        weight=1,
        anchors={1: "看不出", 3: "有合作项目", 5: "带过人或推动过跨组项目"},
    ),
)
JUDGEMENTS: dict[str, tuple[str, Stage]] = {
    "林知远": ("55445", Stage.SHORTLISTED),
    "Maya": ("55455", Stage.SHORTLISTED),
    "何思源": ("5443-", Stage.SHORTLISTED),
    "李安然": ("5444-", Stage.SHORTLISTED),
    "苏婉清": ("4354-", Stage.MAYBE),
    "Hannah": ("2354-", Stage.MAYBE),
    "顾明澈": ("3333-", Stage.MAYBE),
    "Tomas": ("14-53", Stage.REJECTED),
    "郑一帆": ("23-4-", Stage.REJECTED),
}
"""Start of a sample's file name -> its ratings in the order of CRITERIA, and the decision."""

SHOWN, FIELD = "林知远", "/work/0/name"
SIZE = (1280, 800)


def main() -> None:
    """Make the demo in ./demo, say what is there, and show it; --screenshots makes pictures."""
    folder = Path("demo").resolve()
    folder.mkdir(exist_ok=True)
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    workspace = fresh(folder / "workspace.db")
    for line in do_the_job(workspace, folder):
        say(line)
    if "--screenshots" in sys.argv:
        make_screenshots(workspace)
        return
    window = show(workspace)
    window.grab().save(str(folder / "window.png"))
    say("demo/window.png: the window")
    if has_screen() and "CI" not in os.environ:
        say("Close the window to end the demo.")
        QApplication.exec()
    else:
        window.close()


def say(line: str) -> None:
    """Tell the person at the terminal."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def make_screenshots(workspace: Path) -> None:
    """The picture of the README, and the window in Chinese and in the dark beside the demo."""
    pictures = {
        resource("screenshot.png"): ("en", "light"),
        workspace.with_name("window-zh.png"): ("zh_CN", "light"),
        workspace.with_name("window-dark.png"): ("en", "dark"),
    }
    window = show(workspace)
    for path, (language, look) in pictures.items():
        window.apply_settings(replace(window.settings, language=language, appearance=look))
        settle(window)
        window.grab().save(str(path))
        say(str(path))
    window.close()


def has_screen() -> bool:
    """Whether a window would be seen by anybody."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def fresh(path: Path) -> Path:
    """The path, nothing left there by an earlier demo."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path


def do_the_job(workspace: Path, folder: Path) -> Iterable[str]:
    """Read, rate, decide and export; one line for each thing done."""
    with Store.open(workspace, reviewer="demo") as store:
        opening, _ = store.add_opening(OPENING, CRITERIA)
        reads = read_samples()
        for read in reads:
            added = store.add_candidate(
                read.name, read.data, read.parsed, read.error, opening_id=opening.id
            )
            judge(store, opening, added.candidate_id, read.name)
        failed = sum(1 for read in reads if read.error)
        yield f"Read {len(reads) - failed} of {len(reads)} resumes"
        for name in ("shortlist.csv", "shortlist.xlsx"):
            rows = export_shortlist(store, folder / name, opening_id=opening.id)
            yield f"demo/{name}: {rows} shortlisted candidates"


def read_samples() -> list[FileRead]:
    """All samples, read in worker processes as the window does it."""
    with WorkerPool() as pool:
        futures = [pool.submit(read_source, source) for source in walk([resource("samples")])]
        return [future.result() for future in futures]


def judge(store: Store, opening: Opening, candidate_id: str, file_name: str) -> None:
    """Give a candidate the ratings and the decision that stand for its file."""
    for start, (scores, stage) in JUDGEMENTS.items():
        if not file_name.startswith(start):
            continue
        for criterion, score in zip(opening.criteria, scores, strict=True):
            if score != "-":
                rating = Rating(criterion_id=criterion.id, score=int(score))
                store.rate(candidate_id, opening.id, rating)
        store.decide([candidate_id], opening.id, stage)


def show(workspace: Path) -> MainWindow:
    """The window with one candidate chosen and one field lit in the original.

    Its settings lie beside the workspace; those of the person at the screen stay as they are.
    """
    settings_path = workspace.with_name("settings.json")
    save(Settings(), settings_path)
    window = open_window(workspace, settings_path=settings_path)
    window.resize(*SIZE)
    shown = window.workspace
    shown.set_current_opening(shown.store.openings()[0].id)
    chosen = next(row for row in shown.rows() if row.file_name.startswith(SHOWN))
    candidates = window.findChild(CandidateList)
    if candidates is not None:
        candidates.select(chosen.candidate_id)
    settle(window)
    editor = window.findChild(QWidget, FIELD)
    if editor is not None:
        window.activateWindow()
        editor.setFocus()
    settle(window)
    return window


def settle(window: QWidget, patience_ms: int = 60_000) -> None:
    """Wait until the original is open and the window looks the same twice: all is drawn."""
    clock = QElapsedTimer()
    clock.start()
    before, now = QImage(), window.grab().toImage()
    while (before != now or is_opening(window)) and clock.elapsed() < patience_ms:
        loop = QEventLoop()
        QTimer.singleShot(1000, loop.quit)
        loop.exec()
        before, now = now, window.grab().toImage()


def is_opening(window: QWidget) -> bool:
    """Whether the original's pane still shows a word instead of the original."""
    message = window.findChild(QLabel, "originalMessage")
    return message is not None and message.isVisible()


if __name__ == "__main__":
    main()
