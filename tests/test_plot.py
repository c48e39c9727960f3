"""What `ftzparse plot` draws: all of the matrix and the profile, legibly, and the same bytes each time."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ftzparse.export.pictures import Picture, PlotFormat, canvas
from ftzparse.export.pictures.lettering import shorten, width_of, wrap
from ftzparse.export.pictures.matrix import Column, Matrix, Row, cut, find_bands, split_evenly, view_matrix
from ftzparse.export.pictures.matrix_drawing import draw_matrix
from ftzparse.export.pictures.matrix_layout import LABEL_SIZE, fit_label, lay_out
from ftzparse.export.pictures.plot import NothingToDraw, render_plot
from ftzparse.export.pictures.profile import Bar, view_profile
from ftzparse.models import Plan, Quote
from ftzparse.quality.outputs import read_plan
from support.command import ASCII, environment, run

TESTS = Path(__file__).parent
PLAN = TESTS / "shown" / "plan.json"
GOLDEN = sorted((TESTS / "golden").glob("*.json"))
SVG = "{http://www.w3.org/2000/svg}"
CHINESE = "中国（北京）自由贸易试验区"


def plan(path: Path = PLAN) -> Plan:
    return read_plan(path.read_text("utf-8"), path.name)


def titled(title: str) -> Plan:
    return plan().model_copy(update={"title": Quote(quote=title, start=0, end=len(title))})


def svg(plan: Plan, picture: Picture = Picture.UNITS) -> ET.Element:
    return ET.fromstring(render_plot(plan, picture, PlotFormat.SVG).data)  # noqa: S314 - our own


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def many(rows: int, columns: int, label: str = "{}") -> Matrix:
    """Make a matrix in which every third mark is set, with a section of each ten columns."""
    return Matrix(
        "A plan",
        tuple(Column(label.format(n + 1), f"s{n // 10}", f"Section {n // 10}") for n in range(columns)),
        tuple(
            Row(
                f"Unit {row}",
                registered=True,
                total=1,
                roles=tuple("lead" if (row + column) % 3 == 0 else None for column in range(columns)),
            )
            for row in range(rows)
        ),
    )


# What is drawn


def test_the_matrix_of_a_plan() -> None:
    matrix = view_matrix(plan())
    assert [(column.label, column.heading) for column in matrix.columns] == [
        ("1", "I. Open the market"),
        ("2", "I. Open the market"),
        ("3", "II. Serve firms"),
        ("4", "II. Serve firms"),
    ]
    assert [(row.name, row.registered, row.roles, row.total) for row in matrix.rows] == [
        ("Chengdu Municipal Commerce Bureau", True, ("lead", "responsible", None, None), 2),
        ("Chengdu Customs", True, ("cooperating", None, None, None), 1),
        ("Harbour [red]Office[/red]", False, ("cooperating", None, None, None), 1),
        ("Chengdu Municipal Health Commission", True, (None, "responsible", None, None), 1),
        (
            "Chengdu Municipal Human Resources and Social Security Bureau",
            True,
            (None, None, None, "responsible"),
            1,
        ),
    ]


def test_the_profile_of_a_plan() -> None:
    profile = view_profile(plan())
    assert (profile.tagged, profile.measures) == (4, 4)
    assert Bar("Hospitals and health services (Q86)", 1) in profile.bars


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_every_role_has_its_mark(path: Path) -> None:
    matrix = view_matrix(plan(path))
    roles = Counter(role for row in matrix.rows for role in row.roles if role)
    groups = [group for group in svg(plan(path)).iter(f"{SVG}g") if "PathCollection" in group.get("id", "")]
    marks = [len(list(group.iter(f"{SVG}use"))) for group in groups]
    # The legend has one mark for each role that occurs.
    expected = [1 for role in ("lead", "responsible", "cooperating") if roles[role]]
    expected += [roles[role] for role in ("lead", "responsible", "cooperating") if roles[role]]
    assert marks == expected


def test_texts_of_the_picture() -> None:
    shown = texts(svg(plan()))
    assert shown[0].startswith("Action Plan of Chengdu Municipality")
    assert {"lead", "responsible", "cooperating", "Chengdu Customs", "in all"} <= set(shown)
    assert "Harbour [red]Office[/red] *" in shown
    assert "* not in the registry: named as in the plan" in shown


@pytest.mark.parametrize("picture", Picture)
def test_plan_text_is_text(picture: Picture) -> None:
    shown = texts(svg(titled(r"Plan $x_1$ \alpha <script>&amp; a" + "\x1b[31m\n\u202eb\uffff"), picture))
    assert shown[0] == r"Plan $x_1$ \alpha <script>&amp; a\x1b[31m \u202eb" + "\ufffd"


def test_without_a_title_the_file_is_named() -> None:
    assert texts(svg(plan().model_copy(update={"title": None})))[0] == "small.txt"


@pytest.mark.parametrize(
    ("picture", "changed", "message"),
    [
        (Picture.UNITS, "responsibilities", "small.txt: no measure names a unit; try --what sectors"),
        (Picture.SECTORS, "sectors", "small.txt: no measure names a sector; try --what units"),
    ],
)
def test_nothing_to_draw(picture: Picture, changed: str, message: str) -> None:
    measures = tuple(measure.model_copy(update={changed: ()}) for measure in plan().measures)
    with pytest.raises(NothingToDraw, match=f"^{re.escape(message)}$"):
        render_plot(plan().model_copy(update={"measures": measures}), picture, PlotFormat.SVG)


# Layout


@pytest.mark.parametrize("label", ["{}", "2.{}", "第{}条", "Article {} of the long annex"])
@pytest.mark.parametrize("columns", [1, 12, 40, 100, 105, 106, 500])
def test_labels_do_not_overlap(columns: int, label: str) -> None:
    matrix = many(3, columns, label)
    layout = lay_out(matrix)
    assert sum(map(len, layout.parts)) == columns
    for part in layout.parts:
        labelled = [column for column in part if layout.is_labelled(column)]
        for left, right in pairwise(labelled):
            room = (right - left) * layout.cell
            widths = (width_of(fit_label(matrix.columns[column]), LABEL_SIZE) for column in (left, right))
            assert room > (LABEL_SIZE / 72 if layout.upright else sum(widths) / 2)


@pytest.mark.parametrize(("rows", "columns"), [(5, 12), (40, 100), (12, 500)])
def test_texts_stand_apart_and_on_the_sheet(rows: int, columns: int) -> None:
    with canvas.drawing():
        data = draw_matrix(many(rows, columns)).render(PlotFormat.SVG)
    root = ET.fromstring(data)  # noqa: S314 - our own
    width, height = (float(size) for size in (root.get("viewBox") or "").split()[2:])
    boxes = [box_of(element) for element in root.iter(f"{SVG}text")]
    assert all(min(box) >= 0 and box[2] <= width and box[3] <= height for box in boxes)
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


Box = tuple[float, float, float, float]


def box_of(element: ET.Element) -> Box:
    """Give left, top, right and bottom of a text that is not turned."""
    style = element.get("style") or ""
    size = float(re.findall(r"font-size: ([\d.]+)px", style)[0])
    width = width_of(element.text or "", size, bold="font-weight: 700" in style) * 72
    x, y = float(element.get("x") or ""), float(element.get("y") or "")
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[re.findall(r"text-anchor: (\w+)", style)[0]]
    return left, y - 0.75 * size, left + width, y + 0.2 * size


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_parts_leave_out_units_without_a_mark() -> None:
    matrix = many(2, 4)
    part = cut(matrix, range(1, 2))
    assert [row.name for row in part.rows] == []
    assert [row.name for row in cut(matrix, range(2, 4)).rows] == ["Unit 0", "Unit 1"]


@given(st.integers(1, 2000), st.integers(1, 200))
def test_parts_are_as_few_and_even_as_can_be(number: int, most: int) -> None:
    parts = split_evenly(number, most)
    sizes = [len(part) for part in parts]
    assert [column for part in parts for column in part] == list(range(number))
    assert len(parts) == -(-number // most)
    assert max(sizes) - min(sizes) <= 1


def test_bands_are_neighbours_of_one_section() -> None:
    columns = [Column("1", section, section.upper()) for section in ("", "a", "a", "b", "a")]
    bands = [(band.start, band.end, band.heading) for band in find_bands(columns)]
    assert bands == [(0, 1, ""), (1, 3, "A"), (3, 4, "B"), (4, 5, "A")]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Ease transit", 5.0, ["Ease transit"]),
        ("Ease transit", 0.5, ["Ease", "transit"]),
        ("中国（北京）自由", 0.5, ["中国（", "北京）", "自由"]),
        ("Extraordinarily long", 0.5, ["Extr…"]),
        ("one two three four", 0.45, ["one", "two", "thre…"]),
        ("a b c", 0.01, [""]),
        ("", 1.0, [""]),
    ],
)
def test_wrapping(text: str, room: float, lines: list[str]) -> None:
    assert wrap(text, 10, room, 3) == lines


@given(st.text(max_size=40), st.floats(0.1, 3))
def test_lines_fit(text: str, room: float) -> None:
    assert all(width_of(line, 8) <= room for line in [shorten(text, 8, room), *wrap(text, 8, room, 3)])


# Bytes


@pytest.mark.parametrize("form", PlotFormat)
@pytest.mark.parametrize("picture", Picture)
def test_the_same_bytes_everywhere(picture: Picture, form: PlotFormat, tmp_path: Path) -> None:
    """Whatever the machine's settings, clock, hash seed and folder are."""
    (tmp_path / "matplotlibrc").write_text("font.size: 30\nsavefig.dpi: 30\nlines.linewidth: 9\n")
    drawn = [tmp_path / f"{name}.{form}" for name in ("first", "second")]
    envs = [{}, {"MATPLOTLIBRC": str(tmp_path), "PYTHONHASHSEED": "7", "LC_ALL": "C", "MPLBACKEND": "pdf"}]
    for path, env in zip(drawn, envs, strict=True):
        result = run("plot", PLAN, "-o", path, "--what", picture, env=env)
        assert (result.returncode, result.stderr) == (0, b"")
    assert drawn[0].read_bytes() == drawn[1].read_bytes()
    assert drawn[0].read_bytes() == render_plot(plan(), picture, form).data


