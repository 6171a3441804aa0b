"""The same file gives the same bytes, whatever order a process keeps its sets in."""

import os
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "林知远_多模态算法工程师.pdf"


def parsed(seed: str) -> bytes:
    command = [sys.executable, "-m", "reviewer", "parse", str(SAMPLE), "--evidence"]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
    )
    return done.stdout


def test_the_order_of_sets_changes_nothing() -> None:
    assert parsed("0") == parsed("3")
