"""The window: all Qt lives here.

``open_window`` gives a shown window on a workspace; ``run`` is the whole program with its loop.

workspace.py     the one object the panes talk to; everything is stored at once and can be undone
main_window.py   places and connects the panes; actions.py and commands.py are what it can do
list_pane.py     candidates; original.py, form.py, scorecard.py: the other panes
reader.py        the queue of files that worker processes read
messages.py      the words for errors and stages
"""

from reviewer.ui.application import open_window, run

__all__ = ["open_window", "run"]
