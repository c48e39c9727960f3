"""Compares two outputs by identity: what was gained, lost and changed, grouped by measure.

`compare` is the way in. Outputs of one text are compared by place; outputs of two editions of a plan
by what the text says, for there every place is another.
"""
