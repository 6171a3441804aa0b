"""Make resources/samples from tests/data/samples: invented people, one layout each.

    python tests/data/make_samples.py

The JSON Resume truths are written by hand; each is laid out here in its own way. Needs a Chinese
font (Debian: fonts-noto-cjk). Same truths, same bytes out, as long as Qt and the font stay.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"

from sample_docx import write_form, write_ordinary
from sample_flow import write_html, write_markdown, write_text
from sample_pages import write_one_column, write_two_columns
from sample_sections import (
    EN,
    ZH,
    Truth,
    Wording,
    as_it_is,
    chinese,
    contact_parts,
    dotted,
    month_name,
    sections,
    slashed,
)

HERE = Path(__file__).resolve().parent
TRUTHS = HERE / "samples"
SAMPLES = HERE.parent.parent / "resources" / "samples"


def load(stem: str) -> Truth:
    """The hand-written truth of a sample."""
    truth: Truth = json.loads((TRUTHS / f"{stem}.json").read_text(encoding="utf-8"))
    return truth


ZH_BASE: dict[str, Any] = {"headings": ZH, "present": "至今", "between": " · ", "colon": "："}


def main() -> None:
    """Write all twelve."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, write in PLAN.items():
        stem = name.rpartition(".")[0]
        write(SAMPLES / name, load(stem))


PLAN: dict[str, Callable[[Path, Truth], None]] = {
    "林知远_多模态算法工程师.pdf": lambda path, truth: write_one_column(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                order="summary work internships education projects skills publications awards"
                " languages",
                date=dotted,
                grade="GPA ",
                **ZH_BASE,
            ),
        ),
        accent="#1f4e79",
        spacing=130,
        labels=("求职意向：{label}", "电话：{phone}", "邮箱：{email}", "现居：{place}", "{links}"),
    ),
    "苏婉清-大模型算法.pdf": lambda path, truth: write_two_columns(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                order="summary education internships research projects publications skills awards"
                " languages",
                date=dotted,
                dash="-",
                grade="GPA ",
                **ZH_BASE,
            ),
        ),
        side=("skills", "awards", "languages"),
        side_heading="联系方式",
        accent="#2f5d50",
    ),
    "陈嘉木_应聘登记表.docx": write_form,
    "何思源_视觉语言模型.md": lambda path, truth: write_markdown(
        path,
        truth,
        Wording(
            order="summary skills work internships education publications awards",
            date=dotted,
            dash="–",
            contact="**手机** {phone} · **邮箱** {email} · **GitHub** {links}  \n"
            "**求职意向** {label}",
            **ZH_BASE,
        ),
    ),
    "郑一帆_数据工程师.txt": lambda path, truth: write_text(
        path,
        truth,
        Wording(
            order="summary work education projects skills certificates languages",
            date=chinese,
            dash="-",
            contact="姓    名：{name}\n求职意向：{label}\n联系电话：{phone}\n电子邮箱：{email}\n"
            "所在城市：{place}",
            more={"heading": "【{}】", "bullet": "  ● "},
            **{**ZH_BASE, "between": "  "},
        ),
        "gb18030",
    ),
    "顾明澈 - 计算机视觉.html": lambda path, truth: write_html(
        path,
        truth,
        Wording(
            order="summary work internships education projects volunteer skills languages",
            date=as_it_is,
            dash=" ~ ",
            grade="绩点 ",
            **ZH_BASE,
        ),
    ),
    "Maya_Lindqvist_Resume.pdf": lambda path, truth: write_one_column(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                EN,
                "summary work education projects skills publications awards languages",
                month_name,
            ),
        ),
        accent="#7a1f2b",
        spacing=100,
        labels=("{label}", "{place}", "{phone}", "{email}", "{links}"),
    ),
    "Daniel Okafor CV.pdf": lambda path, truth: write_two_columns(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                EN,
                "summary work education skills certificates languages interests",
                slashed,
                dash=" - ",
                grade="",
            ),
        ),
        side=("skills", "certificates", "languages", "interests"),
        side_heading="Contact",
        accent="#33415c",
        side_is_right=True,
    ),
    "李安然_Anran_Li.pdf": lambda path, truth: write_one_column(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                {**ZH, "work": "工作经历 Experience", "education": "教育背景 Education"},
                "summary education work internships skills publications awards languages",
                dotted,
                present="至今",
                between=" | ",
                colon="：",
                grade="GPA ",
            ),
        ),
        accent="#444444",
        labels=("{label}", "{phone}", "{email}", "{place}", "{links}"),
        dates_left=True,
        keep_radicals=True,
    ),
    "Priya Raman - Machine Learning Engineer.docx": lambda path, truth: write_ordinary(
        path,
        contact_parts(truth),
        sections(
            truth,
            Wording(
                EN,
                "summary work education projects skills certificates volunteer languages",
                month_name,
            ),
        ),
    ),
    "Tomas Ferreira.md": lambda path, truth: write_markdown(
        path,
        truth,
        Wording(
            EN,
            "summary work education projects skills certificates languages",
            as_it_is,
            grade="Grade: ",
            contact="{label}  \n{place} · [{email}](mailto:{email}) · {phone} · "
            "[{links}](https://{links})",
        ),
    ),
    "Hannah Whitfield.txt": lambda path, truth: write_text(
        path,
        truth,
        Wording(
            {key: heading.upper() for key, heading in EN.items()},
            "summary work education publications skills awards languages",
            month_name,
            contact="{name}\n{label}\n{place} | {phone} | {email}",
            more={"heading": "{}", "bullet": "- ", "dates": "right"},
        ),
    ),
}


if __name__ == "__main__":
    main()
