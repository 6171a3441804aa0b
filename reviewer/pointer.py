"""Plain JSON, and the JSON Pointer (RFC 6901) as the one address of a field in it."""

from __future__ import annotations

import copy
import itertools
from typing import Any

Json = Any  # a JSON value: dict, list, str, int, float, bool


def member(
    document: Json, name: str, kind: type | tuple[type, ...], default: Json | None = None
) -> Json:
    """A member of an object that was read from a file; ``default``, or None, when it is absent.

    Raises ``ValueError`` when it is not of this kind, and names it without quoting it: it may be
    part of a resume. True and False are no numbers here.
    """
    if not isinstance(document, dict):
        raise ValueError(f"{name}: not in an object")
    found = document.get(name, default)
    is_odd = isinstance(found, bool) and kind is not bool
    if is_odd or not isinstance(found, kind):
        raise ValueError(f"{name}: {type(found).__name__}")
    return found


def pointer_parts(pointer: str) -> list[str]:
    """The reference tokens of a JSON Pointer (RFC 6901)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def value_at(document: Json, pointer: str) -> Json:
    """The value a JSON Pointer names, or None when there is none."""
    for part in pointer_parts(pointer):
        if isinstance(document, dict):
            document = document.get(part)
        elif isinstance(document, list) and part.isdigit() and int(part) < len(document):
            document = document[int(part)]
        else:
            return None
    return document


def with_value(document: Json, pointer: str, value: Json) -> Json:
    """A copy of the document with one field set; None removes it.

    Missing objects and lists on the way are made. A list index equal to the length appends;
    setting a list element to None deletes it and closes the gap. Raises ``KeyError`` when the
    pointer leads through a plain value or past the end of a list.
    """
    root = copy.deepcopy(document)
    parts = pointer_parts(pointer)
    if not parts:
        return value
    node = root
    for part, following in itertools.pairwise(parts):
        node = _child(node, part, [] if following.isdigit() else {})
    _assign(node, parts[-1], value)
    return root


def _child(node: Json, part: str, empty: Json) -> Json:
    if isinstance(node, dict):
        if node.get(part) is None:
            node[part] = empty
        return node[part]
    if isinstance(node, list) and part.isdigit():
        if int(part) == len(node):
            node.append(empty)
        if int(part) < len(node):
            return node[int(part)]
    raise KeyError(part)


def _assign(node: Json, part: str, value: Json) -> None:
    if isinstance(node, dict):
        if value is None:
            node.pop(part, None)
        else:
            node[part] = value
        return
    if not isinstance(node, list) or not part.isdigit() or int(part) > len(node):
        raise KeyError(part)
    index = int(part)
    if value is None:
        del node[index : index + 1]
    elif index == len(node):
        node.append(value)
    else:
        node[index] = value


def is_within(pointer: str, root: str) -> bool:
    """Whether ``pointer`` is ``root`` or lies below it."""
    return not root or pointer == root or pointer.startswith(root + "/")


def without_empty(value: Json) -> Json:
    """The value without nulls, empty texts, lists and objects; None if nothing is left."""
    if isinstance(value, dict):
        kept = {key: without_empty(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner is not None} or None
    if isinstance(value, list):
        return [inner for inner in map(without_empty, value) if inner is not None] or None
    return None if value == "" else value
