"""What a policy expert would edit, as data: units, places, labels, numbering, glossary.

Each module here reads one or a few files of `data/` and offers them as checked, frozen values.
"""
