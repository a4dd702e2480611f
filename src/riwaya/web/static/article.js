// Ties the words of an article to its claims: a click on marked words opens how they were read, a claim lights up its words.
const list = document.querySelector(".claims");
const claims = [...list.children];
const marks = [...document.querySelectorAll(".text mark[data-claims]")];
const of = (mark) => mark.dataset.claims.split(" ").map((number) => claims[number - 1]).filter(Boolean);

function light(chosen) {
  for (const mark of marks) mark.classList.toggle("on", of(mark).some((claim) => chosen.includes(claim)));
  for (const claim of claims) claim.classList.toggle("on", chosen.includes(claim));
}

document.querySelector(".text").addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  if (!mark || getSelection().toString()) return;
  const chosen = of(mark);
  light(chosen);
  for (const claim of chosen) for (const how of claim.querySelectorAll("details.derived")) how.open = true;
  chosen[0]?.scrollIntoView({ block: "nearest" });
});

// How the claims were read, and what is copied, stand on pages of their own, which are asked for when somebody first wants
// to see them.
const pages = new Map();
async function fetched(link, selector) {
  const address = link.href.split("#")[0];
  if (!pages.has(address)) {
    const parsed = async (answer) => answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    pages.set(address, fetch(address).then(parsed));
  }
  const found = (await pages.get(address).catch(() => null))?.querySelector?.(selector);
  if (found) link.replaceWith(found); // else the link leads there
}
const asking = ({ target }) => target.open && target.querySelector(":scope > a");
list.addEventListener("toggle", (event) => {
  const link = asking(event);
  if (link) fetched(link, `[id="${link.hash.slice(1)}"] .steps`);
}, true);
document.querySelector("details.copied")?.addEventListener("toggle", (event) => {
  const link = asking(event);
  if (link) fetched(link, ".shared");
});

for (const name of ["pointerover", "focusin"]) {
  list.addEventListener(name, (event) => light(claims.filter((claim) => claim.contains(event.target))));
}
const asked = claims.find((claim) => claim.id === location.hash.slice(1));
if (asked) light([asked]);
