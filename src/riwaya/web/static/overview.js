// List, map and timeline filter one another without the page being loaded anew; the address always says what is shown.
import { brush } from "./brush.js";
import { draw } from "./map.js";

const LIVE = ["filter", "time", "found"];
const part = (id, page = document) => page.getElementById(id);

async function show(address, { push = true } = {}) {
  part("found").setAttribute("aria-busy", "true");
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (push) history.pushState(null, "", address);
  document.title = page.title;
  for (const id of LIVE) part(id).replaceWith(part(id, page));
  for (const outer of ["header", "footer"]) document.querySelector(outer).replaceWith(page.querySelector(outer));
  part("count").textContent = part("count", page).textContent;
  Object.assign(part("map").dataset, part("map", page).dataset);
  ready();
  if (push) part("count").focus({ preventScroll: true });
  (await map)?.(part("map"));
}

// The filter as the form has it, with changes; what is empty is left out.
function wanted(changes = {}) {
  const form = part("filter");
  const values = { ...Object.fromEntries(new FormData(form)), ...changes };
  const told = Object.entries(values).filter(([, value]) => value);
  return `${form.action}${told.length ? "?" : ""}${new URLSearchParams(told)}`;
}

// On a phone the finer filters are folded, unless one of them holds.
const phone = matchMedia("(max-width: 45rem)");
function fold() {
  const more = document.querySelector(".more");
  more.open = !phone.matches || [...more.querySelectorAll("input, select")].some((one) => one.value);
}
phone.addEventListener("change", fold);

function ready() {
  fold();
  const labels = { from: part("time").dataset.from, until: part("time").dataset.until };
  for (const list of document.querySelectorAll(".timeline")) {
    brush(list, labels, (since, until) => show(wanted({ since, until })));
  }
  for (const hint of document.querySelectorAll(".hint")) hint.hidden = false;
}

document.addEventListener("submit", (event) => {
  if (event.target.id !== "filter") return;
  event.preventDefault();
  show(wanted());
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#filter a, #time a, #found a");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || event.defaultPrevented || !link.pathname.endsWith("/incidents")) return;
  event.preventDefault();
  show(link.href);
});
addEventListener("popstate", () => show(location.href, { push: false }));

ready();
const map = draw(part("map"), (place) => show(wanted({ place }))).catch(() => part("map").classList.add("plain"));
