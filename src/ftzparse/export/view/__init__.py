"""A plan as a reader looks at it: headings, entries and notes, in words, before anybody paints them.

Each view is a pure function from a plan to a `Block`, and none knows a terminal, a width or a colour:
`overview` is the whole plan, `measure` one measure in full, `units` and `sectors` the other way round.
Texts are as the plan has them: who shows them makes them safe.
"""
