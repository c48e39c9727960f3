"""Clauses cut into stretches of one role, or a deadline; what is marked remains."""

from __future__ import annotations

import pytest

from ftzparse.nlp.segments import read_segments
from ftzparse.outline import Clause
from ftzparse.parser.clauses import find_clauses
from ftzparse.readers.file import read_text_source
from ftzparse.source import Source, Span
from support.spans import mark, unmark

# name: text with its stretches marked, their roles
ROWS = {
    "duties": (
        (
            "(Division of work: ⟦Port Bank⟧ is responsible for berths, ⟦Port Office⟧ for the permits; "
            "⟦Customs⟧ handles goods, staff and ships, ⟦Tax Bureau and relevant departments⟧ send staff)"
        ),
        "responsible responsible responsible responsible",
    ),
    "duties-behind-roles": (
        "(⟦Port Office⟧ takes the lead in drafting it, ⟦Tax Bureau⟧ cooperates in the survey)",
        "lead cooperating",
    ),
    "no-duties": (
        "(Responsible units: ⟦governments of districts where the zone lies, departments concerned⟧)",
        "responsible",
    ),
    "jointly": (
        "(⟦Port Office and Tax Bureau⟧ jointly take the lead; ⟦Xiamen Customs⟧ cooperates)",
        "lead cooperating",
    ),
    "role-with-its-duty": (
        "(Responsible units: ⟦Science Bureau⟧ (lead for work permits), ⟦Port Office⟧)",
        "lead responsible",
    ),
    "opener-behind-a-name": (
        "(Led by the ⟦Port Office⟧ in coordination with the ⟦Customs and Tax Bureau⟧)",
        "lead cooperating",
    ),
    "deadline-with-an-article": (
        "(Responsible units: ⟦Port Office⟧. Time limit: ⟦the whole year⟧.)",
        "responsible deadline",
    ),
    "as-cooperating-units": (
        "(Led by the ⟦Port Office⟧, with ⟦Customs and Tax Bureau⟧ as cooperating units)",
        "lead cooperating",
    ),
    "plain": ("(Responsible Departments: ⟦Beijing Customs⟧)", "responsible"),
    "among-others": ("(Responsible Departments: ⟦Beijing Customs⟧, among others.)", "responsible"),
    "labels": ("(Lead unit: ⟦Port Office⟧; Cooperating units: ⟦Beijing Customs⟧)", "lead cooperating"),
    "sentences": (
        "(Responsible units: ⟦Port Office⟧. Cooperating units: ⟦Beijing Customs⟧.)",
        "responsible cooperating",
    ),
    "deadline": (
        "(Responsible units: ⟦Port Office⟧; Deadline: ⟦by the end of June 2024⟧)",
        "responsible deadline",
    ),
    "led-by": ("(Led by the ⟦Port Office⟧, in coordination with ⟦Beijing Customs⟧)", "lead cooperating"),
    "takes-the-lead": (
        "(The ⟦Ministry of Commerce⟧ takes the lead, ⟦Port Office⟧ is responsible according to its duties)",
        "lead responsible",
    ),
    "cooperate": (
        "(⟦Ministry of Commerce⟧ takes the lead; ⟦Ministry of Finance and Beijing Customs⟧ cooperate)",
        "lead cooperating",
    ),
    "lead-in-brackets": (
        "(⟦Municipal Bureau of Commerce⟧ (lead), ⟦Municipal Finance Bureau⟧)",
        "lead responsible",
    ),
    "assistance": (
        "(Responsible units: ⟦Port Office⟧, with the assistance of the ⟦Department of Commerce⟧)",
        "responsible cooperating",
    ),
    "remark-at-the-end": (
        "(Responsible units: ⟦Port Office, Beijing Customs⟧, according to their respective duties)",
        "responsible",
    ),
    "company": ("(Responsible units: ⟦Bank of Ports Co., Ltd.⟧)", "responsible"),
    "full-width": (
        "（牵头单位：⟦市商务局⟧；配合单位：⟦市财政局、北京海关⟧；完成时限：⟦2024年6月⟧）",
        "lead cooperating deadline",
    ),
    "role-word-in-a-name": (
        "(Responsible units: ⟦Municipal Investment Promotion Support Center⟧)",
        "responsible",
    ),
    "role-word-at-the-start": ("(Responsible units: ⟦Support Center for Trade⟧)", "responsible"),
    "support-as-a-label": ("(Lead: ⟦Port Office⟧; Support: ⟦Beijing Customs⟧)", "lead cooperating"),
    "completed-by": (
        "(Responsible units: ⟦Port Office⟧; completed by: ⟦June 2024⟧)",
        "responsible deadline",
    ),
    "told-behind": (
        "(Led by the ⟦Port Office⟧; ⟦Beijing Customs⟧ and other relevant units to cooperate)",
        "lead cooperating",
    ),
    "with-behind-a-lead": (
        "(⟦Port Office⟧ (joint lead), with ⟦Beijing Customs⟧; due ⟦end of June 2024⟧)",
        "lead cooperating deadline",
    ),
    "sentence": (
        "Ease it. This task is led by ⟦MOFCOM⟧, assisted by ⟦GACC⟧, and is carried out by the ⟦Port Office⟧.",
        "lead cooperating responsible",
    ),
    "with-others-responsible": (
        "(Led by the ⟦Port Office⟧, with ⟦Customs and the Tax Bureau⟧ responsible according to their duties)",
        "lead responsible",
    ),
    "labels-behind-blanks": (
        "Ease it. Led by：⟦Port Office⟧\u3000Assisted by：⟦Xiamen Customs, CCPIT⟧ Time limit：⟦by June 2024⟧",
        "lead cooperating deadline",
    ),
    "completed-in-a-sentence": (
        "(Division of work: ⟦Port Office⟧ (lead), ⟦Tax Bureau⟧. To be completed ⟦by the end of June 2024⟧.)",
        "lead responsible deadline",
    ),
    "and-assisted-by": ("(Led by the ⟦Port Office⟧ and assisted by ⟦Beijing Customs⟧)", "lead cooperating"),
    "cooperated-by": (
        "(Led by the ⟦Port Office⟧; cooperated by ⟦Beijing Customs⟧; completed ⟦by June 2024⟧)",
        "lead cooperating deadline",
    ),
    "to-be-issued": (
        "(Lead unit: ⟦Port Office⟧; list to be issued ⟦by the end of June 2024⟧)",
        "lead deadline",
    ),
    "label-over-a-line-end": (
        "(Lead unit: ⟦Port Office⟧. Cooperat-\ning units: ⟦Beijing Customs⟧)",
        "lead cooperating",
    ),
    "scope-of-duties": (
        "(Responsible units: ⟦Port Office⟧, each within the scope of its duties)",
        "responsible",
    ),
    "nothing": ("(Responsible units: )", ""),
    "only-others": ("(Responsible units: other relevant stakeholders)", ""),
}
# Those that go wrong today, with the reason.
BROKEN = {
    "chinese-and-others": (
        ("（责任单位：⟦市商务局、市财政局⟧等）", "responsible"),
        "等 right behind a name opens nothing",
    ),
}


