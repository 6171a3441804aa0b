"""What a person prefers, in a JSON file beside the platform's other settings."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

APP_NAME = "Resume Reviewer"
SIZE_MAX = 100_000


def _choice(*allowed: str) -> Any:
    """One of some words; the first is the default."""
    return field(default=allowed[0], metadata={"fits": lambda value: value in allowed})


def _of(default: object, kind: type) -> Any:
    """A value of a kind."""
    return field(default=default, metadata={"fits": lambda value: isinstance(value, kind)})


def _base64() -> Any:
    """Bytes as a text."""
    return field(default="", metadata={"fits": _is_ascii})


def _is_ascii(value: object) -> bool:
    return isinstance(value, str) and value.isascii()


def _sizes() -> Any:
    """Sizes of panes; none until somebody moved them."""
    return field(default=(), metadata={"fits": _are_sizes})


def _are_sizes(value: object) -> bool:
    # A size beyond what Qt takes would end the start.
    return isinstance(value, list) and all(
        type(size) is int and 0 <= size <= SIZE_MAX for size in value
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences, and where panes stood; one line here makes a preference."""

    language: str = _choice("system", "en", "zh_CN")
    appearance: str = _choice("system", "light", "dark")
    auto_advance: bool = _of(True, bool)
    last_opening: str | None = _of(None, str)
    geometry: str = _base64()
    pane_sizes: tuple[int, ...] = _sizes()
    side_sizes: tuple[int, ...] = _sizes()


def default_path() -> Path:
    """Where settings live unless a test or a portable set-up says otherwise."""
    return user_config_path(APP_NAME, appauthor=False) / "settings.json"


def load(path: Path) -> Settings:
    """The settings in ``path``; the default for what is missing or damaged."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return Settings()
    return _fitting(found if isinstance(found, dict) else {})


def _fitting(found: dict[str, Any]) -> Settings:
    kept: dict[str, Any] = {}
    for part in fields(Settings):
        fits: Callable[[object], bool] = part.metadata["fits"]
        if part.name in found and fits(found[part.name]):
            value = found[part.name]
            kept[part.name] = tuple(value) if isinstance(value, list) else value
    return Settings(**kept)


def save(settings: Settings, path: Path) -> None:
    """Write all or nothing; a disk that cannot be written costs the preferences, no more."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix="settings-", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2)
        Path(name).replace(path)
