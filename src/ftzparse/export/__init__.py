"""A plan written out: as JSON, as tables, as findings for people and CI, and whole into a file.

Renderers turn values into text or bytes and touch no file; `files` writes these and knows no plan.
"""
