"""resume-reviewer: opens the window; parse, import, list, export, verify, backup without one.

Exit codes: 0 all well, 1 some files failed (each named on stderr), 2 wrong call or nothing could be
done. stdout carries data only, always UTF-8; the same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from platformdirs import user_data_path

from reviewer import __version__
from reviewer.errors import ReviewerError, StoreUnavailable, UnreadableFile
from reviewer.export import SUFFIXES, export_shortlist
from reviewer.export.whole_file import write_whole
from reviewer.hiring import Opening, Stage
from reviewer.intake.source import Source
from reviewer.intake.sources import read_bytes, walk
from reviewer.pointer import Json
from reviewer.reading import FileRead, read_in_order
from reviewer.store import CandidateRow, Store

APP_NAME = "Resume Reviewer"
ALL_WELL, SOME_FAILED, NOTHING_DONE = 0, 1, 2
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


class WrongCall(Exception):
    """The call cannot be carried out; the text says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one call and give its exit code."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ALL_WELL
    except (WrongCall, ReviewerError) as error:
        _tell(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        return 130
    return code


def default_workspace() -> Path:
    """The workspace file that is used when none is named."""
    return user_data_path(APP_NAME, appauthor=False) / "workspace.db"


def _dispatch(arguments: list[str]) -> int:
    """The first word that is no option decides: a command, or else files for the window."""
    first = 0
    while first < len(arguments) and arguments[first].startswith("--workspace"):
        first += 1 if "=" in arguments[first] else 2
    if first < len(arguments) and arguments[first] in COMMANDS:
        name = arguments.pop(first)
        options = _parser_of(name).parse_args(arguments)
        return COMMANDS[name].run(options)
    return _open_window(_window_parser().parse_args(arguments))


def _open_window(options: argparse.Namespace) -> int:
    # Here, so that no other call needs Qt or a display.
    from reviewer.ui import run

    return run(options.workspace, options.paths)


# parse


def parse_files(options: argparse.Namespace) -> int:
    """Print or write the JSON Resume of each file."""
    sources = _sources(options.paths)
    if len(sources) > 1 and options.out is None:
        raise WrongCall(f"{len(sources)} files: name a folder for the results with --out")
    names = _result_names(sources)
    if options.out is not None:
        _make_folder(options.out)
    failed = 0
    with closing(read_in_order(sources, options.jobs)) as readings:
        for name, read in zip(names, readings, strict=True):
            if read.parsed is None:
                failed += 1
                _tell(str(_error_of(read)))
                continue
            text = _json_text(read.parsed.to_json(with_evidence=options.evidence))
            if options.out is None:
                sys.stdout.write(text)
            else:
                write_whole(options.out / name, text.encode(errors="backslashreplace"))
    return _exit_code(failed, len(sources))


def _result_names(sources: Sequence[Source]) -> list[str]:
    """``<stem>.json`` for each file; files of one stem keep their extension, then get a number.

    Upper and lower case count as equal: some file systems cannot tell them apart.
    """
    stems = Counter(Path(source.name).stem.casefold() for source in sources)
    given: set[str] = set()
    names = []
    for source in sources:
        stem = Path(source.name).stem
        wanted = stem if stems[stem.casefold()] == 1 else source.name
        name, number = wanted, 1
        while name.casefold() in given:
            number += 1
            name = f"{wanted}-{number}"
        given.add(name.casefold())
        names.append(f"{name}.json")
    return names


# import


def import_files(options: argparse.Namespace) -> int:
    """Read files into a workspace; each is stored as soon as it is read."""
    sources = _sources(options.paths)
    with ExitStack() as stack:
        store = stack.enter_context(Store.open(options.workspace, options.reviewer))
        report = stack.enter_context(_report(options.report))
        opening = _opening_to_fill(store, options.opening) if options.opening else None
        known = _KnownFiles(store)
        readings = stack.enter_context(closing(read_in_order(sources, options.jobs, known.reading)))
        failed = 0
        for number, read in enumerate(readings, 1):
            line = _take_in(store, read, opening.id if opening else None)
            failed += line["status"] == "failed"
            report.write(json.dumps(line, ensure_ascii=False) + "\n")
            report.flush()
            _show_progress(number, len(sources))
    return _exit_code(failed, len(sources))


@dataclass(frozen=True, slots=True)
class _KnownFiles:
    """Spares reading what is in the workspace already; what failed then is tried again."""

    store: Store

    def reading(self, source: Source) -> FileRead | None:
        """The bytes alone when they are known, None when the file has to be read."""
        try:
            data = read_bytes(source)
        except UnreadableFile:
            return None  # the worker finds the same, and words it
        candidate_id = self.store.known(data)
        if candidate_id is None or self.store.candidate(candidate_id).status == "failed":
            return None
        return FileRead(source, source.name, data, None, None, 0.0)


def _take_in(store: Store, read: FileRead, opening_id: str | None) -> dict[str, Json]:
    """Store one file and give its line of the report."""
    data, error = _bytes_of(read), read.error
    line = {"path": _path_of(read.source), "status": "read", "reason": ""}
    where = "\n".join(read.source)
    added = store.add_candidate(read.name, data, read.parsed, error, opening_id, where)
    if added.existed and not _mended(store, added.candidate_id, read):
        line["status"] = "known"
    if error is not None:
        line |= {"status": "failed", "reason": error.code}
        _tell(str(error))
    return {**line, "candidate": added.candidate_id, "seconds": round(read.seconds, 3)}


def _mended(store: Store, candidate_id: str, read: FileRead) -> bool:
    """Whether a file that failed earlier could be read now; then its form is filled."""
    if read.parsed is None or store.row(candidate_id).status != "failed":
        return False
    store.replace_reading(candidate_id, read.parsed)
    return True


def _bytes_of(read: FileRead) -> bytes:
    """The file's bytes, also when the worker died over them; b"" when there are none to be had."""
    if read.data or read.error is None:
        return read.data
    try:
        return read_bytes(read.source)
    except UnreadableFile:
        return b""


def _opening_to_fill(store: Store, name: str) -> Opening:
    found = next((opening for opening in store.openings() if opening.name == name), None)
    return found or store.add_opening(name)[0]


def _report(path: Path | None) -> IO[str]:
    if path is None:
        return io.StringIO()
    try:
        return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise WrongCall(f"{path}: {error.strerror}") from error


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        filled = 30 * done // total
        end = "\n" if done == total else ""
        print(f"\r[{'#' * filled:<30}] {done}/{total}", end=end, file=sys.stderr, flush=True)


# list, export, verify, backup


def list_candidates(options: argparse.Namespace) -> int:
    """Print the candidates, one a line, or as JSON."""
    with _existing(options.workspace) as store:
        opening_id = _opening_id(store, options.opening)
        rows = store.rows(opening_id)
    if options.json:
        sys.stdout.write(_json_text([_listed(row) for row in rows]))
    else:
        sys.stdout.writelines("\t".join(map(_one_line, _cells(row))) + "\n" for row in rows)
    return ALL_WELL


def _listed(row: CandidateRow) -> dict[str, Json]:
    return {
        "candidate": row.candidate_id,
        "name": row.name,
        "file": row.file_name,
        "label": row.label,
        "email": row.email,
        "phone": row.phone,
        "status": row.status,
        "reason": row.reason,
        "toCheck": row.to_check,
        "stage": row.stage.value,
        "score": row.score,
    }


def _cells(row: CandidateRow) -> Iterator[str]:
    score = "" if row.score is None else f"{row.score:.2f}"
    yield from (row.candidate_id, row.name, row.stage.value, score)
    yield from (row.email, row.phone, row.reason or row.status, row.file_name)


def export_candidates(options: argparse.Namespace) -> int:
    """Write a shortlist with the exporter that the window uses."""
    if options.out.suffix.lower() not in SUFFIXES:
        raise WrongCall(f"{options.out}: end the name in {', '.join(SUFFIXES)}")
    with _existing(options.workspace) as store:
        count = export_shortlist(
            store,
            options.out,
            opening_id=_opening_id(store, options.opening),
            stages=[Stage(stage) for stage in options.stage or [Stage.SHORTLISTED]],
            blind=options.blind,
            machine=options.machine,
            delimiter=DELIMITERS[options.delimiter],
            bom=not (options.no_bom or options.machine),
        )
    _tell(f"{count} written")
    return ALL_WELL


def verify_workspace(options: argparse.Namespace) -> int:
    """Print what does not agree in a workspace."""
    with _existing(options.workspace) as store:
        problems = store.verify()
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return SOME_FAILED if problems else ALL_WELL


def back_up_workspace(options: argparse.Namespace) -> int:
    """Write a consistent copy of a workspace."""
    with _existing(options.workspace) as store:
        store.backup(options.destination)
    return ALL_WELL


def _existing(path: Path) -> Store:
    """Open a workspace that must be there; only ``import`` and the window make one."""
    if not path.is_file():
        raise StoreUnavailable(str(path), "no such file")
    return Store.open(path)


def _opening_id(store: Store, name: str | None) -> str | None:
    if name is None:
        return None
    for opening in store.openings():
        if opening.name == name:
            return opening.id
    raise WrongCall(f"no opening is called {name}")


def _sources(paths: Sequence[Path]) -> list[Source]:
    sources = walk(paths)
    if not sources:
        raise WrongCall("no files found")
    return sources


def _error_of(read: FileRead) -> UnreadableFile:
    return read.error or UnreadableFile(read.name)


def _exit_code(failed: int, total: int) -> int:
    if failed == 0:
        return ALL_WELL
    return NOTHING_DONE if failed == total else SOME_FAILED


# Words in and out


def _speak_utf8() -> None:
    """UTF-8 whatever the locale; LF on every system; odd file names are shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _json_text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _tell(text: str) -> None:
    clear = "\r\033[K" if sys.stderr.isatty() else ""  # the line may hold the progress bar
    print(clear + _one_line(text), file=sys.stderr)


def _one_line(text: str) -> str:
    """The text without what would break the line or steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def _path_of(source: Source) -> str:
    return f"{source.path}/{source.member}" if source.member else source.path


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongCall(f"{path}: {error.strerror}") from error


# The calls and their options


def _window_parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<8} {command.about}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="resume-reviewer",
        description="Open the window and add PATHs, or run a command without a window.",
        epilog=f"commands (each has --help):\n{lines}\n\na file of such a name: ./parse",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"resume-reviewer {__version__}")
    _add_workspace(parser)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    return parser


