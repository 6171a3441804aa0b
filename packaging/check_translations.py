"""Check that every sentence of the window is translated: no new one, none unfinished."""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


def main() -> int:
    """Print each untranslated sentence; the exit status is 1 if there is any."""
    untranslated = [line for source in sorted(TRANSLATIONS.glob("*.ts")) for line in lacks(source)]
    for line in untranslated:
        print(line)
    return 1 if untranslated else 0


def lacks(source: Path) -> list[str]:
    """What this translation lacks, compared with the code as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / source.name
        shutil.copy(source, fresh)
        update(fresh)
        tree = ElementTree.parse(fresh)
    return [
        f"{source.name}: {message.findtext('source')}"
        for message in tree.iter("message")
        if is_missing(message)
    ]


def update(translation: Path) -> None:
    """Bring a .ts file up to date with the sentences in the code."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    code = [str(path) for path in sorted((ROOT / "reviewer").rglob("*.py"))]
    command = [str(lupdate), "-silent", "-no-obsolete", *code, "-ts", str(translation)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)


def is_missing(message: ElementTree.Element) -> bool:
    """Whether a message has no finished translation, in any of its plural forms."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform") or [translation]
    return any(not form.text for form in forms)


if __name__ == "__main__":
    sys.exit(main())
