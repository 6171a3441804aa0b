"""What a person prefers, in a JSON file beside the platform's other settings."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path
from pydantic import BaseModel, ValidationError

APP_NAME = "Resume Reviewer"


class Settings(BaseModel):
    """Preferences, and where panes stood; one line here makes a preference."""

    language: Literal["system", "en", "zh_CN"] = "system"
    appearance: Literal["system", "light", "dark"] = "system"
    auto_advance: bool = True
    last_opening: str | None = None
    geometry: str = ""
    pane_sizes: list[int] = []
    side_sizes: list[int] = []


def default_path() -> Path:
    """Where settings live unless a test or a portable set-up says otherwise."""
    return user_config_path(APP_NAME, appauthor=False) / "settings.json"


def load(path: Path) -> Settings:
    """The settings in ``path``; defaults when there are none or they are damaged."""
    try:
        return Settings.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return Settings()


def save(settings: Settings, path: Path) -> None:
    """Write all or nothing; a disk that cannot be written costs the preferences, no more."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix="settings-", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(settings.model_dump_json(indent=2))
        Path(name).replace(path)
