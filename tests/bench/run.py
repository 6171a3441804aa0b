"""`make bench`: accuracy and speed in one run. Ratios are the figures; seconds vary by machine.

    python tests/bench/run.py [accuracy] [speed] [window]        nothing named: all three

Accuracy is measured on the samples in the repository, and on the labelled sets in $RESUME_BENCH or
../shared/bench when they are there. What is written lands in bench-out/.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

import accuracy
import reading_speed
import window_speed
from rows import Row, table

PARTS: dict[str, Callable[[], Iterable[Row]]] = {
    "accuracy": accuracy.measure,
    "speed": reading_speed.measure,
    "window": window_speed.measure,
}


def main() -> None:
    """Run the parts that were asked for and print their tables."""
    for name in sys.argv[1:] or PARTS:
        print(f"\n== {name}", flush=True)
        print(table(PARTS[name]()), flush=True)


if __name__ == "__main__":
    main()
