"""The lines of a section -> its entries, each with its head and its body."""
