"""sqlite_utils, which makes new workspaces and upgrades older ones.

Loaded only when a step is pending, which is once in a workspace's life and after some updates:
every other start would wait for it in vain (0.1 s).
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import cast

from reviewer.store.schema import MIGRATION_SET, Step

# sqlite_utils looks for these only to know the types of their values, of which none are stored
# here; they would cost another 0.1 s. Python takes a None there for a module that is not installed.
_UNWANTED = {"numpy", "pandas"} - sys.modules.keys()
sys.modules.update(cast("dict[str, ModuleType]", dict.fromkeys(_UNWANTED)))
try:
    from sqlite_utils import Database, Migrations
finally:
    for _name in _UNWANTED:
        del sys.modules[_name]


def migrate(connection: sqlite3.Connection, steps: Iterable[Step]) -> None:
    """Take the steps that a file does not have behind it, each in a transaction with its record."""
    migrations = Migrations(MIGRATION_SET)
    for step in steps:
        migrations()(step)
    # The connection stays as it is for every other start: no plugins, no pragmas of the library's.
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    migrations.apply(db)
