"""Every expected error can be worded, stored and carried between processes."""

import pickle

import pytest

from reviewer.errors import ReviewerError, UnreadableFile, unreadable


def every(kind: type[ReviewerError]) -> list[type[ReviewerError]]:
    return [kind, *(deep for child in kind.__subclasses__() for deep in every(child))]


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in every(ReviewerError)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("kind", every(ReviewerError))
def test_an_error_crosses_a_process_border_whole(kind: type[ReviewerError]) -> None:
    error = pickle.loads(pickle.dumps(kind("简历.pdf", "page 3")))
    assert type(error) is kind
    assert (error.subject, error.detail) == ("简历.pdf", "page 3")
    assert str(error) == f"简历.pdf: {kind.sentence}"


@pytest.mark.parametrize("kind", every(UnreadableFile))
def test_a_stored_code_gives_the_error_back(kind: type[UnreadableFile]) -> None:
    assert type(unreadable(kind.code, "a.pdf")) is kind


def test_an_unknown_code_gives_the_general_error() -> None:
    assert type(unreadable("from-the-future")) is UnreadableFile
