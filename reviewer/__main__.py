"""``python -m reviewer`` and ``resume-reviewer``."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the program and give its exit code."""
    freeze_support()  # first: in a frozen build a worker process starts here too, and stays here
    # Not above: every worker process imports this module, and needs neither store nor exporters.
    from reviewer import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