@pytest.mark.parametrize("form", PlotFormat)
def test_nothing_tells_when_or_with_what_it_was_drawn(form: PlotFormat) -> None:
    data = render_plot(plan(), Picture.UNITS, form).data
    assert not re.search(rb"matplotlib|<dc:date>|dc:creator|tIME", data, re.IGNORECASE)


def test_the_picture_is_white_and_sharp(tmp_path: Path) -> None:
    path = tmp_path / "units.png"
    path.write_bytes(render_plot(plan(), Picture.UNITS, PlotFormat.PNG).data)
    with Image.open(path) as image:
        assert image.getpixel((0, 0)) == (255, 255, 255, 255)
        assert image.width > 1000


# Chinese


def test_svg_is_the_same_whatever_fonts_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    with_fonts = render_plot(titled(CHINESE), Picture.UNITS, PlotFormat.SVG)
    monkeypatch.setattr(canvas, "get_font_names", lambda: ["DejaVu Sans"])
    without = render_plot(titled(CHINESE), Picture.UNITS, PlotFormat.SVG)
    assert with_fonts == without
    assert without.missing == ""
    assert CHINESE in without.data.decode()


def test_png_says_what_no_font_is_installed_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "get_font_names", lambda: ["DejaVu Sans"])
    assert render_plot(titled("准入 in 准"), Picture.UNITS, PlotFormat.PNG).missing == "准入"


