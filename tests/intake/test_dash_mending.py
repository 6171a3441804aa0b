"""A dash between dates is often recognised as the ideograph one."""

from __future__ import annotations

import pytest

from reviewer.intake.lettering import Sign
from reviewer.intake.ocr import _with_dashes


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("2025一至今", "2025—至今"),
        ("2019年7月一2021年1月", "2019年7月—2021年1月"),
        ("2018 一 2020", "2018 — 2020"),
        ("一等奖 2021", "一等奖 2021"),
        ("2021一等奖", "2021一等奖"),
        ("第一名 3 次", "第一名 3 次"),
    ],
)
def test_a_dash_between_dates_is_put_right(read: str, meant: str) -> None:
    signs = tuple(Sign(character, 0, 1) for character in read)
    assert "".join(sign.text for sign in _with_dashes(signs)) == meant
