// How the page looks: which marks are shown, light or dark, and all of it unfolded on paper.

function showMarks(legend) {
  text.dataset.show = [...legend.querySelectorAll("input:checked")].map((box) => box.name).join(" ");
}

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return page.dataset.theme ? page.dataset.theme === "dark" : prefersDark.matches;
}

function tellTheme(button) {
  button.setAttribute("aria-pressed", String(isDark()));
}

function switchTheme(button) {
  page.dataset.theme = isDark() ? "light" : "dark";
  tellTheme(button);
}

let folded = [];
function unfold() {
  folded = [...document.querySelectorAll(".actions:not([open])")];
  for (const fold of folded) fold.open = true;
}

function foldAgain() {
  for (const fold of folded) fold.open = false;
}
