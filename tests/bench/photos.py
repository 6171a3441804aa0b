"""Takes the PDFs of a labelled set for phone photos: askew on a table, in shadow, curled, coarse.

    python tests/bench/photos.py SET_DIR OUT_DIR [--kind keystone ...] [--count 2] [--seed 1]

Draws for each kind of distortion that many documents of one page and distorts their pictures.
Writes a set of the same form as SET_DIR, the kind as the group, so that the scorer tells the kinds
apart. What is hard about a kind alone is in it; ``phone`` has a little of everything.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Shade = NDArray[np.float32]

DOTS = 200
"""Dots an inch that pages are drawn with before they are distorted."""
_TABLES = ((62, 48, 40), (40, 44, 52), (120, 96, 72), (24, 24, 26))


@dataclass(frozen=True)
class Dice:
    """Random choices of one photo, by its seed."""

    random: random.Random
    noise: np.random.Generator

    def between(self, low: float, high: float) -> float:
        """A number between two, either sign as likely where ``low`` is above nought."""
        return self.random.uniform(low, high)

    def side(self) -> int:
        """1 or -1."""
        return self.random.choice((1, -1))


class Shot(NamedTuple):
    """A picture and how well it is kept as JPEG."""

    pixels: Pixels
    quality: int = 85


def on_table(page: Pixels, dice: Dice, askew: float, degrees: float = 2.0) -> Pixels:
    """The page on a table, seen from a slant: corners moved by up to ``askew`` of its width."""
    tall, wide = page.shape[:2]
    margin = round(0.09 * wide)
    size = (wide + 2 * margin, tall + 2 * margin)
    corners = np.array([(0, 0), (wide, 0), (wide, tall), (0, tall)], np.float32)
    pushes = np.array([[dice.between(0, askew) * wide for _ in range(2)] for _ in range(4)])
    inwards = np.array([(1, 1), (-1, 1), (-1, -1), (1, -1)])
    seen = corners + pushes * inwards + margin
    turn = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), dice.side() * degrees, 0.98)
    seen = (np.c_[seen, np.ones(4)] @ turn.T).astype(np.float32)
    view = cv2.getPerspectiveTransform(corners, seen)
    table = _table(size, dice)
    cv2.warpPerspective(page, view, size, dst=table, borderMode=cv2.BORDER_TRANSPARENT)
    return table


def _table(size: tuple[int, int], dice: Dice) -> Pixels:
    """A table top with some grain."""
    grain = dice.noise.normal(0, 6, (size[1] // 8 + 1, size[0] // 60 + 1, 1))
    wood = cv2.resize(grain.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)[..., None]
    return _pixels(np.array(dice.random.choice(_TABLES)) + wood + dice.noise.normal(0, 3))


def shaded(page: Pixels, dice: Dice, depth: float = 0.5) -> Pixels:
    """Light that falls off to one side, and the soft-edged shadow of a hand."""
    tall, wide = page.shape[:2]
    down, across = np.mgrid[0:tall, 0:wide].astype(np.float32)
    slope = (across / wide if dice.side() > 0 else 1 - across / wide) * 0.6 + down / tall * 0.4
    light: Shade = 1 - 0.55 * depth * slope
    centre = (dice.between(0.1, 0.9) * wide, dice.between(0.2, 0.9) * tall)
    hand = ((across - centre[0]) / (0.3 * wide)) ** 2 + ((down - centre[1]) / (0.35 * tall)) ** 2
    light *= 1 - 0.6 * depth / (1 + np.exp(6 * (hand - 1)))
    return _pixels(page * light[..., None])


def curled(page: Pixels, dice: Dice) -> Pixels:
    """A sheet that does not lie flat: lines bend by a good line's height from side to side."""
    tall, wide = page.shape[:2]
    down, across = np.mgrid[0:tall, 0:wide].astype(np.float32)
    bend = dice.side() * dice.between(0.008, 0.014) * tall
    wave = np.sin(np.pi * across / wide) * (0.4 + 0.6 * down / tall)
    moved = cv2.remap(page, across, down + bend * wave, cv2.INTER_LINEAR, borderValue=(235,) * 3)
    return _pixels(moved * (0.82 + 0.18 * np.cos(np.pi * across / wide))[..., None])


