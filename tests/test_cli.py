"""The command line as a program of its own: arguments in, bytes and exit codes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from reviewer import __version__, cli
from reviewer.errors import ReadingCrashed
from reviewer.hiring import Criterion, Rating, Stage
from reviewer.intake.sources import Source
from reviewer.store import Store

ANN = """Ann Lee
ann.lee@example.com | +1 555 010 0123

EXPERIENCE
Beta Ltd, Software Engineer
Jan 2020 - Present
- Built {thing}

EDUCATION
Some University, BSc Computer Science
2015 - 2019
"""
LIN = """林小满
电话：138-0000-0001  邮箱：lin@example.com

教育背景
2015.09 - 2019.06  某某大学  计算机科学与技术  本科

工作经历
2019.07 - 至今  甲乙科技有限公司  算法工程师
- 负责多模态模型训练
"""


def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "reviewer", *map(str, arguments)],
        capture_output=True,
        timeout=120,
        cwd=cwd,
        env=environment | {"LC_ALL": "C", "PYTHONPATH": str(Path.cwd())},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resumes")
    (folder / "简历_林小满.txt").write_text(LIN, "utf-8")
    (folder / "ann.txt").write_text(ANN.format(thing="things"), "utf-8")
    (folder / "ann.md").write_text(ANN.format(thing="other things"), "utf-8")
    (folder / "empty.pdf").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def workspace(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that ``import`` filled, with one candidate shortlisted."""
    path = tmp_path_factory.mktemp("workspace") / "w.db"
    done = run("import", folder, "--workspace", path, "--opening", "算法", "--jobs", 1)
    assert done.returncode == 1
    with Store.open(path, "Ana") as store:
        (opening,) = store.openings()
        store.edit_opening(replace(opening, criteria=(Criterion(id="a", name="A"),)))
        lin = next(row for row in store.rows() if row.name == "林小满")
        store.decide([lin.candidate_id], opening.id, Stage.SHORTLISTED)
        store.rate(lin.candidate_id, opening.id, Rating(criterion_id="a", score=4))
    return path


def test_one_file_is_printed_as_json_resume_and_nothing_else(folder: Path) -> None:
    file = folder / "简历_林小满.txt"
    done = run("parse", file)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.endswith("}\n")
    assert "林小满" in text
    assert json.loads(text)["basics"]["email"] == "lin@example.com"
    assert run("parse", file, "--json").stdout == done.stdout


def test_evidence_is_added_when_asked_for(folder: Path) -> None:
    document = json.loads(run("parse", folder / "ann.txt", "--evidence").stdout)
    mark = document["meta"]["evidence"]["/basics/email"]
    assert mark["quote"] == "ann.lee@example.com"
    assert mark["lines"]


def test_several_files_go_to_a_folder_and_clashes_keep_the_extension(
    folder: Path, tmp_path: Path
) -> None:
    done = run("parse", folder, "--out", tmp_path / "deep" / "out", "--jobs", 1)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [
        "empty.pdf: The file is empty. Ask the sender for the file again."
    ]
    names = sorted(path.name for path in (tmp_path / "deep" / "out").iterdir())
    assert names == ["ann.md.json", "ann.txt.json", "简历_林小满.json"]


def test_names_that_clash_even_with_extension_get_a_number() -> None:
    sources = [Source("a/x.txt"), Source("b/X.txt"), Source("c/x.pdf"), Source("d/y.pdf")]
    names = cli._result_names(sources)
    assert names == ["x.txt.json", "X.txt-2.json", "x.pdf.json", "y.json"]


