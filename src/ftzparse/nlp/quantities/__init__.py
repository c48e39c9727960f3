"""Finds quantities and normalises them.

The interval [low, high], in `unit`, is open (null) on the side that a bound leaves free: "at least 30" is
[30, null], "within three days" [null, 3], also where the limit itself is out ("more than", "below"). A range
keeps both ends, under "within" as at-most. "Reduce from 200 to 60 days" states two exact values. Rates keep
their number ("RMB 100 per year"); "twice a year" is a count in "time/year", "every six months" a duration. A
`date` is as precise as the text ("2024-12", a range "2024/2026"), null where the year is open: "before July".
"""

from ftzparse.nlp.quantities.finding import find_quantities

__all__ = ["find_quantities"]
