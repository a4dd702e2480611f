// Words of an article picked by mouse or keyboard: their offsets in code points of the text as published.
// The text is editable only so that the browser shows a caret and moves it as the reader knows it; no change gets through.

const COVERED = ".control"; // stands for one character that does not print

/** Code points of the text before a place of the document. */
export function offset(text, node, at, after) {
  let count = 0;
  const limit = document.createRange();
  limit.setStart(node, at);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let control = null;
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const inside = found.parentElement.closest(COVERED);
    if (inside && inside === control) continue;
    control = inside;
    const order = limit.comparePoint(inside ?? found, 0);
    if (found === node) return count + (inside ? Number(after && at > 0) : points(found.data.slice(0, at)));
    if (inside && inside.contains(node)) return count + Number(after);
    if (order >= 0) return count;
    count += inside ? 1 : points(found.data);
  }
  return count;
}

const points = (words) => [...words].length;

/** The selection within a text as [start, end) without blanks around it; null where nothing of it is selected. */
export function picked(text, selection) {
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(text)) return null;
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  let start = offset(text, range.startContainer, range.startOffset, false);
  let end = offset(text, range.endContainer, range.endOffset, true);
  const letters = whole(text);
  while (start < end && !letters[start].trim()) start += 1;
  while (start < end && !letters[end - 1].trim()) end -= 1;
  return start < end ? { start, end, words: letters.slice(start, end).join("") } : null;
}

/** The text in code points, a character that does not print as one that is no blank. */
function whole(text) {
  const letters = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let control = null;
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const inside = found.parentElement.closest(COVERED);
    if (!inside) letters.push(...found.data);
    else if (inside !== control) letters.push("\ufffd");
    control = inside;
  }
  return letters;
}

function prepare(text, form) {
  const field = (name) => form.elements.namedItem(name);
  const told = form.querySelector(".picked");
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  text.addEventListener("drop", (event) => event.preventDefault());
  document.addEventListener("selectionchange", () => {
    const found = picked(text, document.getSelection());
    if (!found) return;
    field("start").value = found.start;
    field("end").value = found.end;
    field("words").value = found.words;
    told.textContent = `\u2068${found.words}\u2069 (${found.start}\u2013${found.end})`;
    if (window.Highlight) CSS.highlights.set("picked", new Highlight(document.getSelection().getRangeAt(0).cloneRange()));
  });
  field("words").addEventListener("input", () => {
    field("start").value = "";
    field("end").value = "";
    told.textContent = "";
  });
}

const text = document.querySelector(".text.pick");
if (text) prepare(text, document.querySelector("form.correct"));
