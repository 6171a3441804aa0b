"""Forms of one table whose sections have rows of their own: a school's form for applicants."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest
from golden_reading import read

WIDE = 6


def school_form(
    sections: Sequence[tuple[str, Sequence[Sequence[str]]]], post: tuple[str, str]
) -> bytes:
    """The form: opening fields, then each section under a row of its own, as wide as the table."""
    document = docx.Document()
    document.add_paragraph("青禾縣○○國民小學教師甄選履歷表")
    opening = (
        ("姓名", "何佳禾", "性別", "女"),
        ("聯絡電話", "0900-000-111", *post),
        ("電子信箱", "he@example.com", "通訊地址", "花蓮縣吉安鄉中山路一段9號"),
    )
    table = document.add_table(0, WIDE)
    for row in opening:
        cells = table.add_row().cells
        for cell, text in zip((cells[0], cells[1].merge(cells[2]), cells[3]), row, strict=False):
            cell.text = text
        cells[4].merge(cells[5]).text = row[3]
    for title, rows in sections:
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = title
        for row in rows:
            cells = table.add_row().cells
            step = WIDE // len(row)
            for at, text in enumerate(row):
                cells[at * step].merge(cells[at * step + step - 1]).text = text
    cells = table.add_row().cells
    cells[0].text = "教師證書及專業證照"
    cells[1].merge(cells[-1]).text = "國民小學教師證（109年8月）"
    document.add_paragraph("簡要自傳")
    document.add_paragraph("我在山邊長大，相信孩子先要被看見，才會願意學習。")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("studies", "posts", "post"),
    [
        ("學歷", "經歷", ("應徵科別", "國小普通科")),
        ("最高學歷", "服務經歷", ("報考類科", "國小普通科")),
    ],
)
def test_a_row_as_wide_as_the_table_heads_the_rows_below_it(
    studies: str, posts: str, post: tuple[str, str]
) -> None:
    found = read(
        school_form(
            [
                (studies, [
                    ("學校名稱", "科系所", "起迄年月"),
                    ("國立青禾教育大學", "教育學系", "106年9月至109年6月"),
                    ("國立南岭大學", "體育學系", "100年9月至104年6月"),
                ]),
                (posts, [
                    ("服務單位", "職稱", "起迄年月"),
                    ("青禾縣福德國民小學", "代理教師兼導師", "109年8月至迄今"),
                    ("南岭鎮新庄國民小學", "代課教師", "105年8月至106年7月"),
                ]),
            ],
            post,
        ),
        "resume.docx",
    )  # fmt: skip
    assert [(study["institution"], study["area"]) for study in found["education"]] == [
        ("國立青禾教育大學", "教育學系"),
        ("國立南岭大學", "體育學系"),
    ]
    assert [(one["name"], one["position"], one["startDate"]) for one in found["work"]] == [
        ("青禾縣福德國民小學", "代理教師兼導師", "2020-08"),
        ("南岭鎮新庄國民小學", "代課教師", "2016-08"),
    ]
    assert found["certificates"] == [{"name": "國民小學教師證", "date": "2020-08"}]
    assert found["basics"]["label"] == "國小普通科"
    assert found["basics"]["location"]["city"] == "花蓮縣吉安鄉"
    assert found["basics"]["summary"].startswith("我在山邊長大")
