from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    *("pydantic", "sqlite_utils", "lxml", "PIL", "numpy", "pdfplumber", "pypdfium2", "olefile"),
    "xlsxwriter",
)


def test_the_window_is_imported_without_what_its_first_paint_does_not_need() -> None:
    code = f"import sys, reviewer.ui; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_importing_the_window_loads_no_other_part_of_the_program_than_it_shows() -> None:
    code = "import sys, reviewer.ui; print([m for m in sys.modules if 'reviewer.' in m])"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert "reviewer.resume'" not in done.stdout
    assert "reviewer.parsing" not in done.stdout
    assert "reviewer.intake.formats" not in done.stdout


def test_what_the_first_edit_needs_is_loaded_once_the_window_stands(tmp_path: Path) -> None:
    code = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reviewer.ui import open_window
folder = Path(sys.argv[1])
window = open_window(folder / "w.db", settings_path=folder / "settings.json")
print("pydantic" in sys.modules)
end = time.monotonic() + 50
while "reviewer.resume" not in sys.modules and time.monotonic() < end:
    QApplication.processEvents()
print("reviewer.resume" in sys.modules, "reviewer.parsing" in sys.modules)
window.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["False", "True", "False"]
