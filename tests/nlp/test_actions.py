"""Actions, end to end: verbs stand in asterisks, objects in square brackets, roles beside the sentence.

A verb's object is the bracket behind it or, of a passive, before it; coordinated verbs share one.
"""

from __future__ import annotations

import re

import pytest

from ftzparse.models import Action, Mention, Responsibility
from ftzparse.nlp.actions import annotate_actions
from ftzparse.outline import Item, MergedMeasure
from ftzparse.readers.file import read_text_source
from ftzparse.source import Source, Span

pytestmark = pytest.mark.model

_MARK = re.compile(r"[*\[\]]")


def measure(body: tuple[Span, ...], name: str = "m1") -> MergedMeasure:
    item = Item(Span(body[0].start, body[-1].end), None, 1, body, ())
    return MergedMeasure(name, None, numbered_in_section=False, item=item, repeats=(), reassigned_from=None)


def read(text: str, *body: Span) -> tuple[Source, tuple[Action, ...]]:
    source = read_text_source(text, "plan.txt")
    return source, annotate_actions(source, [measure(body or (Span(0, len(text)),))], {})["m1"]


def unmark(marked: str) -> tuple[str, list[str], set[str]]:
    """Give the plain text, the marked verbs in order and the marked objects."""
    verbs = re.findall(r"\*([^*]+)\*", marked)
    objects = {_MARK.sub("", found) for found in re.findall(r"\[([^\]]+)\]", marked)}
    return _MARK.sub("", marked), verbs, objects