def read(text: str) -> tuple[Source, Clause]:
    source = read_text_source(text, "plan.txt")
    (clause,) = find_clauses(source, Span(0, len(text)))
    return source, clause


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        *(pytest.param(*row, id=name) for name, row in ROWS.items()),
        *(
            pytest.param(*row, id=name, marks=pytest.mark.xfail(strict=True, reason=reason))
            for name, (row, reason) in BROKEN.items()
        ),
    ],
)
def test_stretches_and_their_roles(marked: str, roles: str) -> None:
    source, clause = read(unmark(marked))
    stretches = read_segments(source, clause).stretches
    assert mark(source.text, [part.span for part in stretches]) == marked
    assert [part.role or "deadline" for part in stretches] == roles.split()


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param(", among others", id="among-others"),
        pytest.param(", among others.", id="full-stop"),
        pytest.param(", etc.", id="etc"),
        pytest.param(" etc.", id="no-comma"),
        pytest.param(", et al.", id="et-al"),
        pytest.param(" and others", id="and-others"),
        pytest.param(" and other relevant departments", id="other-departments"),
        pytest.param(" and other relevant\r\ndepartments", id="over-a-line-end"),
        pytest.param(" and other relevant port units", id="other-units-of-a-field"),
        pytest.param(", and other relevant stakeholders.", id="other-stakeholders"),
        pytest.param(", and so on", id="and-so-on"),
        pytest.param(", etc.; Deadline: June 2024", id="before-a-deadline"),
        pytest.param(", etc.\nTime limit: June 2024", id="before-a-deadline-on-its-line"),
        pytest.param(" and other relevant units\n[Time limit] June 2024", id="before-a-bracketed-label"),
        pytest.param(" and other relevant units\nDeadline: June 2024", id="before-a-line"),
        pytest.param(
            "等",
            id="chinese",
            marks=pytest.mark.xfail(strict=True, reason="等 right behind a name opens nothing"),
        ),
    ],
)
def test_open_ends(ending: str) -> None:
    assert read_segments(*read(f"(Responsible units: Port Office, Beijing Customs{ending})")).open_ended


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("", id="plain"),
        pytest.param(", relevant departments", id="placeholder"),
        pytest.param(", Other Affairs Office", id="other-in-a-name"),
        pytest.param(", Office for Others and Guests", id="others-in-a-name"),
        pytest.param(" according to their respective duties", id="remark"),
    ],
)
def test_closed_ends(ending: str) -> None:
    assert not read_segments(*read(f"(Responsible units: Port Office, Beijing Customs{ending})")).open_ended
