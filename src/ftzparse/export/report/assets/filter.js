// The filter decides which measures are shown; whatever else belongs to a measure follows it.

const form = element("filter");
const cards = [...document.querySelectorAll(".card")];
const bound = [...document.querySelectorAll(".view [data-measures]:not(col)")];
const columns = [...document.querySelectorAll("#matrix col[data-measures]")];
const lines = [...document.querySelectorAll(".line[data-measures]")];
const acts = [...document.querySelectorAll(".actions li")];

function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

function tokens(list) {
  return (list ?? "").split(" ").filter(Boolean);
}

// Of a card, all but its actions: their words stand in the measure's lines.
function factsOf(card) {
  return [...card.children].filter((part) => !part.matches("details"));
}

let texts = null; // of each measure, the words of its card and of its lines; read when first needed
function textOf(card) {
  if (!texts) {
    texts = new Map(cards.map((one) => [one.id, factsOf(one).map((part) => part.textContent)]));
    for (const line of lines) {
      for (const id of tokens(line.dataset.measures)) texts.get(id)?.push(line.textContent);
    }
    for (const [id, parts] of texts) texts.set(id, plain(parts.join(" ")));
  }
  return texts.get(card.id);
}

function wanted() {
  const { unit, sector, type, words } = form.elements;
  return { unit: unit.value, sector: sector.value, type: type.value, words: plain(words.value).trim() };
}

function fits(card, want) {
  return (
    (!want.unit || tokens(card.dataset.units).includes(want.unit)) &&
    (!want.sector || tokens(card.dataset.sectors).includes(want.sector)) &&
    (!want.type || tokens(card.dataset.types).includes(want.type)) &&
    (!want.words || textOf(card).includes(want.words))
  );
}

function applyFilter() {
  const want = wanted();
  const all = !want.unit && !want.sector && !want.type && !want.words;
  const kept = new Set(cards.filter((card) => fits(card, want)).map((card) => card.id));
  const isOut = (list) => !all && !tokens(list).some((id) => kept.has(id));
  for (const card of cards) card.hidden = !kept.has(card.id);
  for (const part of bound) part.hidden = isOut(part.dataset.measures);
  for (const column of columns) column.classList.toggle("out", isOut(column.dataset.measures));
  for (const line of lines) line.classList.toggle("out", isOut(line.dataset.measures));
  for (const act of acts) act.hidden = Boolean(want.type) && act.dataset.type !== want.type;
  for (const chapter of document.querySelectorAll(".chapter")) {
    chapter.hidden = !all && !chapter.querySelector(".card:not([hidden])");
  }
  document.querySelector("#measures .none").hidden = kept.size > 0;
  element("matches").value = all ? "" : `${kept.size} of ${cards.length} measures`;
  page.classList.toggle("filtered", !all);
  highlight(want.words, kept);
}

function filterBy(button) {
  form.reset();
  form.elements[button.dataset.filter].value = button.dataset.key;
  applyFilter();
  reveal(element("measures"));
}
