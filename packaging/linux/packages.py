"""The Linux packages around the frozen program: a tar archive and a Debian package."""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

from reviewer import __version__

HERE = Path(__file__).resolve().parent
ICON = HERE.parent.parent / "resources" / "icons" / "resume-reviewer.svg"
LICENCE = HERE.parent.parent / "LICENSE"
BUILT_AT = 1735689600
"""The time written into packages, so that the same program gives the same bytes."""

CONTROL = """Package: resume-reviewer
Version: {version}
Architecture: {architecture}
Maintainer: Resume Reviewer contributors <resume-reviewer@example.com>
Section: misc
Priority: optional
Installed-Size: {kilobytes}
Depends: libc6, libstdc++6, libgcc-s1, libzstd1, libgl1, libegl1, libdbus-1-3, libdrm2,
 libfontconfig1, libfreetype6, libglib2.0-0 | libglib2.0-0t64, libx11-6, libx11-xcb1,
 libxcb-cursor0, libxcb-glx0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0,
 libxcb-render-util0, libxcb-shape0, libxcb-shm0, libxcb-sync1, libxcb-util1, libxcb-xfixes0,
 libxcb-xkb1, libxkbcommon0, libxkbcommon-x11-0, libwayland-client0
Recommends: fonts-noto-cjk, libwayland-cursor0, libwayland-egl1
Description: read, check, score and shortlist resumes on your own computer
 Drag a folder of resumes into a window, see each original beside a form that is
 already filled in, correct it, rate candidates against an opening and export the
 shortlist. Chinese and English alike; nothing leaves the computer.
"""


def build_tar(program: Path, into: Path) -> Path:
    """The program's folder with desktop file and icon, to be unpacked anywhere."""
    name = f"resume-reviewer-{__version__}-linux-{platform.machine()}"
    path = into / f"{name}.tar.gz"
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=BUILT_AT) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        archive.add(program, name, filter=_plain)
        for extra in (ICON, HERE / "resume-reviewer.desktop", LICENCE):
            archive.add(extra, f"{name}/{extra.name}", filter=_plain)
    return path


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = BUILT_AT
    return member


def build_deb(program: Path, into: Path) -> list[Path]:
    """The Debian package; none where there is no dpkg-deb."""
    if shutil.which("dpkg-deb") is None:
        print("dpkg-deb was not found: no .deb.")
        return []
    tree = into.parent / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, program)
    architecture = subprocess.check_output(
        ["dpkg", "--print-architecture"], text=True, stdin=subprocess.DEVNULL
    ).strip()
    control = CONTROL.format(
        version=__version__, architecture=architecture, kilobytes=_kilobytes(tree)
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    path = into / f"resume-reviewer_{__version__}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree), str(path)]
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(BUILT_AT))
    subprocess.run(
        command, check=True, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    shutil.rmtree(tree)
    return [path]


def _fill(tree: Path, program: Path) -> None:
    """Lay the files out as they will lie on the reader's system."""
    shutil.copytree(program, tree / "usr/lib/resume-reviewer", symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/resume-reviewer").symlink_to("../lib/resume-reviewer/resume-reviewer")
    for source, place in (
        (HERE / "resume-reviewer.desktop", "usr/share/applications/resume-reviewer.desktop"),
        (HERE / "resume-reviewer.metainfo.xml", "usr/share/metainfo/resume-reviewer.metainfo.xml"),
        (ICON, "usr/share/icons/hicolor/scalable/apps/resume-reviewer.svg"),
        (LICENCE, "usr/share/doc/resume-reviewer/copyright"),
    ):
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / place)
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _kilobytes(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
