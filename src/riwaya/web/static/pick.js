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

/** A form whose rows take the words that are selected in the text: those of the row in which the reader is. */
function prepare(text, form) {
  const told = document.querySelector(".picked");
  let current = null;
  const field = (name) => current.querySelector(`[name$=".${name}"]`);
  const enter = (row) => {
    current?.classList.remove("current");
    current = row;
    current.classList.add("current");
    told.textContent = told.dataset.into.replace("{field}", row.getAttribute("aria-label"));
  };
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  text.addEventListener("drop", (event) => event.preventDefault());
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !current) return;
    event.preventDefault();
    field("words").focus();
  });
  document.addEventListener("selectionchange", () => {
    const found = current && picked(text, document.getSelection());
    if (!found || !field("words")) return;
    field("start").value = found.start;
    field("end").value = found.end;
    field("words").value = found.words;
    told.textContent = `${current.getAttribute("aria-label")}: \u2068${found.words}\u2069`;
    if (window.Highlight) CSS.highlights.set("picked", new Highlight(document.getSelection().getRangeAt(0).cloneRange()));
  });
  form.addEventListener("focusin", ({ target }) => {
    const row = target.closest(".row");
    if (row && row !== current) enter(row);
  });
  form.addEventListener("input", ({ target }) => {
    if (!target.matches(".words")) return;
    field("start").value = "";
    field("end").value = "";
  });
  form.addEventListener("click", ({ target }) => {
    const details = target.closest("details");
    if (target.matches(".pick")) {
      enter(target.closest(".row"));
      text.focus();
      begin(text, field("words").name.split(".")[0]);
    } else if (target.matches(".remove")) {
      target.closest(".row").remove();
      details.querySelector("summary").focus();
    } else if (target.matches(".more")) {
      const row = empty.get(details).cloneNode(true);
      target.parentElement.before(row);
      row.querySelector(":is(input, select):not([type=hidden])").focus();
    }
  });
  form.addEventListener("toggle", ({ target }) => target.open && lastRow(target) && enter(lastRow(target)), true);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(form);
  });
  for (const acts of form.querySelectorAll(".acts")) acts.hidden = false;
  const empty = new Map([...form.querySelectorAll("details.field")].map((one) => [one, lastRow(one).cloneNode(true)]));
  enter(lastRow(form.querySelector("details[open]")));
}

/** Put the caret at the words of a field, else at the first that tell the claim: a long text is a long way by keyboard. */
function begin(text, field) {
  const mark = text.querySelector(`mark.${field}`) ?? text.querySelector("mark");
  if (!mark) return;
  document.getSelection().collapse(mark, 0);
  mark.scrollIntoView({ block: "nearest" });
}

/** Send the form and go where the answer leads; where it is refused, say why and leave all that was filled in. */
async function save(form) {
  const why = form.querySelector(".wrong");
  const button = form.querySelector(".save button");
  button.disabled = true;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (answer?.redirected) return location.assign(`${answer.url}#${form.dataset.claim || "judged"}`);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
  why.textContent = page.querySelector("main p")?.textContent || why.dataset.failed;
  why.hidden = false;
  button.disabled = false;
}

const lastRow = (details) => [...details.querySelectorAll(".row")].at(-1);

const text = document.querySelector(".text.pick");
if (text) prepare(text, document.querySelector("form.correct"));
