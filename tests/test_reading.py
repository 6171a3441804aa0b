import contextlib
import importlib
import inspect
import pickle
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from reviewer.by_name import ByName
from reviewer.errors import DamagedFile, EmptyFile, UnreadableFile, UnsupportedFormat
from reviewer.in_worker import REMEMBERED, whereabouts
from reviewer.intake.source import Source
from reviewer.reading import (
    FileRead,
    WorkerPool,
    draw_original,
    get_ready,
    open_original,
    read_source,
)

LONG_S = 60
RESUME = """# 张三
电话：138-0000-0001 · 邮箱：zhangsan@example.com

## 教育背景
- 示例大学 · 计算机科学与技术 · 本科 2015.09-2019.06

## 工作经历
**示例科技有限公司｜算法工程师 2019.07-至今**
- 负责推荐系统的开发与维护
"""


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(jobs=1) as shared:
        yield shared


@pytest.fixture
def resume(tmp_path: Path) -> Source:
    path = tmp_path / "张三.md"
    path.write_text(RESUME, encoding="utf-8")
    return Source(str(path))


def pdf_of(*texts: str) -> bytes:
    """A PDF with a page of 200 by 100 points for each text, in Helvetica."""
    pages = range(3, 3 + 2 * len(texts), 2)
    kids = " ".join(f"{page} 0 R" for page in pages)
    font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(texts)}/Kids[{kids}]/MediaBox[0 0 200 100]{font}>>",
    ]
    for page, text in zip(pages, texts, strict=True):
        drawn = f"BT /F 12 Tf 10 50 Td ({text}) Tj ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {page + 1} 0 R>>")
        objects.append(f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream")
    body = "".join(f"{n} 0 obj\n{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def has_ended(pid: int) -> bool:
    """Whether the process ends within a few seconds; one that nobody has collected has ended."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        with contextlib.suppress(psutil.NoSuchProcess):
            if psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
                threading.Event().wait(0.05)
                continue
        return True
    return False


def test_a_file_is_read_into_its_bytes_and_its_resume(pool: WorkerPool, resume: Source) -> None:
    read = pool.submit(read_source, resume).result(LONG_S)
    assert (read.source, read.name, read.error) == (resume, "张三.md", None)
    assert read.data.decode() == RESUME
    assert read.parsed is not None
    assert read.parsed.resume.to_json()["basics"]["email"] == "zhangsan@example.com"
    assert read.seconds > 0


def test_what_is_wrong_with_a_file_is_carried_and_its_bytes_are_kept(
    pool: WorkerPool, tmp_path: Path
) -> None:
    path = tmp_path / "a.7z"
    path.write_bytes(b"7z\xbc\xaf\x27\x1c and more")
    read = pool.submit(read_source, Source(str(path))).result(LONG_S)
    assert type(read.error) is UnsupportedFormat
    assert read.error.subject == "a.7z"
    assert (read.parsed, read.data) == (None, b"7z\xbc\xaf\x27\x1c and more")


def test_an_empty_or_missing_file_has_no_bytes(pool: WorkerPool, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    empty = pool.submit(read_source, Source(str(tmp_path / "empty.pdf"))).result(LONG_S)
    gone = pool.submit(read_source, Source(str(tmp_path / "gone.pdf"))).result(LONG_S)
    assert [(type(read.error), read.data) for read in (empty, gone)] == [
        (EmptyFile, b""),
        (UnreadableFile, b""),
    ]


def test_a_bug_is_told_by_its_place_in_our_code_and_not_by_the_text() -> None:
    with pytest.raises(AttributeError) as caught:
        Source.name.fget("张三")  # type: ignore[attr-defined]
    assert re.fullmatch(r"\w+ at intake/source\.py:\d+", whereabouts(caught.value))


def test_a_pdf_is_laid_out_and_drawn(pool: WorkerPool) -> None:
    layout = pool.submit(open_original, "k", pdf_of("Jane Doe", "Page 2"), "a.pdf").result(LONG_S)
    assert (layout.format, layout.page_sizes) == ("pdf", [(200.0, 100.0)] * 2)
    assert [word.text for word in layout.document.pages[0].words] == ["Jane", "Doe"]
    image = pool.submit(draw_original, "k", 2, 1.5).result(LONG_S)
    assert (image.width, image.height) == (300, 150)
    assert len(image.pixels) == image.stride * image.height
    assert len(set(image.pixels)) > 1


def test_a_pdf_without_text_is_laid_out_all_the_same(pool: WorkerPool) -> None:
    layout = pool.submit(open_original, "scan", pdf_of(""), "a.pdf").result(LONG_S)
    assert layout.page_sizes == [(200.0, 100.0)]
    assert pool.submit(draw_original, "scan", 1, 1.0).result(LONG_S).width == 200


def test_a_document_without_pages_is_laid_out_as_lines(pool: WorkerPool) -> None:
    layout = pool.submit(open_original, "m", RESUME.encode(), "a.md").result(LONG_S)
    assert (layout.format, layout.page_sizes) == ("markdown", [])
    assert layout.document.lines[0].text == "张三"


def test_the_worker_forgets_the_original_used_longest_ago(pool: WorkerPool) -> None:
    for number in range(REMEMBERED + 1):
        pool.submit(open_original, f"n{number}", pdf_of("x"), "a.pdf").result(LONG_S)
    assert pool.submit(draw_original, "n1", 1, 1.0).result(LONG_S).width == 200
    with pytest.raises(KeyError):
        pool.submit(draw_original, "n0", 1, 1.0).result(LONG_S)


def test_a_damaged_original_says_so(pool: WorkerPool) -> None:
    with pytest.raises(DamagedFile):
        pool.submit(open_original, "d", b"%PDF-1.7 rubbish", "a.pdf").result(LONG_S)


@pytest.mark.parametrize("task", [read_source, open_original, draw_original, get_ready])
def test_a_task_named_here_is_there(task: ByName[..., object]) -> None:
    function = getattr(importlib.import_module(task.module), task.name)
    assert inspect.isfunction(function)
    assert pickle.loads(pickle.dumps(task)) == task


def test_a_task_can_be_called_without_a_pool(resume: Source) -> None:
    read: FileRead = read_source(resume)
    assert read.error is None


def test_importing_this_side_of_reading_loads_no_library_of_a_format() -> None:
    code = (
        "import sys, reviewer.reading\n"
        "print([m for m in ('lxml', 'pdfplumber', 'pypdfium2', 'docx', 'markdown_it', 'PySide6')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_workers_end_with_the_program_however_it_ends() -> None:
    code = (
        "import os, signal\n"
        "from reviewer.workers import WorkerPool\n"
        "if __name__ == '__main__':\n"
        "    pool = WorkerPool(jobs=1)\n"
        "    print(pool.submit(os.getpid).result(60), flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert done.returncode == -9
    assert has_ended(int(done.stdout))
