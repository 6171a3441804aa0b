"""Golden documents are drawn in English and in Chinese, of a new person each time."""

from __future__ import annotations

import pytest
from golden_drawing import EN, ZH, Wording
from golden_people import imogen, ruoxi

from reviewer.pointer import Json


@pytest.fixture(params=[EN, ZH], ids=["english", "chinese"])
def words(request: pytest.FixtureRequest) -> Wording:
    """The words of the page."""
    found: Wording = request.param
    return found


@pytest.fixture
def person(words: Wording) -> Json:
    """Who is drawn, in the language of the words."""
    return imogen() if words is EN else ruoxi()
