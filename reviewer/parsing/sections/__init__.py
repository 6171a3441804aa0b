"""Lines -> sections: their headings, the cells of forms, the prose between."""
