"""``python -m reviewer`` and ``resume-reviewer``."""

import sys
from multiprocessing import freeze_support

from reviewer import cli


def main() -> int:
    """Run the program and give its exit code."""
    freeze_support()  # first: in a frozen build a worker process starts here too, and stays here
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
