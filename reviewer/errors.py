"""Everything that can go wrong and be told to the user in a sentence.

    ReviewerError
    |- UnreadableFile          one candidate's file; the rest of a batch goes on
    |  |- UnsupportedFormat    not a kind of file we read
    |  |- EmptyFile            no bytes, or no pages
    |  |- DamagedFile          the bytes do not follow the format
    |  |- PasswordNeeded       encrypted
    |  |- NoTextFound          a scan or photo: no text on it
    |  |- BeingRecognised      a scan or photo whose turn has yet to come
    |  |- PictureNotRead       a kind of picture that is not decoded
    |  |- NotAResume           readable, but nothing in it looks like a resume
    |  |- ReadingTookTooLong   over the time limit
    |  |- ReadingNeedsTooMuchMemory
    |  `- ReadingCrashed       the worker process died
    |- StoreUnavailable        the workspace file cannot be used (locked, full, no workspace)
    |  |- StoreTooNew          written by a newer version of this program
    |  `- StoreDamaged         holds a value that no version of this program writes
    `- ExportFailed            the export could not be written

Each class has a ``code`` that is stored and logged, and a ``sentence`` in English for the command
line: what is wrong and what to do. The window words them itself, translated, from the code.
Every class pickles, so that a worker process can raise it.
"""

from __future__ import annotations

from typing import ClassVar


class ReviewerError(Exception):
    """Base of all expected errors. ``detail`` is technical and never holds resume text."""

    code: ClassVar[str] = "error"
    sentence: ClassVar[str] = "Something went wrong."

    def __init__(self, subject: str = "", detail: str = "") -> None:
        super().__init__(subject, detail)
        self.subject = subject
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.subject}: {self.sentence}" if self.subject else self.sentence


class UnreadableFile(ReviewerError):
    """One candidate's file could not be read; ``subject`` is the file's name."""

    code = "unreadable"
    sentence = "The file could not be read. Open it in its own program and save it again, as PDF."


class UnsupportedFormat(UnreadableFile):
    """Not a kind of file we read."""

    code = "unsupported"
    sentence = "This kind of file is not read. Save it as PDF, Word (.docx), HTML or plain text."


class EmptyFile(UnreadableFile):
    """No bytes, or a document without pages."""

    code = "empty"
    sentence = "The file is empty. Ask the sender for the file again."


class DamagedFile(UnreadableFile):
    """The bytes do not follow the format they claim."""

    code = "damaged"
    sentence = "The file is damaged or incomplete. Download it again or ask for a new copy."


class PasswordNeeded(UnreadableFile):
    """Encrypted with a password we do not have."""

    code = "password"
    sentence = "The file is protected by a password. Save a copy without the password and add that."


class NoTextFound(UnreadableFile):
    """Pages are pictures: to be recognised, or nothing was recognised on them."""

    code = "needs-ocr"
    sentence = (
        "The pages show no readable text. Fill in the form by hand, or ask for a clearer copy."
    )


class BeingRecognised(UnreadableFile):
    """Pages are pictures whose text is being recognised: the result comes later."""

    code = "recognising"
    sentence = "The pages are pictures. Their text is being recognised, which takes a while."


class PictureNotRead(UnreadableFile):
    """A picture of a kind that is not decoded (AVIF)."""

    code = "picture-kind"
    sentence = "This kind of picture is not read. Save it as JPG or PNG and add that."


class NotAResume(UnreadableFile):
    """Text was read, but nothing in it looks like a resume."""

    code = "not-a-resume"
    sentence = "This does not look like a resume. Check that it is the right file."


class ReadingTookTooLong(UnreadableFile):
    """Over the time limit; the worker was ended."""

    code = "too-long"
    sentence = "Reading took too long and was stopped. Save it as a simpler PDF and try again."


class ReadingNeedsTooMuchMemory(UnreadableFile):
    """Over the memory limit; the worker was ended."""

    code = "too-big"
    sentence = "The file needs too much memory. Save it as a smaller PDF and try again."


class ReadingCrashed(UnreadableFile):
    """The worker process died while it read this file."""

    code = "crashed"
    sentence = "The file made the reader stop. Save it again as PDF and add the new file."


class StoreUnavailable(ReviewerError):
    """The workspace file cannot be used; ``subject`` is its path."""

    code = "store"
    sentence = "The workspace file cannot be used. Check that it exists and the disk is not full."


class StoreTooNew(StoreUnavailable):
    """Written by a newer version of this program."""

    code = "store-too-new"
    sentence = "The workspace was made by a newer version. Update Resume Reviewer to open it."


class StoreDamaged(StoreUnavailable):
    """A stored value has not the shape its reader expects; ``detail`` says where and which."""

    code = "store-damaged"
    sentence = "The workspace holds damaged data. Put a backup copy in its place."


class ExportFailed(ReviewerError):
    """The export could not be written; ``subject`` is the file."""

    code = "export"
    sentence = "The export could not be written. Close the file if it is open, or choose another."


def unreadable(code: str, subject: str = "", detail: str = "") -> UnreadableFile:
    """The error with this ``code``, as stored with a failed file; the base if unknown."""
    for kind in _every(UnreadableFile):
        if kind.code == code:
            return kind(subject, detail)
    return UnreadableFile(subject, detail)


def _every(kind: type[UnreadableFile]) -> list[type[UnreadableFile]]:
    return [kind, *(deep for child in kind.__subclasses__() for deep in _every(child))]
