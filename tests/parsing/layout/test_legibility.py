"""Text layers that are of no use, and text of all kinds that is."""

from __future__ import annotations

import pytest

from reviewer.errors import NoTextFound
from reviewer.intake.document import Box, Document, Page, Word
from reviewer.parsing import parse_resume
from reviewer.parsing.layout.legibility import is_text, needs_recognition

ENGLISH = (
    "Ann Example is a software engineer in Springfield. She has built search and ranking systems "
    "for eight years, leads a team of five people and writes about distributed storage. Education: "
    "Example University, Bachelor of Science in Computer Engineering, with honours and a thesis "
    "about caches that forget the right things at the right moment."
)
CHINESE = (
    "张三，示例大学计算机科学与技术专业硕士，五年大模型算法开发经验。负责公司推荐系统的设计与实现，"
    "带领团队完成三个项目上线，用户增长百分之二十。熟悉分布式训练、数据处理以及服务端开发，"
    "具有良好的沟通能力和学习能力，曾获国家奖学金。"
)
SHIFTED = ENGLISH.translate({i: chr((i - 97 + 5) % 26 + 97) for i in range(97, 123)})
RARE = "".join(chr(0x3500 + 37 * i) for i in range(120))


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        CHINESE,
        "Erfahrener Ingenieur für Prüfstände, Größenordnung, Übertragung, Straßenbau. " * 4,
        "Élève à l'école, très motivée, créée en août, où l'été précède la fête élégante. " * 4,
        "Опытный инженер-программист, разработка распределённых систем и баз данных. " * 4,
        "Python SQL HTML CSS JS AWS GCP K8s CI/CD REST gRPC NLP LLM RAG LoRA vLLM CUDA " * 4,
        "電話 090-0000-0000 東京都 経験五年 ソフトウェア開発のリーダーとして働いています。" * 4,
        "+1 555 0100",
    ],
)
def test_text_in_any_language_is_text(text: str) -> None:
    assert is_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "".join(chr(0xE000 + i % 90) for i in range(200)),
        "(cid:12)(cid:7)(cid:33) " * 30,
        CHINESE.encode("utf-8").decode("latin-1"),
        CHINESE.encode("gbk").decode("latin-1"),
        SHIFTED,
        RARE,
        "\ufffd\ufffd\ufffd a \ufffd\ufffd b " * 20,
    ],
    ids=["private use", "glyph numbers", "utf-8 misread", "gbk misread", "shifted", "rare", "lost"],
)
def test_what_no_language_writes_is_not_text(text: str) -> None:
    assert not is_text(text)


def page_of(text: str, image_area: float = 0.0) -> Document:
    words = tuple(
        Word(part, Box(40, 40 + 12 * i, 40 + 5 * len(part), 51 + 12 * i), size=10)
        for i, part in enumerate(text.split())
    )
    return Document("cv.pdf", "pdf", (Page(1, 595, 842, words, image_area=image_area),))


def test_a_page_that_is_a_picture_with_a_few_words_needs_recognition() -> None:
    stamped = page_of("Scanned by Example Scanner at 10:42 today", image_area=595 * 842)
    assert needs_recognition(stamped)
    with pytest.raises(NoTextFound):
        parse_resume(stamped)


def test_a_scan_with_its_own_text_layer_or_a_page_with_a_photo_does_not() -> None:
    assert not needs_recognition(page_of(ENGLISH, image_area=595 * 842))
    assert not needs_recognition(page_of("Ann Example ann@example.com", image_area=90 * 120))


def test_a_file_with_misread_text_is_refused_for_recognition() -> None:
    with pytest.raises(NoTextFound):
        parse_resume(page_of(CHINESE.encode("utf-8").decode("latin-1") * 2))


def test_one_page_of_misread_text_or_a_scanned_first_page_is_enough() -> None:
    good = page_of(ENGLISH).pages[0]
    bad = page_of(CHINESE.encode("gbk").decode("latin-1")).pages[0]
    scanned = Page(1, 595, 842, image_area=595 * 842)
    assert needs_recognition(Document("cv.pdf", "pdf", (good, good, bad)))
    assert needs_recognition(Document("cv.pdf", "pdf", (scanned, good, good)))
    assert not needs_recognition(Document("cv.pdf", "pdf", (good, good, scanned)))
