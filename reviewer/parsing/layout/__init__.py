"""The words of pages -> lines in reading order: columns, tables and margins untangled."""
