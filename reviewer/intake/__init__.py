"""A candidate's file -> Document: what it says, line by line or word by word, and where.

``sources.walk`` finds the files in what was dropped, ``sources.read_bytes`` reads one of them, and
``formats.open_document`` tells its format by its content and gives the ``Document``. Everything
may be hostile: sizes are limited, nothing is fetched, nothing in a file is run.

Nothing is imported here: the window needs Document and Source, and starts without the rest.

document.py    Document, Page, Line, Word: what all formats give
source.py      Source: where a file is
sources.py     folders, zip archives and mails -> Source, and the bytes of one
formats.py     FORMATS and open_document; loads the formats' libraries, so not for the window
pdf.py  docx.py  html.py  markdown.py  text.py      one format each: sniff and read
foreign.py     kinds of files that are known and refused
flow.py        styled pieces of text -> lines, for the formats without pages
encodings.py   bytes -> text
archives.py    zip archives with limits against bombs
drawing.py     a page of a PDF or a picture, drawn
sight.py       what can be seen: the rule of the formats without pages; docx_unseen.py and
               html_sight.py tell on what ground text of Word and of web pages stands
unseen.py      words of a PDF that nobody sees, by the ink under them
signs.py       messages in signs that show nothing
picture.py     photos and scans as files of their own
ocr.py         the words on pictures of pages, recognised; in a worker of its own:
               levelling.py, page_ink.py, lettering.py, spots.py
"""
