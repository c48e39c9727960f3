"""Where objects end, and what kind of act an action is: objects stand in square brackets."""

from __future__ import annotations

import re

import pytest

from ftzparse.models import Action
from ftzparse.nlp.actions import annotate_actions
from ftzparse.outline import Item, MergedMeasure
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span

pytestmark = pytest.mark.model


def read(text: str) -> tuple[Action, ...]:
    span = Span(0, len(text))
    item = Item(span, None, 1, (span,), ())
    measure = MergedMeasure(
        "m1", None, numbered_in_section=False, item=item, repeats=(), reassigned_from=None
    )
    return annotate_actions(read_text_source(text, "plan.txt"), [measure], {})["m1"]


ENDS = {
    "means": "Develop [mechanisms] through diversified channels.",
    "a complement with to": "Extend [bonded maintenance] from engines to ships.",
    "a complement with into": "Merge [the licenses] into one.",
    "a complement with with": "Share [data] with customs.",
    "an extent": "Reduce [the average delay] by 15 percent.",
    "a range": "Relax [the time limit] from one to three years.",
    "a frequency": "Review [the list] once a year.",
    "a rate": "Hold [two regattas] a year.",
    "a manner": "Open [cell therapy] in an orderly manner.",
    "a time clause": "Support [firms] as they expand abroad.",
    "an adverb": "Handle [registration and tax matters] together.",
    "an adverb before a phrase": "Handle [the collection] directly on the basis of the lease.",
    "a manner behind a participle": "Solve [problems raised by firms] in a timely manner.",
    "an extent that is reached": "Increase [the supply rate of batteries] to 60 percent.",
    "a sum": "Fund [bases for new materials] with up to 5 million yuan.",
    "a clause of time": "Make [declarations] before the goods arrive.",
    "a recipient": "Grant organizers [subsidies of up to 2 million yuan].",
    "what becomes of it": "Make [the software industry] bigger and stronger.",
    "a place throughout": "Replicate [mature practices] throughout the province.",
    "an aside in the middle": "Compile, in conjunction with Sichuan, [a catalogue of green projects].",
    "not what describes a noun": "Cultivate [firms with their own brands].",
    "not what an owned noun takes": "Widen [the access of foreign capital to the service sector].",
    "not a time that describes": "Adopt [methods such as leasing and lease before transfer].",
    "not a least number": "Put into operation [at least two production lines].",
    "a pronoun": "Submit [it] for approval.",
    "an aside": "Improve, in a coordinated way, [the layout of hubs].",
    "not a noun's own phrase": "Establish [a mechanism for zones within the free trade clusters].",
    "not what a verb needs": "Provide [SMEs with insights].",
    "not what a noun needs": "Widen [access to markets].",
    "not a bracket that describes": "Buy [shares of firms (including block trades)].",
    "not an abbreviation's stop": "Insure [losses, rate fluctuations, etc.]",
    "not a stop inside a quotation": 'Promote ["single-site inspections."]',
    "not a hyphenated word": "Improve [after-sales repair networks].",
    "not a gerund behind in": "Support [firms in taking on orders through agents].",
}


@pytest.mark.parametrize("marked", ENDS.values(), ids=ENDS.keys())
def test_ends_an_object(marked: str) -> None:
    objects = set(re.findall(r"\[([^\]]+)\]", marked))
    actions = read(re.sub(r"[\[\]]", "", marked))
    assert {action.object.quote for action in actions if action.object} == objects


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Banks may waive the need for review.", "permission"),
        ("Banks may not refuse applications.", "directive"),
        ("No unit may set up barriers.", "directive"),
        ("Projects will no longer require permits.", "permission"),
        ("Applicants no longer have to submit the same documents.", "permission"),
        ("Contracts need no longer be filed.", "permission"),
        ("Companies do not have to obtain licenses.", "permission"),
        ("Investors will be able to remit profits.", "permission"),
        ("Applicants will receive a certificate.", "permission"),
        ("Allow firms to consolidate debts.", "permission"),
        ("Bonded maintenance is allowed.", "permission"),
        ("Explore allowing firms to consolidate debts.", "directive"),
        ("Support firms in obtaining licenses.", "directive"),
        ("The developer will install transformers.", "directive"),
        ("This helps firms.", "outcome"),
    ],
)
def test_tells_kinds(text: str, kind: str) -> None:
    assert [action.type for action in read(text)] == [kind]


def test_a_clause_with_its_own_subject_has_its_own_kind() -> None:
    kinds = [
        action.type
        for action in read(
            "Firms will no longer be required to submit drawings, and reviews will be completed."
        )
    ]
    assert kinds == ["permission", "directive"]
