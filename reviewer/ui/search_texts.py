"""What the search box looks through: the texts of every resume, loaded before somebody types."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from reviewer.pointer import Json
from reviewer.store import Store
from reviewer.ui.background import Courier


class SearchTexts:
    """The case-folded texts of the resumes in a store; of one that changed, read anew."""

    def __init__(self, store: Store, courier: Courier) -> None:
        self._store = store
        self._courier = courier
        self._texts: dict[str, str] = {}
        self._is_whole = False
        self._loading: Future[dict[str, str]] | None = None
        self._changed_meanwhile: set[str] = set()

    def prepare(self) -> None:
        """Load all on a thread: somebody is about to type."""
        if self._is_whole or self._loading is not None:
            return
        thread = ThreadPoolExecutor(1, "search")
        self._loading = thread.submit(_texts_of, self._store.path)
        self._courier.send(self._loading, self._take, lambda _error: None)
        thread.shutdown(wait=False)

    def forget(self, candidate_id: str) -> None:
        """Read a candidate anew when asked: the resume changed."""
        self._texts.pop(candidate_id, None)
        if self._loading is not None and not self._is_whole:
            self._changed_meanwhile.add(candidate_id)

    def of(self, candidate_id: str) -> str:
        """All texts of a candidate's resume."""
        if not self._is_whole:
            # Typed before the thread was done: wait for it rather than read everything twice.
            loading = self._loading
            is_usable = loading is not None and loading.exception() is None
            self._take(loading.result() if loading and is_usable else _all_texts(self._store))
        if candidate_id not in self._texts:
            self._texts[candidate_id] = _folded(self._store.candidate(candidate_id).resume)
        return self._texts[candidate_id]

    def _take(self, texts: dict[str, str]) -> None:
        if not self._is_whole:
            self._is_whole = True
            for candidate_id in self._changed_meanwhile:
                texts.pop(candidate_id, None)
            self._texts = texts | self._texts
            self._changed_meanwhile.clear()


def _all_texts(store: Store) -> dict[str, str]:
    return {key: text.casefold() for key, text in store.texts().items()}


def _texts_of(path: Path) -> dict[str, str]:
    with Store.open(path) as store:
        return _all_texts(store)


def _folded(resume: Json) -> str:
    return "\n".join(_texts(resume)).casefold()


def _texts(value: Json) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in inner for text in _texts(part)]