def grainy(page: Pixels, dice: Dice, deviation: float, blur: float) -> Pixels:
    """Out of focus, and the noise of a small sensor."""
    soft = cv2.GaussianBlur(page, (0, 0), blur).astype(np.float32)
    return _pixels(soft + dice.noise.normal(0, deviation, page.shape))


def coarse(page: Pixels, dots: float) -> Pixels:
    """The page with fewer dots an inch."""
    share = dots / DOTS
    small = cv2.resize(page, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def tinted(page: Pixels, paper: tuple[int, int, int], ink: int = 40) -> Pixels:
    """Coloured paper and ink that is not quite black."""
    share = page.astype(np.float32) / 255
    return _pixels(ink + share * (np.array(paper) - ink))


def _pixels(values: Any) -> Pixels:
    return np.asarray(np.clip(values, 0, 255), np.uint8)


def _phone(page: Pixels, dice: Dice) -> Shot:
    seen = on_table(curled(page, dice), dice, 0.05, dice.between(0, 3))
    return Shot(grainy(shaded(seen, dice, 0.4), dice, 5, 0.8), 70)


KINDS: dict[str, Callable[[Pixels, Dice], Shot]] = {
    "keystone": lambda page, dice: Shot(on_table(page, dice, 0.12, dice.between(0, 4))),
    "shadow": lambda page, dice: Shot(shaded(page, dice, 0.75)),
    "curl": lambda page, dice: Shot(curled(page, dice)),
    "quarter": lambda page, dice: Shot(np.rot90(on_table(page, dice, 0.03), dice.side()).copy()),
    "upside-down": lambda page, dice: Shot(np.rot90(on_table(page, dice, 0.03), 2).copy()),
    "noise": lambda page, dice: Shot(grainy(page, dice, 14, 1.2), 30),
    "coarse": lambda page, dice: Shot(coarse(page, dice.between(100, 120)), 80),
    "yellow": lambda page, dice: Shot(on_table(tinted(page, (214, 196, 140), 70), dice, 0.03)),
    "grey": lambda page, dice: Shot(tinted(page, (150, 150, 152), 60)),
    "phone": _phone,
}


def drawn(path: Path) -> Pixels | None:
    """The one page of a PDF, or nothing if it has several."""
    document = pypdfium2.PdfDocument(path)
    if len(document) != 1:
        return None
    bitmap = document[0].render(scale=DOTS / 72, rev_byteorder=True)
    return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])


def take(source: Path, into: Path, kinds: list[str], count: int, seed: int) -> None:
    """Write the photos, their truths and their manifest."""
    manifest = json.loads((source / "manifest.json").read_text(encoding="utf-8"))
    pages = [e for e in manifest if e["format"] == "pdf"]
    random.Random(seed).shuffle(pages)
    ready = iter((e, page) for e in pages * 99 if (page := drawn(source / e["file"])) is not None)
    for folder in ("docs", "truth"):
        (into / folder).mkdir(parents=True, exist_ok=True)
    photos = []
    for kind in [kind for kind in kinds for _ in range(count)]:
        entry, page = next(ready)
        dice = Dice(random.Random(f"{seed} {kind}"), np.random.default_rng(seed))
        shot = KINDS[kind](page, dice)
        name = f"{entry['id']}-{kind}"
        kept = [cv2.IMWRITE_JPEG_QUALITY, shot.quality]
        cv2.imwrite(str(into / "docs" / f"{name}.jpg"), shot.pixels[:, :, ::-1], kept)
        shutil.copy(source / entry["truth"], into / "truth" / f"{name}.json")
        places = {"id": name, "file": f"docs/{name}.jpg", "truth": f"truth/{name}.json"}
        photos.append(entry | places | {"format": "jpg", "group": kind})
    text = json.dumps(photos, ensure_ascii=False, indent=1)
    (into / "manifest.json").write_text(text, encoding="utf-8")


def main() -> None:
    """Read the command line and take the photos."""
    parser = argparse.ArgumentParser(description="Phone photos of a labelled set's PDFs.")
    parser.add_argument("source", type=Path)
    parser.add_argument("into", type=Path)
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    take(asked.source, asked.into, asked.kind, asked.count, asked.seed)


if __name__ == "__main__":
    main()
