"""Start what was built, the way a person would, and check that it does its job.

    python packaging/smoke_test.py [PROGRAM]

Without PROGRAM: the one inside the Debian package, or dist/resume-reviewer. It runs in an empty
folder with an empty environment, so nothing of this checkout can help it.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
PATIENCE_S = 120.0


class Smoke(Exception):
    """Something the built program should do and does not."""


def main() -> None:
    """Run every check; say how long each took, or what is wrong."""
    with tempfile.TemporaryDirectory(prefix="smoke-") as name:
        folder = Path(name)
        program = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else built(folder)
        for check in CHECKS:
            started = time.monotonic()
            try:
                check(program, folder)
            except Smoke as failure:
                sys.exit(f"smoke test: {check.__name__}: {failure}")
            print(f"smoke test: {check.__name__}: {time.monotonic() - started:.1f} s")


def built(folder: Path) -> Path:
    """The program as it lies on a reader's disk after installing the package."""
    packages = sorted((ROOT / "dist").glob("*.deb"), key=lambda path: path.stat().st_mtime)
    if packages and shutil.which("dpkg-deb"):
        subprocess.run(["dpkg-deb", "--extract", str(packages[-1]), str(folder)], check=True)
        return folder / "usr" / "bin" / "resume-reviewer"
    suffix = ".exe" if sys.platform == "win32" else ""
    return ROOT / "dist" / "resume-reviewer" / f"resume-reviewer{suffix}"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Next to nothing: a home of its own, no Python settings, no display."""
    kept = {key: os.environ[key] for key in ("SYSTEMROOT", "TEMP") if key in os.environ}
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {**kept, "PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", **more}


def run(program: Path, folder: Path, *arguments: str | Path, expect: int = 0) -> str:
    """Run the program; its stdout. Anything but the expected exit status is a failure."""
    done = subprocess.run(
        [str(program), *map(str, arguments)],
        env=environment(folder),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    if done.returncode != expect:
        said = done.stderr.decode("utf-8", "replace")[-1500:]
        raise Smoke(f"{arguments[0]} ended with {done.returncode}, not {expect}: {said}")
    return done.stdout.decode("utf-8")


def parses_each_sample(program: Path, folder: Path) -> None:
    """Every format gives the bytes the checkout gives: nothing was forgotten in the build."""
    run(program, folder, "parse", SAMPLES, "--out", folder / "built", "--evidence")
    command = [sys.executable, "-m", "reviewer", "parse", str(SAMPLES), "--evidence"]
    command += ["--out", str(folder / "checkout")]
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL, timeout=PATIENCE_S)
    for sample in sorted(SAMPLES.iterdir()):
        ours, theirs = (folder / side / f"{sample.stem}.json" for side in ("built", "checkout"))
        if ours.read_bytes() != theirs.read_bytes():
            raise Smoke(f"{sample.name} is read otherwise than by the checkout")
    read = [json.loads(path.read_bytes()) for path in (folder / "built").iterdir()]
    if not any(resume.get("work") for resume in read):
        raise Smoke("no work was read in any sample; are the lexicons there?")


def reads_a_photo(program: Path, folder: Path) -> None:
    """A picture of a page is recognised: models, their engine and the decoders are on board."""
    telephone = ROOT / "tests" / "data" / "photos" / "telephone.heic"
    if "ines.okoro@example.com" not in run(program, folder, "parse", telephone):
        raise Smoke("the photo of a telephone was not read")
    photo = folder / "photo.png"
    document = pypdfium2.PdfDocument(SAMPLES / "Daniel Okafor CV.pdf")
    document[0].render(scale=2.5).to_pil().save(photo)
    document.close()
    if "daniel.okafor@example.com" not in run(program, folder, "parse", photo):
        raise Smoke("the picture of a page was not read")


def does_the_job(program: Path, folder: Path) -> None:
    """Worker processes start, the store holds, exports are written."""
    workspace = folder / "workspace.db"
    count = len(list(SAMPLES.iterdir()))
    run(program, folder, "import", SAMPLES, "--workspace", workspace, "--opening", "工程师")
    listed = json.loads(run(program, folder, "list", "--workspace", workspace, "--json"))
    if len(listed) != count:
        raise Smoke(f"{len(listed)} of {count} samples are in the workspace")
    for name in ("all.csv", "all.xlsx", "all.json"):
        run(program, folder, "export", "--workspace", workspace, folder / name, "--stage", "new")
        if not (folder / name).stat().st_size:
            raise Smoke(f"{name} is empty")
    if not (folder / "all.csv").read_bytes().startswith(b"\xef\xbb\xbf"):
        raise Smoke("the CSV has no byte order mark")
    run(program, folder, "verify", "--workspace", workspace)


def refuses_politely(program: Path, folder: Path) -> None:
    """A broken file gives a sentence and exit status 1, a wrong call 2."""
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing more")
    fine = next(SAMPLES.glob("*.md"))
    run(program, folder, "parse", broken, fine, "--out", folder / "out", expect=1)
    run(program, folder, "no-such-command", "--at-all", expect=2)


def shows_its_window(program: Path, folder: Path) -> None:
    """The window comes up, reads a file in a worker, and goes without leaving anybody behind."""
    workspace = folder / "window.db"
    sample = next(SAMPLES.glob("*.pdf"))
    with screen(folder) as (settings, shot):
        process = subprocess.Popen(
            [str(program), "--workspace", str(workspace), str(sample)],
            env=environment(folder, **settings),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            wait_until(lambda: process.poll() is not None or holds(program, folder, workspace))
            if process.poll() is not None:
                said = process.stderr.read().decode("utf-8", "replace") if process.stderr else ""
                raise Smoke(f"the window ended by itself: {said[-1500:]}")
            if shot is not None:
                wait_until(lambda: colours(shot) > 40)
        finally:
            family = [process.pid, *(c.pid for c in psutil.Process(process.pid).children(True))]
            process.terminate()
            process.wait(timeout=20)
    wait_until(lambda: not any(map(psutil.pid_exists, family)))


def holds(program: Path, folder: Path, workspace: Path) -> bool:
    """Whether the window has put the file into its workspace."""
    if not workspace.exists():
        return False
    listed = run(program, folder, "list", "--workspace", workspace, "--json")
    return len(json.loads(listed)) == 1


def wait_until(condition: object) -> None:
    """Wait for a condition; a failure when it does not come."""
    assert callable(condition)
    until = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            raise Smoke("waited in vain")
        time.sleep(0.3)


@contextmanager
def screen(folder: Path) -> Iterator[tuple[dict[str, str], Path | None]]:
    """A virtual screen and the file of its pixels; Qt's own where there is no Xvfb."""
    if not sys.platform.startswith("linux") or shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}, None
        return
    ask, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command += ["-fbdir", str(folder)]
    xvfb = subprocess.Popen(
        command, pass_fds=[tell], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(tell)
    try:
        with os.fdopen(ask) as answer:
            number = answer.readline().strip()
        # xcb named outright: that the plug-in for real screens is on board is part of the test.
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}, folder / "Xvfb_screen0"
    finally:
        xvfb.terminate()
        xvfb.wait(timeout=20)


def colours(shot: Path) -> int:
    """How many colours are on the screen, from the XWD file that Xvfb keeps up to date."""
    data = shot.read_bytes()
    header = struct.unpack(">25I", data[:100])
    start = header[0] + header[19] * 12
    return len({data[at : at + 4] for at in range(start, len(data) - 4, 4)})


CHECKS = (parses_each_sample, reads_a_photo, does_the_job, refuses_politely, shows_its_window)


if __name__ == "__main__":
    main()
