import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reviewer.errors import (
    DamagedFile,
    EmptyFile,
    PasswordNeeded,
    ReadingNeedsTooMuchMemory,
    UnreadableFile,
)
from reviewer.intake import sources
from reviewer.intake.source import Source
from reviewer.intake.sources import read_bytes, walk


def written(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def gbk_zipped(name: str, content: bytes) -> bytes:
    """An archive as Windows in China makes it: the name in GBK, and no flag that says so."""
    raw = name.encode("gbk")
    placeholder = "x" * len(raw)
    return zipped({placeholder: content}).replace(placeholder.encode(), raw)


def names(paths: list[Path]) -> list[str]:
    return [source.name for source in walk(paths)]


def test_folders_are_walked_and_sorted_as_a_person_would(tmp_path: Path) -> None:
    for name in ("简历10.pdf", "简历2.pdf", "b/简历1.docx", "a.TXT"):
        written(tmp_path / name)
    assert names([tmp_path]) == ["a.TXT", "简历1.docx", "简历2.pdf", "简历10.pdf"]


def test_hidden_and_system_files_are_left_out(tmp_path: Path) -> None:
    for name in (
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "~$cv.docx",
        ".git/config",
        "__MACOSX/cv.pdf",
        "cv.pdf",
    ):
        written(tmp_path / name)
    assert names([tmp_path]) == ["cv.pdf"]


def test_a_file_named_twice_is_there_once_and_the_order_of_the_paths_is_kept(
    tmp_path: Path,
) -> None:
    first, second = written(tmp_path / "b.pdf"), written(tmp_path / "a.pdf")
    assert names([first, second, first]) == ["b.pdf", "a.pdf"]


def test_a_missing_path_is_kept_so_that_reading_it_says_so(tmp_path: Path) -> None:
    (source,) = walk([tmp_path / "gone.pdf"])
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(source)
    assert caught.value.subject == "gone.pdf"
    assert caught.value.detail == "FileNotFoundError"


@pytest.mark.skipif(sys.platform == "win32", reason="needs the right to make links")
def test_links_that_form_a_loop_end(tmp_path: Path) -> None:
    written(tmp_path / "a" / "cv.pdf")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert names([tmp_path]) == ["cv.pdf"]


def test_archives_are_opened_and_so_is_an_archive_in_one(tmp_path: Path) -> None:
    deepest = zipped({"d.txt": b"too deep"})
    inner = zipped({"二.txt": b"inner", "deepest.zip": deepest})
    path = written(
        tmp_path / "all.zip",
        zipped(
            {
                "组/一.txt": b"outer",
                "more.zip": inner,
                "__MACOSX/._一.txt": b"",
                "组/": b"",
                "x/.hidden/y.txt": b"",
            }
        ),
    )
    found = walk([path])
    assert [(source.member, source.name) for source in found] == [
        ("more.zip/deepest.zip", "deepest.zip"),
        ("more.zip/二.txt", "二.txt"),
        ("组/一.txt", "一.txt"),
    ]
    assert [read_bytes(source) for source in found] == [deepest, b"inner", b"outer"]


def test_names_written_by_windows_in_china_are_readable(tmp_path: Path) -> None:
    path = written(tmp_path / "a.zip", gbk_zipped("张三-简历.txt", b"cv"))
    (source,) = walk([path])
    assert source.name == "张三-简历.txt"
    assert read_bytes(source) == b"cv"


def test_an_archive_is_told_by_content_and_a_document_is_none(tmp_path: Path) -> None:
    written(tmp_path / "a.pdf", zipped({"cv.txt": b"x"}))
    written(tmp_path / "b.docx", zipped({"[Content_Types].xml": b"", "word/document.xml": b""}))
    written(tmp_path / "c", zipped({"[Content_Types].xml": b"", "word/document.xml": b""}))
    written(tmp_path / "d.zip", b"no archive")
    found = [(source.name, bool(source.member)) for source in walk([tmp_path])]
    assert found == [("cv.txt", True), ("b.docx", False), ("c", False), ("d.zip", False)]


def test_an_archive_that_stores_documents_as_they_are_is_no_document(tmp_path: Path) -> None:
    document = zipped({"[Content_Types].xml": b"", "word/document.xml": b""})
    (source,) = walk([written(tmp_path / "a.zip", zipped({"cv.docx": document}))])
    assert source.name == "cv.docx"
    assert read_bytes(source) == document


def test_a_damaged_archive_is_a_source_that_cannot_be_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.zip", zipped({"cv.txt": b"x" * 1000})[:-30])
    assert walk([path]) == [Source(str(path))]


def test_a_damaged_member_fails_alone(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": os.urandom(500), "b.txt": b"good"}))
    data[100] ^= 0xFF
    first, second = walk([written(tmp_path / "a.zip", bytes(data))])
    with pytest.raises(DamagedFile):
        read_bytes(first)
    assert read_bytes(second) == b"good"


def test_a_locked_member_needs_a_password(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"secret"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (source,) = walk([written(tmp_path / "a.zip", bytes(data))])
    with pytest.raises(PasswordNeeded):
        read_bytes(source)


def test_a_member_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "bomb.zip", zipped({"a.txt": b"\0" * 30_000_000, "b.txt": b"fine"}))
    bomb, fine = walk([path])
    with pytest.raises(ReadingNeedsTooMuchMemory):
        read_bytes(bomb)
    assert read_bytes(fine) == b"fine"


def test_a_member_that_asks_for_gigabytes_to_unpack_is_refused(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("needs a limit on memory")
    data = bytearray(zipped({"a.txt": b"fine" * 20}, zipfile.ZIP_LZMA))
    at = data.index(b"\x5d\x00\x00\x80\x00")  # properties of the packer: byte, dictionary size
    data[at + 1 : at + 5] = b"\xff\xff\xff\xff"
    (source,) = walk([written(tmp_path / "a.zip", bytes(data))])
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))\n"
        "from reviewer.errors import UnreadableFile\n"
        "from reviewer.intake.sources import Source, read_bytes\n"
        "try: read_bytes(Source(*sys.argv[1:]))\n"
        "except UnreadableFile as error: print(error.code)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, *source], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "too-big"


def test_an_archive_with_endless_members_is_not_walked(tmp_path: Path) -> None:
    many = {f"{number}.txt": b"" for number in range(sources.LIMITS.members + 1)}
    path = written(tmp_path / "many.zip", zipped(many))
    assert walk([path]) == [Source(str(path))]


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile):
        read_bytes(Source(str(written(tmp_path / "a.pdf", b""))))


def test_a_file_over_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.truncate(sources.LARGEST + 1)
    with pytest.raises(ReadingNeedsTooMuchMemory):
        read_bytes(Source(str(path)))


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_bytes(Source(str(tmp_path)))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableFile):
            read_bytes(Source(str(tmp_path / "pipe")))


def test_a_member_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    path = written(tmp_path / "a.zip", zipped({"a.txt": b"x"}))
    with pytest.raises(UnreadableFile):
        read_bytes(Source(str(path), "b.txt"))