def _parser_of(name: str) -> argparse.ArgumentParser:
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"resume-reviewer {name}", description=command.about, allow_abbrev=False
    )
    command.add_options(parser)
    return parser


def _parse_options(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write DIR/<name>.json")
    parser.add_argument("--evidence", action="store_true", help="say where each value stands")


def _import_options(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    _add_workspace(parser)
    parser.add_argument("--opening", metavar="NAME", help="they apply for this one; made if new")
    parser.add_argument("--report", type=Path, metavar="FILE.jsonl", help="one line a file")
    parser.add_argument("--reviewer", default="", metavar="NAME", help="named in the change log")


def _list_options(parser: argparse.ArgumentParser) -> None:
    _add_workspace(parser)
    parser.add_argument("--opening", metavar="NAME")
    parser.add_argument("--json", action="store_true")


def _export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help=f"one of {', '.join(SUFFIXES)}")
    _add_workspace(parser)
    parser.add_argument("--opening", metavar="NAME")
    stages = [stage.value for stage in Stage]
    parser.add_argument("--stage", action="append", choices=stages, help="may be repeated")
    parser.add_argument("--blind", action="store_true", help="without who they are")
    parser.add_argument("--machine", action="store_true", help="CSV for programs, not spreadsheets")
    parser.add_argument("--delimiter", choices=list(DELIMITERS), default="comma")
    parser.add_argument("--no-bom", action="store_true", help="CSV without a byte order mark")


def _backup_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("destination", type=Path, metavar="DEST")
    _add_workspace(parser)


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--jobs", type=_count, metavar="N", help="worker processes")


def _add_workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, metavar="FILE", default=default_workspace())


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("a number from 1 to 256")
    return int(text)


@dataclass(frozen=True, slots=True)
class Command:
    """A call without a window: what it does, its options, the function that runs it."""

    about: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS: dict[str, Command] = {
    "parse": Command("print files as JSON Resume", _parse_options, parse_files),
    "import": Command("read files into a workspace", _import_options, import_files),
    "list": Command("print the candidates", _list_options, list_candidates),
    "export": Command("write a shortlist", _export_options, export_candidates),
    "verify": Command("check a workspace and its log", _add_workspace, verify_workspace),
    "backup": Command("copy a workspace", _backup_options, back_up_workspace),
}
