"""Giving a widget its name for tests and assistive technology, and its look in the stylesheet."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, role: str = "") -> W:
    """The widget, with its object name and, if given, the role that the stylesheet knows."""
    widget.setObjectName(name)
    if role:
        widget.setProperty("role", role)
    return widget
