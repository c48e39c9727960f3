// The text and the matrix are one stop of the Tab key each; arrow keys go on inside.

const text = element("text");
const matrix = element("matrix");
let stop = null;

function setStop(piece) {
  stop?.setAttribute("tabindex", "-1");
  stop = piece;
  stop.setAttribute("tabindex", "0");
}

function step(links, current, by) {
  const place = links.indexOf(current);
  return links[place < 0 ? 0 : place + by];
}

// The next marked word; from a place in the middle of one, the nearest after it or before it.
function nextInText(by) {
  const links = [...text.querySelectorAll("a[data-values]")];
  const here = document.activeElement;
  if (here === text || links.includes(here)) return step(links, here === text ? stop : here, by);
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const onSide = (link) => here.compareDocumentPosition(link) & side;
  return by > 0 ? links.find(onSide) : links.findLast(onSide);
}

function moveInText(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape") return goBack();
  if (event.key === "Enter" && document.activeElement.matches("span[data-values]")) document.activeElement.click();
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const piece = nextInText(by);
  if (!piece) return undefined;
  event.preventDefault();
  const value = innermost(piece);
  mark(value);
  tell(value, piece);
  setStop(piece);
  piece.scrollIntoView({ block: "nearest" });
  return piece.focus({ preventScroll: true });
}

function neighbour(link, key) {
  const cell = link.closest("td, th");
  const row = cell.parentElement;
  const isShown = (one) => one?.querySelector("a") && one.offsetParent !== null;
  const [cells, place, by] = {
    ArrowRight: [[...row.cells], cell.cellIndex, 1],
    ArrowLeft: [[...row.cells], cell.cellIndex, -1],
    ArrowDown: [[...matrix.tBodies[0].rows].map((one) => one.cells[cell.cellIndex]), row.sectionRowIndex, 1],
    ArrowUp: [[...matrix.tBodies[0].rows].map((one) => one.cells[cell.cellIndex]), row.sectionRowIndex, -1],
  }[key];
  for (let at = place + by; at >= 0 && at < cells.length; at += by) {
    if (isShown(cells[at])) return cells[at].querySelector("a");
  }
  return null;
}

function moveInMatrix(event) {
  const link = document.activeElement.closest("td a");
  if (!link || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const next = neighbour(link, event.key);
  if (!next) return;
  link.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function leaveOneStop() {
  const signs = matrix ? [...matrix.querySelectorAll("tbody a")] : [];
  signs.slice(1).forEach((link) => { link.tabIndex = -1; });
}
