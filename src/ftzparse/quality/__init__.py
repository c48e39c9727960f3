"""How good an output is: it is scored against what people annotated by hand.

`gold` and `outputs` read the two files, `evaluate` scores one against the other; what is counted
in which layer stands in `layers`, `structure`, `clauses` and `contents`.
"""
