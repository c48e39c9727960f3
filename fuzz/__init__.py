"""Hostile input for every reader, for the stages without the language model, and for the whole pipeline.

An input must give a plan or be refused as unusable, soon; and what a plan promises must hold. Anything else
is a finding, kept with the input that shows it. Run it with `make fuzz`.
"""
