"""sqlite_utils, loaded without the numpy that it looks for only to know the types of its values.

Nothing here stores such values, and loading numpy costs every start 0.1 s and 20 MB.
"""

import sys
from types import ModuleType
from typing import cast

_UNWANTED = {"numpy", "pandas"} - sys.modules.keys()

# Python takes a None there for a module that does not exist.
sys.modules.update(cast("dict[str, ModuleType]", dict.fromkeys(_UNWANTED)))
try:
    from sqlite_utils import Database, Migrations
finally:
    for _name in _UNWANTED:
        del sys.modules[_name]

__all__ = ["Database", "Migrations"]
