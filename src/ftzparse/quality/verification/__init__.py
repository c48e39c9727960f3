"""Checks an output against its source without trusting what made it: raw JSON, and the characters.

`verify` is the way in. Each promise has a module with one function `find_faults(output, source)`,
and `promises` lists them in order. What the schema already complains about, the others pass over.
"""
