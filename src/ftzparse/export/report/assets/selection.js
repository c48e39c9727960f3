// A value and its characters are chosen together, from either side.

const trail = element("trail");
let chosen = [];
let cameFrom = null;

function piecesOf(value) {
  const pieces = [];
  const last = Number(value.dataset.last);
  for (let number = Number(value.hash.slice(2)); number <= last; number += 1) pieces.push(element(`r${number}`));
  return pieces;
}

function innermost(piece) {
  const values = piece.dataset.values?.split(" ");
  return values ? element(`v${values.at(-1)}`) : null;
}

function mark(value) {
  for (const old of chosen) old.classList.remove("chosen");
  chosen = value ? [value, ...piecesOf(value)] : [];
  for (const part of chosen) part.classList.add("chosen");
}

// Under the heading of the text: everything that was read from this place, from the measure down.
function tell(value, piece) {
  const around = (piece.dataset.values ?? "").split(" ").filter(Boolean).map((number) => element(`v${number}`));
  const steps = around.includes(value) ? around : [...around, value];
  trail.replaceChildren(...steps.map((step) => tellStep(step, step === value)));
}

function tellStep(step, isChosen) {
  const link = document.createElement("a");
  const words = step.textContent.trim();
  link.href = `#${step.id}`;
  link.dataset.home = step.id;
  link.textContent = `${step.dataset.kind}: ${words.length > 44 ? `${words.slice(0, 43)}…` : words}`;
  if (isChosen) link.setAttribute("aria-current", "true");
  return link;
}

function choose(value) {
  if (!value) return;
  const piece = element(value.hash.slice(1));
  mark(value);
  tell(value, piece);
  reveal(value);
  if (piece.scrollIntoView) piece.scrollIntoView({ block: "center" });
  setStop(piece);
}

function remember(value) {
  if (location.hash !== `#${value.id}`) history.pushState(null, "", `#${value.id}`);
}

// From a value to its characters.
function goToText(value, origin) {
  const piece = element(value.hash.slice(1));
  cameFrom = origin;
  mark(value);
  tell(value, piece);
  showPane("source");
  piece.scrollIntoView({ block: "center" });
  setStop(piece);
  piece.focus({ preventScroll: true });
  remember(value);
}

// From characters to a value.
function goToValue(value, piece) {
  mark(value);
  tell(value, piece ?? element(value.hash.slice(1)));
  reveal(value);
  value.focus({ preventScroll: true });
  remember(value);
}

function goBack() {
  if (!cameFrom?.isConnected) return;
  reveal(cameFrom);
  cameFrom.focus({ preventScroll: true });
}

function clickLink(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a, .text [data-values]");
  if (!link) return;
  if (link.matches(".value")) goToText(link, link);
  else if (link.dataset.value) goToText(element(link.dataset.value), link);
  else if (link.dataset.home) goToValue(element(link.dataset.home));
  else if (link.dataset.values) {
    if (event.detail > 0 && !getSelection().isCollapsed) return; // the user selects text to copy it
    goToValue(innermost(link), link);
  } else if (link.hash) {
    follow(link.hash);
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
  } else return;
  event.preventDefault();
}
