"""Many plans at once: named, extracted over processes, written, and left alone where nothing changed.

`run` is the way in for the command, `extraction` for the library. Guarantees the same results in the
same order for any number of processes, and that one process alone writes files.
"""
