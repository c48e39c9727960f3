"""A plan as one page for analysts: its text beside what was read from it, each value linked both ways.

`page` is the way in. `measures`, `units`, `sectors`, `findings`, `repeats` and `about` say what the
page shows, `text` lays the source out in `runs`, `templates/` and `assets/` are how it looks and
behaves. Offsets are counted here alone: the browser gets pieces of text and never a number to cut by.
"""
