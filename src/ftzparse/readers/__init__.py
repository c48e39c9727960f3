"""Bytes to `Source`: where the text comes from, and in which encoding it is written.

`file` is the way in; `limits` says how much is read at most.
"""
