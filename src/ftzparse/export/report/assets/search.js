// The words of the filter, shown where they stand, without touching the document.

const MOST = 2000; // more hits than anybody looks at would only cost time

function highlight(words, kept) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("words");
  if (words.length < 2) return;
  const hits = new Highlight();
  const places = [
    ...lines.filter((line) => tokens(line.dataset.measures).some((id) => kept.has(id))),
    ...cards.filter((card) => kept.has(card.id)).flatMap(factsOf),
  ];
  for (const place of places) {
    if (hits.size >= MOST) break;
    findHits(place, words, hits);
  }
  CSS.highlights.set("words", hits);
}

function findHits(part, words, hits) {
  const nodes = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return; // offsets would not hold
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
    const range = new Range();
    range.setStart(...placeIn(nodes, at));
    range.setEnd(...placeIn(nodes, at + words.length));
    hits.add(range);
  }
}

function placeIn(nodes, offset) {
  const found = nodes.findLast((item) => item.start <= offset);
  return [found.node, offset - found.start];
}
