"""The packages for Linux: everything in its place, and the same bytes from the same program."""

import importlib.util
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parent.parent.parent / "packaging" / "linux"


@pytest.fixture
def packages():
    spec = importlib.util.spec_from_file_location("packages", LINUX / "packages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def program(tmp_path):
    folder = tmp_path / "dist" / "resume-reviewer"
    (folder / "_internal").mkdir(parents=True)
    (folder / "resume-reviewer").write_text("#!/bin/sh\necho started\n")
    (folder / "resume-reviewer").chmod(0o755)
    (folder / "_internal" / "data").write_text("data")
    return folder


def test_the_archive_unpacks_to_a_program_that_starts(packages, program, tmp_path):
    archive = packages.build_tar(program, program.parent)
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    folder = tmp_path / archive.name.removesuffix(".tar.gz")
    assert subprocess.check_output([folder / "resume-reviewer"], text=True) == "started\n"
    assert {"LICENSE", "resume-reviewer.desktop", "resume-reviewer.svg"} <= {
        path.name for path in folder.iterdir()
    }


def test_the_same_program_gives_the_same_archive(packages, program, tmp_path):
    first = packages.build_tar(program, program.parent).read_bytes()
    (program / "_internal" / "data").touch()
    assert packages.build_tar(program, program.parent).read_bytes() == first


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="not a Debian system")
def test_the_debian_package_puts_the_program_on_the_path(packages, program, tmp_path):
    [package] = packages.build_deb(program, program.parent)
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path / "root"], check=True)
    usr = tmp_path / "root" / "usr"
    assert subprocess.check_output([usr / "bin/resume-reviewer"], text=True) == "started\n"
    assert (usr / "share/applications/resume-reviewer.desktop").is_file()
    assert (usr / "share/icons/hicolor/scalable/apps/resume-reviewer.svg").is_file()
    field = ["dpkg-deb", "--field", package, "Depends"]
    assert "libxcb-cursor0" in subprocess.check_output(field, text=True)


def test_the_desktop_file_and_the_metadata_name_each_other():
    desktop = ConfigParser(interpolation=None)
    desktop.read(LINUX / "resume-reviewer.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    metadata = ElementTree.parse(LINUX / "resume-reviewer.metainfo.xml")
    assert metadata.findtext("launchable") == "resume-reviewer.desktop"
    assert metadata.findtext("name") == entry["Name"]
    assert entry["Exec"].split()[0] == metadata.findtext("provides/binary")
