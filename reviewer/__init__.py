"""Resume Reviewer: read, check, score and shortlist resumes; nothing leaves the laptop.

data:     file -> intake -> parsing -> store -> ui -> export
                  Document   ParsedResume  rows   form   CSV, XLSX, JSON Resume
imports:  __main__ -> cli -> ui -> export -> store -> reading -> workers -> checks
          -> parsing -> intake -> hiring -> evidence -> resume -> pointer -> errors
          (left to right, never back)

pointer.py   the JSON Pointer, which addresses any field of a resume
resume.py    JSON Resume 1.0.0 as models
evidence.py  where in the original each value was read
hiring.py    openings, criteria, applications, ratings, stages; the weighted score
errors.py    everything that can go wrong and be told in a sentence
intake/      a candidate's file -> Document (words or lines with their places); draws pages
parsing/     Document -> ParsedResume; pure functions
checks/      neutral notes about a document
reading.py   reading and drawing files in worker processes; in_worker.py has what runs there,
             in_ocr_worker.py what recognises scans
by_name.py   functions that load what they need when they are called
workers.py   the pool of worker processes, with time and memory limits; worker_process.py its inside
store/       the workspace file: all SQL, the change log
export/      shortlist -> CSV, XLSX, JSON Resume
ui/          the window: all Qt
cli.py       resume-reviewer parse, import, list, export, verify, backup
"""

__version__ = "0.1.0"