FINDS = {
    "an imperative": ("*Facilitate* [cross-border financing for enterprises].", "main"),
    "verbs that share an object": ("*Develop* and *establish* [standards for laboratories].", "main main"),
    "three that share": (
        "*Encourage*, *support* and *guide* [firms to take part in trials].",
        "main main main",
    ),
    "a list of imperatives": (
        "*Set* up [a working group], *hold* [a monthly meeting], and *solve* [prominent problems].",
        "main main main",
    ),
    "after an adverb": ("Finally, *streamline* [the purchase procedures for individuals].", "main"),
    "after a phrase": ("Under controllable risk conditions, *explore* [lowering the threshold].", "main"),
    "after a frame": ("Focusing on key industries, *accelerate* [approval processes].", "main"),
    "an item in the infinitive": ("To *support* [banks], and to *recognise* [test reports].", "main main"),
    "purpose before the main verb": (
        "To *enhance* [efficiency], the zone will *roll* out [a water management model].",
        "result main",
    ),
    "a noun as a subject": ("Pilot initiatives will *advance* [the development of the system].", "main"),
    "shall": ("The department shall *publish* [a service guide] within three months.", "main"),
    "a passive": ("In eligible areas, [a service model] will be *promoted*.", "main"),
    "coordinated passives": (
        "[Returned goods] may be *inspected*, *re-packed* and *sold* again.",
        "main main main",
    ),
    "a passive with an infinitive": ("[Pilot zones] are *encouraged* to conduct assessments.", "main"),
    "is to be": ("[Statistics] are to be *reported* once every six months.", "main"),
    "efforts": ("Efforts will be made to *ensure* [seamless coordination].", "main"),
    "a condition before": ("Once conditions are ripe, [these measures] will be *rolled* out.", "main"),
    "means with by": ("*Refine* [the framework] by *implementing* [balance-based management].", "main means"),
    "a list of means": (
        "*Simplify* [procedures] by *merging* [forms], *removing* [fees], and *extending* [hours].",
        "main means means means",
    ),
    "means without a preposition": (
        "*Leveraging* [the halls], we will *establish* [a center].",
        "means main",
    ),
    "means between a modal and its verb": (
        "The office shall, *relying* [on the parks], *promote* [the transformation of firms].",
        "means main",
    ),
    "means between a verb and its object": (
        "To *build*, *relying* [on the channel], [a data center].",
        "main means",
    ),
    "means by means of": ("*Lower* [the cost] by means of *expanding* [the pool].", "main means"),
    "an aim": (
        "[Settlement] will be *promoted*, with the aim of *achieving* [a volume of 20 billion yuan].",
        "main result",
    ),
    "coordinated infinitives": (
        "[Task lists] are to be *drawn* up by the end of March and *broken* down to the units.",
        "main main",
    ),
    "a subject with a relative clause": (
        (
            "[Financial institutions with legal personality that newly settle in Qianhai] "
            "will be *given* a one-time reward of 2% of their paid-in capital."
        ),
        "main",
    ),
    "a condition taken for the subject": (
        (
            "Where a venture capital fund has invested in early-stage technology enterprises, "
            "[a reward of 5% of the amount actually invested] will be *paid* to its company."
        ),
        "main",
    ),
    "a condition with a gerund": (
        "Where the value added by processing reaches 30 percent, [firms] may be *exempted* from duties.",
        "main",
    ),
    "a subject with a participle": (
        "Service institutions renting offices in the designated buildings may *apply* [for a rent subsidy].",
        "main",
    ),
    "means with with": ("*Set* up [a mechanism], with [records] *kept* for three years.", "main means"),
    "an accompanying clause": (
        "*Optimize* [the licensing processes], *encouraging* [diverse entities to engage in creation].",
        "main accompanying",
    ),
    "while": ("*Extend* [the catalog] to parts, while *permitting* [firms to apply].", "main accompanying"),
    "a result": ("*Support* [the pilot program], *enabling* [cross-border trade].", "main result"),
    "a result after a dash": (
        "*Deepen* [the reform]—*allowing* [users to submit files once].",
        "main result",
    ),
    "thereby": ("*Introduce* [tools], thereby *providing* [a predictable environment].", "main result"),
    "an effect by its object": (
        "*Reform* [the ports], *improving* [the efficiency of clearance].",
        "main result",
    ),
    "a task by its object": ("*Reform* [the ports], *improving* [storage].", "main accompanying"),
    "purpose": ("*Promote* [the mechanism] to *enable* [simultaneous processing].", "main result"),
    "so that": ("*Open* [a platform] so that banks can *handle* [transactions].", "main result"),
    "what sums up": ("This *empowers* [providers to offer support].", "result"),
    "efforts that sum up": ("These efforts will *accelerate* [the creation of clusters].", "result"),
    "gerund subjects": ("*Optimizing* and *upgrading* [halls] will *set* [a benchmark].", "main main result"),
    "clauses with a semicolon": ("*Plan* [routes]; *integrate* [villages] into itineraries.", "main main"),
    "a clause after a colon": (
        "[A model] will be *promoted*: During planning, companies will *share* [data].",
        "main main",
    ),
    "a list after a colon": (
        "The bureaus shall: (a) *conduct* [checks]; (b) *order* [firms to rectify].",
        "main main",
    ),
    "a Chinese verb": ("Additionally,*试行* [a commitment-based system].", "main"),
    "a verb with a preposition": (
        "*Focus* [on streamlining the process], *aiming* [to cut time].",
        "main accompanying",
    ),
    "a clause without that": ("*Ensure* [approvals are completed within ten days].", "main"),
    "officials": ("[Officials who follow the rules and seek no gain] may be *exempted*.", "main"),
    "a headline in title case": ("*Optimize* [Vehicle and Vessel Registration]", "main"),
    "a list that as follows announces": ("*Focus* [on ports], and *build* [piers] as follows:", "main main"),
    "a subject that a relative clause hides": (
        "[Waste] will be *sorted*, and [oil that cannot be sold abroad] shall be *disposed* of by the port.",
        "main main",
    ),
    "a causative": ("Exporters may *have* [their goods declared in Xi'an].", "main"),
    "no object": ("Holders of a licence may *practise* in the zone after filing.", "main"),
}
LEAVES_ALONE = {
    "a relative clause": "*Grant* [loans that meet demands].",
    "a condition": "*Support* [investors], provided that local parties hold a stake.",
    "an inner verb": "*Explore* [developing guidance documents].",
    "an infinitive of the object": "*Allow* [applicants to submit files and receive permits].",
    "an infinitive of a noun": "*Investigate* [ways to expand the scope].",
    "an infinitive of a noun with an owner": "*Improve* [the ability of sellers to deal with frictions].",
    "a relative clause of an owner": "[Priority] will be *given* to plots, the ratio of which can be raised.",
    "an infinitive of an adjective": "*Make* [it easier for companies to conduct operations].",
    "an infinitive of a participle": "*Develop* [packages designed to attract businesses].",
    "an infinitive with a subject": "*Create* [conditions for firms to list abroad].",
    "a quotation": '*Introduce* ["commence construction upon land acquisition"].',
    "a list of gerunds": "*Enhance* [skills such as detecting faults, analyzing flows, and tracing origins].",
    "gerunds in an object": "*Focus* [on attracting firms, cultivating brands, and building a chain].",
    "a description after a comma": "*Develop* [rules for data security, covering areas such as grading].",
    "a description after a dash": "*Implement* [a mechanism—combining a steward with a guide].",
    "a noun in -ing": "*Include* [qualified casting, forging and surface treatment plants] in the pool.",
    "what describes": "These initiatives include pioneering reforms and streamlining approval.",
    "a responsibility": "The bureau shall be responsible for the overall coordination.",
    "a recital": "These Measures are formulated in order to promote trade and regulate services.",
    "a scope": "These Measures apply to the production of digital goods.",
    "a repeal": "The Interim Measures shall be repealed at the same time.",
    "a remark": "(Applicable areas: all pilot zones)",
    "entries that are nouns": "*Set* up [spaces]: (a) biomedicine; (b) rent reductions for bases.",
}


