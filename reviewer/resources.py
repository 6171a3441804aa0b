"""Files that ship with the program: lexicons, translations, icons, samples."""

import sys
from functools import cache
from pathlib import Path


@cache
def resource(name: str) -> Path:
    """Path of a shipped file, from a checkout, an installed wheel or a frozen build."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for root in (frozen / "resources", package / "resources", package.parent / "resources"):
        if root.is_dir():
            return root / name
    raise FileNotFoundError(name)
