// Without this script the page is one long document; from here on it has views, a filter and keys.

page.classList.add("js");
showView(views[0]);
setStop(text.querySelector("a[data-values]") ?? text);
leaveOneStop();
tellTheme(element("theme"));

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-filter]");
  if (button) filterBy(button);
  else clickLink(event);
});
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches("input, select, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    form.elements.words.focus();
  }
});
form.addEventListener("input", applyFilter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(applyFilter));
text.addEventListener("keydown", moveInText);
matrix?.addEventListener("keydown", moveInMatrix);
document.querySelector(".legend").addEventListener("change", (event) => showMarks(event.currentTarget));
element("theme").addEventListener("click", (event) => switchTheme(event.currentTarget));
prefersDark.addEventListener("change", () => tellTheme(element("theme")));
addEventListener("popstate", () => follow(location.hash));
addEventListener("beforeprint", unfold);
addEventListener("afterprint", foldAgain);
if (location.hash) follow(location.hash);
