from __future__ import annotations

import subprocess
import sys

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
