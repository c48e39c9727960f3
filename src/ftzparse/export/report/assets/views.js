// Which view is shown, and how an address ("#units", "#m8", "#v12", "#r40") is followed.
// The page's address is its only memory, so that Back, Forward and a copied link work.

const page = document.documentElement;
const views = [...document.querySelectorAll(".view")];
const tabs = [...document.querySelectorAll(".tabs a")];

const isNarrow = matchMedia("(max-width: 999.98px)");

function element(id) {
  return document.getElementById(id);
}

// On a narrow screen the text is a view like the others; on a wide one it always stands beside them.
function showPane(pane) {
  document.body.dataset.pane = pane;
  const current = pane === "source" && isNarrow.matches ? "source" : views.find((view) => !view.hidden).id;
  for (const tab of tabs) {
    if (tab.hash === `#${current}`) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  const tab = tabs.find((one) => one.ariaCurrent);
  tab.parentElement.scrollLeft = tab.offsetLeft - 24;
}

function showView(view) {
  for (const other of views) other.hidden = other !== view;
  showPane("views");
}

// Makes an element of the extraction visible: its view, what is folded around it, its place.
// Title and date stand in the head, above all views.
function reveal(target) {
  showView(target.closest(".view") ?? views.find((view) => !view.hidden));
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView({ block: target.matches(".view") ? "start" : "nearest" });
}

function follow(hash) {
  const target = element(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  if (target.matches(".value")) choose(target);
  else if (target.closest("#text")) choose(innermost(target));
  else if (target.closest(".view")) {
    reveal(target);
    target.focus({ preventScroll: true });
  } else if (target.closest("#source")) {
    showPane("source");
    element("text").focus({ preventScroll: true });
  }
}
