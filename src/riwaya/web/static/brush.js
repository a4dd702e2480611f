// Chooses a period on a timeline: drag over its bars, or move its two handles with the arrow keys and press Enter.
// Days run as the text does: in Arabic from right to left.
export function brush(list, labels, choose) {
  const bars = [...list.children];
  if (bars.length < 2) return;
  const chosen = bars.map((bar, at) => (bar.classList.contains("chosen") ? at : -1)).filter((at) => at >= 0);
  const handles = [handle(labels.from, chosen[0] ?? 0), handle(labels.until, chosen.at(-1) ?? bars.length - 1)];
  const frame = document.createElement("div");
  frame.className = "handles";
  frame.append(...handles);
  list.after(frame);

  function handle(label, at) {
    const input = document.createElement("input");
    Object.assign(input, { type: "range", min: 0, max: bars.length - 1, value: at });
    input.setAttribute("aria-label", label);
    input.addEventListener("input", shade);
    input.addEventListener("pointerup", done);
    input.addEventListener("keydown", (event) => event.key === "Enter" && done());
    return input;
  }

  function ends() {
    return handles.map((one) => Number(one.value)).sort((one, other) => one - other);
  }

  function shade() {
    const [first, last] = ends();
    bars.forEach((bar, at) => bar.classList.toggle("chosen", at >= first && at <= last));
    for (const one of handles) one.setAttribute("aria-valuetext", bars[one.value].dataset.when);
  }

  function done() {
    const [first, last] = ends();
    choose(bars[first].dataset.when, bars[last].dataset.when);
  }

  // The bar below the pointer, also where it has left the list above or below.
  const under = (event) => {
    const box = list.getBoundingClientRect();
    const along = getComputedStyle(list).direction === "rtl" ? box.right - event.clientX : event.clientX - box.left;
    const part = along / box.width;
    return Math.min(bars.length - 1, Math.max(0, Math.floor(part * bars.length)));
  };
  let start = null;
  list.addEventListener("dragstart", (event) => event.preventDefault());
  list.addEventListener("pointerdown", (event) => (start = event.button === 0 ? under(event) : null));
  list.addEventListener("pointermove", (event) => {
    if (start === null || (start === under(event) && !list.hasPointerCapture(event.pointerId))) return;
    list.setPointerCapture(event.pointerId);
    [handles[0].value, handles[1].value] = [start, under(event)];
    shade();
  });
  list.addEventListener("pointerup", (event) => {
    if (list.hasPointerCapture(event.pointerId)) done();
    start = null;
  });
  list.addEventListener("pointercancel", () => (start = null));
  for (const one of handles) one.setAttribute("aria-valuetext", bars[one.value].dataset.when);
}
