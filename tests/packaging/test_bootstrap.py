"""Setting up: from a bare Python, once, and with a sentence when it cannot be."""

import ast
import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "packaging" / "bootstrap.py"


@pytest.fixture
def bootstrap():
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_can_read_the_script_as_far_as_to_say_that_it_is_too_old():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_python_that_is_too_old_gets_a_sentence(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"needs Python 99\.0 or newer"):
        bootstrap.new_enough_python()


def test_a_newer_python_beside_the_old_one_is_found(bootstrap, monkeypatch, tmp_path):
    newer = tmp_path / "python3.12"
    newer.write_text("#!/bin/sh\n")
    newer.chmod(0o755)
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.new_enough_python() == str(newer)


def test_another_lock_means_another_set_up(bootstrap, monkeypatch, tmp_path):
    before = bootstrap.fingerprint()
    lock = tmp_path / "requirements.lock"
    lock.write_bytes(bootstrap.LOCK.read_bytes() + b"# newer\n")
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    assert bootstrap.fingerprint() != before


def test_an_environment_that_was_not_finished_is_not_up_to_date(bootstrap, monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "set-up-from")
    assert not bootstrap.is_up_to_date()


def test_an_environment_that_was_moved_here_is_made_anew(bootstrap, monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    assert not bootstrap.fits_this_python()


def test_the_lock_holds_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9._-]+==", lock, re.MULTILINE)
    assert len(pinned) > 20
    assert lock.count("--hash=sha256:") >= len(pinned)
    assert not re.search(r"https?://|--index-url|--find-links", lock)


def test_every_dependency_of_the_project_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    declared = {re.match(r"[A-Za-z0-9-]+", name)[0].lower() for name in wanted}
    locked = set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE))
    assert declared <= locked
