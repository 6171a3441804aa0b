"""The words for what went wrong, translated; the library layers only carry codes."""

from __future__ import annotations

import traceback

from PySide6.QtCore import QCoreApplication

from reviewer.errors import ReviewerError
from reviewer.hiring import Stage
from reviewer.ui.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "error": QT_TRANSLATE_NOOP("Messages", "Something went wrong."),
    "unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The file could not be read. Open it in its own program and save it again, as PDF.",
    ),
    "unsupported": QT_TRANSLATE_NOOP(
        "Messages",
        "This kind of file is not read. Save it as PDF, Word (.docx), HTML or plain text.",
    ),
    "empty": QT_TRANSLATE_NOOP("Messages", "The file is empty. Ask the sender for the file again."),
    "damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The file is damaged or incomplete. Download it again or ask for a new copy.",
    ),
    "password": QT_TRANSLATE_NOOP(
        "Messages",
        "The file is protected by a password. Save a copy without the password and add that.",
    ),
    "needs-ocr": QT_TRANSLATE_NOOP(
        "Messages",
        "The pages show no readable text. Fill in the form by hand, or ask for a clearer copy.",
    ),
    "recognising": QT_TRANSLATE_NOOP(
        "Messages",
        "The pages are pictures. Their text is being recognised, which takes a while.",
    ),
    "picture-kind": QT_TRANSLATE_NOOP(
        "Messages",
        "This kind of picture is not read. Save it as JPG or PNG and add that.",
    ),
    "not-a-resume": QT_TRANSLATE_NOOP(
        "Messages", "This does not look like a resume. Check that it is the right file."
    ),
    "too-long": QT_TRANSLATE_NOOP(
        "Messages",
        "Reading took too long and was stopped. Save it as a simpler PDF and try again.",
    ),
    "too-big": QT_TRANSLATE_NOOP(
        "Messages",
        "The file needs too much memory. Save it as a smaller PDF and try again.",
    ),
    "crashed": QT_TRANSLATE_NOOP(
        "Messages",
        "The file made the reader stop. Save it again as PDF and add the new file.",
    ),
    "store": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace file cannot be used. Check that it exists and the disk is not full.",
    ),
    "store-too-new": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace was made by a newer version. Update Resume Reviewer to open it.",
    ),
    "store-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace holds damaged data. Put a backup copy in its place.",
    ),
    "export": QT_TRANSLATE_NOOP(
        "Messages",
        "The export could not be written. Close the file if it is open, or choose another.",
    ),
}

STAGES: dict[Stage, str] = {
    Stage.NEW: QT_TRANSLATE_NOOP("Messages", "Undecided"),
    Stage.SHORTLISTED: QT_TRANSLATE_NOOP("Messages", "Shortlisted"),
    Stage.MAYBE: QT_TRANSLATE_NOOP("Messages", "Maybe"),
    Stage.REJECTED: QT_TRANSLATE_NOOP("Messages", "Rejected"),
}


def explain(error: Exception) -> str:
    """What went wrong and what to do, in the language of the window."""
    if not isinstance(error, ReviewerError):
        return explain_code("error")
    sentence = explain_code(error.code)
    return f"{error.subject}: {sentence}" if error.subject else sentence


def explain_code(code: str) -> str:
    """The sentence for an error's code, as stored with a failed file."""
    return QCoreApplication.translate("Messages", SENTENCES.get(code, SENTENCES["unreadable"]))


def stage_name(stage: Stage) -> str:
    """A stage in the language of the window."""
    return QCoreApplication.translate("Messages", STAGES[stage])


def report_of(error: BaseException) -> str:
    """Where an unexpected error happened, for a bug report.

    Kinds and places only: the error's own text may quote a resume.
    """
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        package = frame.filename.replace("\\", "/").rpartition("/reviewer/")
        place = "reviewer/" + package[2] if package[1] else frame.filename.rpartition("/")[2]
        lines.append(f"  {place}:{frame.lineno} {frame.name}")
    return "\n".join(lines)
