"""The workspace: one SQLite file with everything in it. All SQL lives here.

store.py         Store: what the rest of the program calls, a method for each thing a person does
records.py       what Store gives back: CandidateRow, Candidate, ApplicationCard, LogEntry, Change
schema.py        the tables, as migrations that are only ever added to
database.py      opening the file; SQLite's errors become StoreUnavailable
change_log.py    every change as a row, in a hash chain; undo is the same rows backwards
form_state.py    one candidate's form and the changes to it; pure, no SQL
candidates.py    SQL of candidates, their originals and forms
openings.py      SQL of openings, applications and ratings
queue.py         SQL of the files that are still to be read
appliers.py      one table: which change is carried out by which function
verification.py  does everything in the file still agree?

A change is planned as ``Step(action, before, after)``. The applier of its action writes ``after``;
undo lets the same applier write ``before``. Nothing else writes candidates' data.
"""

from reviewer.store.records import (
    Added,
    ApplicationCard,
    Candidate,
    CandidateRow,
    Change,
    LogEntry,
)
from reviewer.store.store import Store

__all__ = ["Added", "ApplicationCard", "Candidate", "CandidateRow", "Change", "LogEntry", "Store"]
