"""What a PDF page is drawn with, in order, forms unfolded: walked once, asked about often."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

MOST_OBJECTS = 20_000
"""Objects after these are not looked at."""
_DEEPEST_FORM = 4

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class PageObject(NamedTuple):
    """A text, path, picture… of a page; ``outer`` leads out of the form that holds it."""

    kind: int
    item: Any
    outer: Matrix
    is_inner: bool


def objects_of(page: pypdfium2.PdfPage) -> list[PageObject]:
    """The objects of a page in the order drawn; they live as long as the page is open."""
    return list(islice(_objects(page.raw), MOST_OBJECTS))


def matrix_of(one: PageObject) -> Matrix:
    """What leads from the object's own space to that of the page."""
    return _times(_matrix(one.item), one.outer)


def _objects(holder: Any, outer: Matrix = IDENTITY, depth: int = 0) -> Iterator[PageObject]:
    count, at = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for index in range(count(holder)):
        item = at(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield PageObject(kind, item, outer, depth > 0)
        elif depth < _DEEPEST_FORM:
            yield from _objects(item, _times(_matrix(item), outer), depth + 1)


def _matrix(item: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, m):
        return IDENTITY
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip
