"""Measure → responsibilities, actions, sectors, quantities; the one home of spaCy."""