def test_a_file_that_fails_alone_exits_2(folder: Path) -> None:
    done = run("parse", folder / "empty.pdf", folder / "missing.pdf", "--out", folder / "out")
    assert (done.returncode, done.stdout) == (2, b"")
    assert [line.partition(b":")[0] for line in done.stderr.splitlines()] == [
        b"empty.pdf",
        b"missing.pdf",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse",),
        ("parse", "{folder}"),
        ("parse", "{folder}/ann.txt", "--jobs", "0"),
        ("list", "--workspace", "{folder}/none.db"),
        ("verify", "--workspace", "{folder}/ann.txt"),
        ("export", "out.csv", "--workspace", "{folder}/none.db"),
        ("export", "out.doc", "--workspace", "{workspace}"),
        ("export", "{folder}/no/out.csv", "--workspace", "{workspace}"),
        ("list", "--workspace", "{workspace}", "--opening", "none"),
        ("backup", "{folder}/no/copy.db", "--workspace", "{workspace}"),
    ],
)
def test_a_call_that_can_do_nothing_exits_2_and_says_why(
    folder: Path,
    workspace: Path,
    arguments: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    try:
        code = cli.main([a.format(folder=folder, workspace=workspace) for a in arguments])
    except SystemExit as left:
        code = left.code
    assert code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err
    assert not (folder / "none.db").exists()


def test_import_reports_each_file_and_knows_what_it_has(folder: Path, tmp_path: Path) -> None:
    archive, workspace, report = (tmp_path / name for name in ("b.zip", "w.db", "report.jsonl"))
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("inner/ann.txt", ANN.format(thing="things"))
    calls = ("import", folder, archive, "--workspace", workspace, "--report", report)
    assert run(*calls).returncode == 1
    lines = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    assert [(Path(line["path"]).name, line["status"]) for line in lines] == [
        ("ann.md", "read"),
        ("ann.txt", "read"),
        ("empty.pdf", "failed"),
        ("简历_林小满.txt", "read"),
        ("ann.txt", "known"),
    ]
    assert lines[4]["candidate"] == lines[1]["candidate"]
    assert set(lines[0]) == {"path", "status", "reason", "candidate", "seconds"}
    assert (lines[2]["reason"], bool(lines[2]["candidate"])) == ("empty", True)
    run(*calls)
    again = [json.loads(line)["status"] for line in report.read_text("utf-8").splitlines()]
    assert again == ["known", "known", "failed", "known", "known"]
    with Store.open(workspace) as store:
        assert len(store.rows()) == 4
        assert store.verify() == []


def test_a_file_that_failed_earlier_is_tried_again(folder: Path, tmp_path: Path) -> None:
    file, workspace, report = folder / "ann.txt", tmp_path / "w.db", tmp_path / "r.jsonl"
    with Store.open(workspace) as store:
        failed = store.add_candidate("ann.txt", file.read_bytes(), None, ReadingCrashed())
    done = run("import", file, "--workspace", workspace, "--report", report)
    assert done.returncode == 0
    line = json.loads(report.read_text("utf-8"))
    assert (line["status"], line["candidate"]) == ("read", failed.candidate_id)
    with Store.open(workspace) as store:
        assert [row.name for row in store.rows()] == ["Ann Lee"]


def test_list_prints_one_candidate_a_line_and_json(workspace: Path) -> None:
    plain = run("list", "--workspace", workspace, "--opening", "算法")
    assert plain.returncode == 0
    lines = [line.split("\t") for line in plain.stdout.decode().splitlines()]
    assert len(lines) == 4  # the file that could not be read keeps a row that says so
    assert ["林小满", "shortlisted", "4.00"] in [line[1:4] for line in lines]
    listed = json.loads(run("--workspace", workspace, "list", "--json").stdout)
    assert {"candidate", "name", "file"} <= set(listed[0])
    assert {entry["file"] for entry in listed} == {
        "ann.md", "ann.txt", "empty.pdf", "简历_林小满.txt"
    }  # fmt: skip


def test_export_writes_what_is_shortlisted(workspace: Path, tmp_path: Path) -> None:
    for name in ("out.csv", "out.xlsx", "out.json"):
        done = run("export", tmp_path / name, "--workspace", workspace, "--opening", "算法")
        assert (done.returncode, done.stdout) == (0, b"")
    assert "林小满" in (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").active["D2"].value == "林小满"
    blind = tmp_path / "blind.json"
    run("export", blind, "--workspace", workspace, "--blind", "--stage", "new", "--stage", "maybe")
    assert len(json.loads(blind.read_text("utf-8"))) == 3
    assert "Ann" not in blind.read_text("utf-8")


def test_verify_and_backup_find_a_clean_workspace(workspace: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert run("backup", copy, "--workspace", workspace).returncode == 0
    done = run("verify", "--workspace", copy)
    assert (done.returncode, done.stdout) == (0, b"")
    listed = [run("list", "--json", "--workspace", path).stdout for path in (copy, workspace)]
    assert listed[0] == listed[1]


def test_a_file_named_like_a_command_is_read_as_a_path(tmp_path: Path) -> None:
    (tmp_path / "parse").write_text(ANN.format(thing="x"), "utf-8")
    done = run("parse", "./parse", cwd=tmp_path)
    assert json.loads(done.stdout)["basics"]["name"] == "Ann Lee"


def test_version_and_help_need_no_window() -> None:
    assert run("--version").stdout.decode() == f"resume-reviewer {__version__}\n"
    help_text = run("--help").stdout.decode()
    assert all(name in help_text for name in cli.COMMANDS)


def test_no_command_opens_the_window_with_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr("reviewer.ui.run", lambda workspace, files: seen.append((workspace, files)))
    cli.main(["--workspace", "w.db", "./list", "a.pdf"])
    cli.main([])
    assert seen == [
        (Path("w.db"), [Path("list"), Path("a.pdf")]),
        (cli.default_workspace(), []),
    ]


def test_a_reader_that_leaves_early_is_no_error(workspace: Path) -> None:
    command = [sys.executable, "-m", "reviewer", "list", "--json", "--workspace", str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="the system has no /dev/stdout")
def test_an_import_killed_midway_keeps_what_it_finished(tmp_path: Path) -> None:
    folder, workspace = tmp_path / "in", tmp_path / "w.db"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(ANN.format(thing=number), "utf-8")
    call = ("import", folder, "--jobs", "1", "--workspace", workspace)
    command = [sys.executable, "-m", "reviewer", *map(str, call), "--report", "/dev/stdout"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(3):
            process.stdout.readline()
        process.kill()
        reported = 3 + len(process.stdout.readlines())
    with Store.open(workspace) as store:
        assert store.verify() == []
        assert reported <= len(store.rows()) <= reported + 1
    assert run(*call).returncode == 0
    with Store.open(workspace) as store:
        assert len(store.rows()) == 12