# The command


@pytest.mark.model
def test_a_plan_and_its_json_are_drawn_alike(tmp_path: Path) -> None:
    text = b"1. Support banks. (Lead unit: Beijing Customs)\n2. Open ports.\n"
    (tmp_path / "plan.json").write_bytes(run("extract", "-", stdin=text).stdout)
    assert run("plot", "-", "-o", tmp_path / "a.svg", stdin=text).returncode == 0
    assert run("plot", tmp_path / "plan.json", "-o", tmp_path / "b.svg").returncode == 0
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize("output", ["units.pdf", "units", "units.svg.gz", ".svg"])
def test_other_suffixes_are_refused(output: str) -> None:
    result = run("plot", PLAN, "-o", output)
    assert (result.returncode, result.stdout) == (2, b"")
    assert f"'{output}' does not end with .svg or .png" in result.stderr.decode()


def test_svg_to_standard_output() -> None:
    result = run("plot", PLAN, "-o", "-", env=ASCII)
    assert result.stdout == render_plot(plan(), Picture.UNITS, PlotFormat.SVG).data


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    result = run("plot", PLAN, "-o", tmp_path / "no" / "units.PNG")
    assert result.returncode == 3
    assert b"no such folder to write to; create it first" in result.stderr


def test_without_matplotlib(tmp_path: Path) -> None:
    code = "import sys; sys.modules['matplotlib'] = None; from ftzparse.cli import main; main()"
    args = ["plot", str(PLAN), "-o", str(tmp_path / "units.svg")]
    result = subprocess.run(  # noqa: S603 - only this interpreter is run
        [sys.executable, "-c", code, *args], capture_output=True, env=environment({}), check=False
    )
    line = "error: plot: needs matplotlib, which is not installed; install it: pip install 'ftzparse[plot]'\n"
    assert (result.returncode, result.stdout, result.stderr.decode()) == (3, b"", line)
    assert list(tmp_path.iterdir()) == []
