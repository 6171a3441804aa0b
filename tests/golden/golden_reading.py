"""What a golden document must give: the whole JSON, and a true place for every value."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.evidence import ParsedResume
from reviewer.parsing import parse_bytes
from reviewer.pointer import Json, value_at


def read(data: bytes, name: str = "resume.pdf") -> Json:
    """The whole JSON of a file, without the number of the format."""
    parsed = parse_bytes(data, name)
    assert_evidence_is_true(parsed)
    found = parsed.to_json()
    found["meta"].pop("version")
    if not found["meta"]:
        del found["meta"]
    return found


def assert_evidence_is_true(parsed: ParsedResume) -> None:
    """Every value has a place, and what stands there is the value, unless its form was changed."""
    value = parsed.resume.to_json()
    extras = value.pop("meta", {})
    leaves = [p for p in _pointers(value, "") if "/meta/" not in p]
    assert [p for p in leaves if p not in parsed.evidence] == []
    for pointer, mark in parsed.evidence.items():
        if mark.derived is None and not pointer.startswith("/x-personal"):
            stated = "".join(str(value_at({**value, "meta": extras}, pointer)).split())
            assert stated == "".join(mark.quote.split()), pointer
        assert mark.boxes or mark.lines, pointer
        for x0, top, x1, bottom in mark.boxes:
            assert -1 <= x0 < x1 <= 596, pointer
            assert -1 <= top < bottom <= 843, pointer


def _pointers(value: Json, pointer: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _pointers(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _pointers(inner, f"{pointer}/{index}")
    else:
        yield pointer
