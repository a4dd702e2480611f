// The review queue by keyboard: j and k move, a accepts, r rejects, o opens; what was judged stays in its place, marked.
const list = document.querySelector(".queue");
const items = list ? [...list.children] : [];
const at = () => items.findIndex((item) => item.contains(document.activeElement));
const go = (index) => items[Math.min(items.length - 1, Math.max(0, index))]?.focus();

async function judge(item, button) {
  const sent = new URLSearchParams(new FormData(button.form, button));
  const to = button.getAttribute("formaction") ?? button.form.action;
  const answer = await fetch(to, { method: "POST", body: sent, redirect: "manual" }).catch(() => null);
  const done = answer?.type === "opaqueredirect";
  const told = item.querySelector(".told");
  told.textContent = done ? `${list.dataset.done} ${button.textContent} ` : list.dataset.failed;
  if (done) told.append(back(item.querySelector(button.hasAttribute("formaction") ? ".opens" : ".tells")));
  item.classList.toggle("judged", done);
  if (done) for (const button of item.querySelectorAll("button")) button.disabled = true;
  return done;
}

/** The way to where a judgement is taken back: on the page of the incident or article to which another link leads. */
function back(other) {
  const link = document.createElement("a");
  link.href = `${other.href.split("#")[0]}#judged`;
  link.textContent = list.dataset.back;
  return link;
}

function press(item, which) {
  const button = item?.querySelector(which);
  if (button) judge(item, button).then((done) => done && go(items.indexOf(item) + 1));
}

const keys = {
  j: () => go(at() + 1),
  k: () => go(at() - 1),
  a: (item) => press(item, "button.yes:enabled"),
  r: (item) => press(item, "button.no:enabled"),
  o: (item) => item?.querySelector(".opens").click(),
};

addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, select, textarea");
  if (!items.length || writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  // The letter on the key, whatever alphabet the keyboard writes.
  const key = keys[event.key.toLowerCase()] ?? keys[event.code.replace("Key", "").toLowerCase()];
  if (!key) return;
  event.preventDefault();
  key(items[at()]);
});
list?.addEventListener("submit", (event) => {
  event.preventDefault();
  judge(event.target.closest("li"), event.submitter);
});