@pytest.mark.parametrize(("marked", "roles"), FINDS.values(), ids=FINDS.keys())
def test_finds(marked: str, roles: str) -> None:
    text, verbs, objects = unmark(marked)
    actions = read(text)[1]
    assert [action.verb.quote for action in actions] == verbs
    assert {action.object.quote for action in actions if action.object} == objects
    assert " ".join(action.role for action in actions) == roles


@pytest.mark.parametrize("marked", LEAVES_ALONE.values(), ids=LEAVES_ALONE.keys())
def test_leaves_alone(marked: str) -> None:
    text, verbs, objects = unmark(marked)
    actions = read(text)[1]
    assert [action.verb.quote for action in actions] == verbs
    assert {action.object.quote for action in actions if action.object} == objects


def test_reads_on_across_page_furniture() -> None:
    text = "Permit firms to apply for the pilot\n- 2 -\nproject on a trial basis."
    actions = read(text, Span(0, 35), Span(42, len(text)))[1]
    assert [action.object.quote for action in actions if action.object] == [text[7:-1]]


def test_keeps_offsets_through_line_breaks_and_hyphens() -> None:
    source, actions = read("Replace  paper orders\nby elec-\ntronic ones, and build\nsmart\nports.")
    assert [source.text[action.verb.start : action.verb.end] for action in actions] == ["Replace", "build"]
    assert actions[1].object == source.quote(Span(54, 65))


def test_gives_lemma_and_clause() -> None:
    actions = read("Ports will be expanded, thereby easing traffic.")[1]
    assert [action.verb.lemma for action in actions] == ["expand", "ease"]
    assert [action.verb.lemma for action in read("Then,试行 a system.")[1]] == ["pilot"]
    assert [(action.start, action.end) for action in actions] == [(0, 22), (24, 46)]


def test_gives_the_units_of_the_clause_that_covers_the_sentence() -> None:
    text = "Build ports. Open routes."
    source = read_text_source(text, "plan.txt")
    mentions = [
        Mention(quote="x", start=0, end=1, unit=unit, role="responsible", office_of=None)
        for unit in ("b/ports", None, "b/ports", "b/customs")
    ]
    quote = {"quote": "x", "start": 0, "end": 1, "label": None, "open_ended": False, "deadline": None}
    clause = Responsibility.model_validate({**quote, "covers": (Span(0, 12).extent(),), "units": mentions})
    actions = annotate_actions(source, [measure((Span(0, len(text)),))], {"m1": [clause]})["m1"]
    assert [(action.id, action.units) for action in actions] == [
        ("m1-a1", ("b/ports", "b/customs")),
        ("m1-a2", ()),
    ]


def test_reads_nothing_from_chinese() -> None:
    text = "支持银行开展业务，鼓励企业扩大投资。"
    assert read(text)[1] == ()
