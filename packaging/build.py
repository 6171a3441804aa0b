"""Build what this platform's people install, into dist/: the frozen program and its packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from linux.packages import build_deb, build_tar

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "resume-reviewer"


def main() -> None:
    """Freeze, package, and say what came out and how big it is."""
    freeze()
    print(f"{PROGRAM.relative_to(ROOT)}: {size_of(PROGRAM)} MB")
    for package in packages():
        print(f"{package.relative_to(ROOT)}: {size_of(package)} MB")


def freeze() -> None:
    """Run PyInstaller; what it says is shown only when it fails."""
    shutil.rmtree(PROGRAM, ignore_errors=True)
    log = ROOT / "build" / "pyinstaller.log"
    log.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += [f"--distpath={DIST}", f"--workpath={ROOT / 'build'}"]
    command.append(str(ROOT / "packaging" / "resume-reviewer.spec"))
    # The same bytes from the same source: PyInstaller sorts by hash otherwise.
    environment = dict(os.environ, PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1735689600")
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    if done.returncode:
        sys.exit(log.read_text(encoding="utf-8")[-4000:])


def packages() -> list[Path]:
    """The packages of this platform."""
    if sys.platform == "linux":
        return [build_tar(PROGRAM, DIST), *build_deb(PROGRAM, DIST)]
    if sys.platform == "win32":
        return windows_installer()
    return disk_image()


def windows_installer() -> list[Path]:
    """The NSIS installer; only the folder where makensis is missing."""
    makensis = shutil.which("makensis")
    if makensis is None:
        print("makensis was not found (nsis.sourceforge.io): no installer, the folder works as is.")
        return []
    script = ROOT / "packaging" / "windows" / "resume-reviewer.nsi"
    subprocess.run([makensis, "-V2", str(script)], check=True, stdin=subprocess.DEVNULL)
    return sorted(DIST.glob("resume-reviewer-*-setup.exe"))


def disk_image() -> list[Path]:
    """A .dmg with the application in it, unsigned."""
    image = DIST / "Resume Reviewer.dmg"
    command = ["hdiutil", "create", "-ov", "-volname", "Resume Reviewer", "-srcfolder"]
    command += [str(DIST / "Resume Reviewer.app"), str(image)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return [image]


def size_of(path: Path) -> int:
    """Megabytes of a file or a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if not file.is_dir()) // 1_000_000


if __name__ == "__main__":
    main()
