"""Make .venv with the locked dependencies and resume-reviewer in it; a second run does nothing.

Runs on a bare Python, so: standard library only, and syntax that an old Python can still read far
enough to say that it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-from"
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)

QT_NEEDS = [
    *("libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1"),
    "libxkbcommon-x11-0",
]
GOOD_TO_HAVE = ["fonts-noto-cjk", "xvfb", "xauth"]


def main():
    """Bring everything up to date; the exit status is 0 when it is."""
    python = new_enough_python()
    if python != sys.executable:
        return subprocess.call([python, __file__], stdin=subprocess.DEVNULL)
    if shutil.which("dpkg-query"):
        install_debian_packages()
    if not is_up_to_date():
        say("Setting up .venv (some minutes the first time) ...")
        make_environment()
        STAMP.write_text(fingerprint(), encoding="utf-8")
        say("Ready: " + str(tool("resume-reviewer").relative_to(ROOT)))
    compile_translations()
    return 0


def say(sentence):
    """Tell the person at the terminal, in order with what other programs print."""
    print(sentence, flush=True)


def new_enough_python():
    """This Python, or one beside it that is new enough; ends with a sentence if there is none."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        found = shutil.which(name)
        if found:
            return found
    sys.exit(
        f"Resume Reviewer needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is"
        f" {sys.version.split()[0]}. Install a newer Python, then run:"
        " make setup PYTHON=/path/to/python3"
    )


def tool(name):
    """Path of a program inside .venv."""
    if os.name == "nt":
        return VENV / "Scripts" / (name + ".exe")
    return VENV / "bin" / name


def fingerprint():
    """What .venv was made from: the lock, the project's own metadata, the Python, the place."""
    digest = hashlib.sha256()
    for source in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(source.read_bytes())
    return "\n".join((digest.hexdigest(), sys.version.split()[0], str(VENV)))


def is_up_to_date():
    """Whether .venv was made, to its end, from what is here now."""
    return (
        STAMP.is_file()
        and STAMP.read_text(encoding="utf-8") == fingerprint()
        and tool("python").exists()
    )


def make_environment():
    """Fill .venv; one that another Python made, or that was moved here, is made anew."""
    STAMP.unlink(missing_ok=True)
    if not fits_this_python():
        shutil.rmtree(VENV, ignore_errors=True)
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
    pip("install", "--no-deps", "--require-hashes", "-r", str(LOCK))
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def fits_this_python():
    """Whether the Python inside .venv starts and is of our version, at this place."""
    ask = "import sys; print(sys.version.split()[0], sys.prefix)"
    try:
        answer = subprocess.check_output([tool("python"), "-c", ask], text=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.strip() == f"{sys.version.split()[0]} {VENV}"


def pip(*arguments):
    """Run pip quietly, with the machine's own settings; its errors are the person's to read."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    command = [str(tool("python")), "-m", "pip", *arguments, *quiet]
    # pip run by root warns about that, once for each call; inside .venv it is no danger.
    environment = dict(os.environ, PIP_ROOT_USER_ACTION="ignore")
    if subprocess.call(command, env=environment, stdin=subprocess.DEVNULL) != 0:
        sys.exit("The packages could not be installed; the reason stands above. Run it again.")


def install_debian_packages():
    """The libraries Qt loads, and a Chinese font, where they are missing."""
    missing = missing_packages()
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        say("Missing, install with: sudo " + " ".join(c for c in command if c != "--yes"))
        return
    say("Installing " + " ".join(missing) + " ...")
    quiet = ["-qq", "-o=Dpkg::Use-Pty=0"]
    for call in (["apt-get", "update", *quiet], [*command, *quiet]):
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        done = subprocess.run(
            call, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if done.returncode:
            say(f"{' '.join(call[:2])} failed: {done.stderr.strip()[-500:]}")


def missing_packages():
    """Of the Debian packages we need, those that are neither installed nor provided by another."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}|${Package}|${Provides}\n"]
    installed = set()
    for line in subprocess.check_output(query, text=True).splitlines():
        status, name, provided = line.split("|", 2)
        if status.startswith("ii"):
            installed.add(name)
            installed.update(part.split()[0] for part in provided.split(",") if part.strip())
    wanted = QT_NEEDS + ([] if STAMP.exists() and os.geteuid() else GOOD_TO_HAVE)
    missing = [name for name in wanted if name not in installed]
    return missing + missing_venv_package()


def missing_venv_package():
    """Debian splits ensurepip, which venv needs, off its own Python."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]
    return []


def compile_translations():
    """Make .qm files from .ts files that are newer."""
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [str(tool("pyside6-lrelease")), "-silent", str(source), "-qm", str(compiled)]
        if subprocess.call(command, stdin=subprocess.DEVNULL) != 0:
            say(f"{source.name} was not translated; the window stays English.")


if __name__ == "__main__":
    sys.exit(main())
