"""A plan written out: as JSON, as findings for people and CI, and whole into a file.

Renderers turn values into text and touch no file; `files` writes text and knows no plan.
"""
