"""One candidate's form and the changes to it. Pure: a change gives a new form.

Every change swaps one subtree of the resume together with the evidence and the touched fields
below it. ``Part`` is such a subtree; putting the old part back undoes the change, whatever it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from reviewer.by_name import ByName
from reviewer.evidence import SURE, Mark, ParsedResume
from reviewer.pointer import Json, is_within, pointer_parts, value_at, with_value

refuse_invalid: ByName[[dict[str, Json]], None] = ByName("reviewer.resume", "refuse_invalid")
"""By name: the models are loaded with the first edit, not with the window."""

Part = dict[str, Json]
"""``at`` (pointer), ``value`` (None: absent), ``evidence``, ``touched``; ``notes`` where the change
moves them. A part at "" is the whole form and also has ``status`` and ``reason``."""


@dataclass(frozen=True, slots=True)
class Form:
    """The resume as it stands; evidence as plain JSON by pointer; fields a person touched."""

    resume: dict[str, Json]
    evidence: dict[str, dict[str, Json]]
    touched: frozenset[str] = frozenset()
    notes: tuple[dict[str, Json], ...] = ()
    status: str = "read"
    reason: str = ""

    @property
    def to_check(self) -> int:
        """Fields with a value read below ``SURE`` that nobody has edited or accepted."""
        return sum(
            mark.get("confidence", 1.0) < SURE
            and pointer not in self.touched
            and value_at(self.resume, pointer) not in (None, "", [], {})
            for pointer, mark in self.evidence.items()
        )

    def basic(self, key: str) -> str:
        """A text of ``basics``, or ""."""
        value = value_at(self.resume, f"/basics/{key}")
        return value if isinstance(value, str) else ""


def read_form(parsed: ParsedResume | None, reason: str = "") -> Form:
    """The form as parsing filled it, or an empty one when the file could not be read."""
    if parsed is None:
        return Form({}, {}, status="failed", reason=reason)
    return Form(
        parsed.resume.to_json(),
        {pointer: mark.to_json() for pointer, mark in parsed.evidence.items()},
        notes=tuple(note.to_json() for note in parsed.notes),
        status="failed" if reason else "read",
        reason=reason,
    )


def parts(before: Form, after: Form, at: str) -> tuple[Part, Part]:
    """What a change at a pointer takes away, and what it puts there."""
    old, new = part_of(before, at), part_of(after, at)
    if before.notes != after.notes:
        old["notes"], new["notes"] = list(before.notes), list(after.notes)
    return old, new


def part_of(form: Form, at: str) -> Part:
    """The part of ``form`` at a pointer."""
    part: Part = {
        "at": at,
        "value": value_at(form.resume, at),
        "evidence": {p: mark for p, mark in form.evidence.items() if is_within(p, at)},
        "touched": sorted(p for p in form.touched if is_within(p, at)),
    }
    if not at:
        part |= {"status": form.status, "reason": form.reason, "notes": list(form.notes)}
    return part


def with_part(form: Form, part: Part) -> Form:
    """The form with one part put in place of what is there."""
    at = part["at"]
    resume = part["value"] if not at else _with(form.resume, at, part["value"])
    kept = {p: mark for p, mark in form.evidence.items() if not is_within(p, at)}
    changed = replace(
        form,
        resume=resume or {},
        evidence=kept | part["evidence"],
        touched=frozenset(p for p in form.touched if not is_within(p, at)) | set(part["touched"]),
        notes=tuple(part.get("notes", form.notes)),
    )
    return changed if at else replace(changed, status=part["status"], reason=part["reason"])


def edited(form: Form, pointer: str, value: Json, mark: Mark | None) -> tuple[str, Form]:
    """The form with one field set by a person, and the pointer of the part that differs.

    A text emptied is a field removed; its mark stays, so that the place can still be shown. A
    list element removed closes the gap. Raises ``ValueError`` for a value that JSON Resume does
    not allow there (a bad date), ``KeyError`` for a pointer that leads nowhere.
    """
    parent = pointer.rpartition("/")[0]
    in_list = isinstance(value_at(form.resume, parent), list) if pointer else False
    if value == "" and not in_list:
        value = None
    if value is None and in_list:
        return removed(form, pointer)
    at = _first_absent(form, pointer)
    resume = _with(form.resume, pointer, value)
    refuse_invalid(resume)
    evidence = {p: m for p, m in form.evidence.items() if _has_place(resume, p, pointer)}
    if mark is not None:
        evidence[pointer] = mark.to_json()
    now_touched = {pointer, *_leaves(value, pointer)}
    kept = {p for p in form.touched if p == pointer or not is_within(p, pointer)}
    return at, replace(
        form, resume=resume, evidence=evidence, touched=frozenset(kept | now_touched)
    )


def accepted(form: Form, pointer: str) -> tuple[str, Form]:
    """The form with a field, and every field below it, marked as checked."""
    below = {p for p in form.evidence if is_within(p, pointer)}
    return pointer, replace(form, touched=form.touched | below | {pointer})


def inserted(form: Form, section: str, index: int, value: Json) -> tuple[str, Form]:
    """The form with a new entry in a list; later entries move down with evidence and touched."""
    entries = _entries(form, section)
    if not 0 <= index <= len(entries):
        raise KeyError(f"{section}/{index}")
    order: list[int | None] = [*range(len(entries))]
    order.insert(index, None)
    changed = _reordered(form, section, order, value)
    refuse_invalid(changed.resume)
    leaves = _leaves(value, f"{section}/{index}")
    touched = changed.touched | {section, *leaves}
    return _first_absent(form, section), replace(changed, touched=touched)


def removed(form: Form, entry: str) -> tuple[str, Form]:
    """The form without one entry of a list."""
    section, index = _split(form, entry)
    order: list[int | None] = [*range(len(_entries(form, section)))]
    order.remove(index)
    changed = _reordered(form, section, order)
    return section, replace(changed, touched=changed.touched | {section})


def moved(form: Form, entry: str, new_index: int) -> tuple[str, Form]:
    """The form with one entry of a list at another place."""
    section, index = _split(form, entry)
    order: list[int | None] = [*range(len(_entries(form, section)))]
    if not 0 <= new_index < len(order):
        raise KeyError(f"{section}/{new_index}")
    order.insert(new_index, order.pop(index))
    changed = _reordered(form, section, order)
    return section, replace(changed, touched=changed.touched | {section})


def reread(form: Form, parsed: ParsedResume | None, reason: str) -> Form:
    """The form after the file was read again: what a person touched stays as it is.

    A touched field inside a list keeps the whole list, because entries may have changed places.
    When the file cannot be read now, the form keeps its values.
    """
    if parsed is None:
        return replace(form, status="failed", reason=reason)
    fresh = read_form(parsed, reason)
    for at in sorted({_protected(form, pointer) for pointer in form.touched}):
        fresh = with_part(fresh, part_of(form, at))
    return fresh


def _protected(form: Form, pointer: str) -> str:
    """The list that a pointer leads through, or the pointer itself."""
    walked = ""
    for token in pointer.split("/")[1:]:
        walked += f"/{token}"
        if isinstance(value_at(form.resume, walked), list):
            return walked
    return pointer


def _with(document: dict[str, Json], pointer: str, value: Json) -> dict[str, Json]:
    if value is None and value_at(document, pointer) is None:
        return document  # with_value would make the missing objects on the way
    changed: dict[str, Json] = with_value(document, pointer, value)
    return changed


def _first_absent(form: Form, pointer: str) -> str:
    """The shortest pointer on the way that has no value yet, so that undo leaves no empty shell."""
    walked = ""
    for token in pointer.split("/")[1:]:
        walked += f"/{token}"
        if value_at(form.resume, walked) is None:
            parent = walked.rpartition("/")[0]
            return parent if isinstance(value_at(form.resume, parent), list) else walked
    return pointer


def _has_place(resume: dict[str, Json], place: str, changed: str) -> bool:
    """Whether evidence at ``place`` still names something after ``changed`` was set."""
    below = place != changed and is_within(place, changed)
    return not below or value_at(resume, place) is not None


def _leaves(value: Json, pointer: str) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            token = key.replace("~", "~0").replace("/", "~1")
            yield from _leaves(inner, f"{pointer}/{token}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{pointer}/{index}")
    else:
        yield pointer


def _entries(form: Form, section: str) -> list[Json]:
    value = value_at(form.resume, section)
    if value is None:
        return []
    if not isinstance(value, list):
        raise KeyError(section)
    return value


def _split(form: Form, entry: str) -> tuple[str, int]:
    section, _, token = entry.rpartition("/")
    if not token.isdigit() or int(token) >= len(_entries(form, section)):
        raise KeyError(entry)
    return section, int(token)


def _reordered(form: Form, section: str, order: list[int | None], new: Json = None) -> Form:
    """The form with a list's entries in the order given; None stands for the new entry."""
    entries = _entries(form, section)
    value = [new if old is None else entries[old] for old in order]
    places = {old: position for position, old in enumerate(order) if old is not None}
    follow = _follower(section, places)
    evidence = {follow(p): mark for p, mark in form.evidence.items()}
    evidence.pop("", None)
    touched = frozenset({follow(p) for p in form.touched} - {""})
    notes = tuple(note for old in form.notes if (note := _moved_note(old, follow)))
    resume: dict[str, Any] = with_value(form.resume, section, value or None)
    return replace(form, resume=resume, evidence=evidence, touched=touched, notes=notes)


def _moved_note(note: dict[str, Json], follow: Callable[[str], str]) -> dict[str, Json] | None:
    """A note that points where its entry is now; None when that is gone."""
    values = dict(note["values"])
    pointers = [note["pointer"], values.get("other", "")]
    moved = [follow(pointer) for pointer in pointers]
    if any(old and not new for old, new in zip(pointers, moved, strict=True)):
        return None
    if moved[1]:
        values["other"] = moved[1]
    return {**note, "pointer": moved[0], "values": values}


def _follower(section: str, places: dict[int, int]) -> Callable[[str], str]:
    """Where a pointer into ``section`` leads after its entries moved; "" when its entry is gone."""
    depth = len(pointer_parts(section)) + 1

    def follow(pointer: str) -> str:
        tokens = pointer.split("/")
        if len(tokens) <= depth or not is_within(pointer, section):
            return pointer
        place = places.get(int(tokens[depth])) if tokens[depth].isdigit() else None
        return (
            "" if place is None else "/".join([*tokens[:depth], str(place), *tokens[depth + 1 :]])
        )

    return follow
