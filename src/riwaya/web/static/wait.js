// Says that a page is being made where it takes longer than a moment: what is worked out over all articles may, the first time.
const told = document.getElementById("wait");
addEventListener("beforeunload", () => setTimeout(() => (told.hidden = false), 600));
addEventListener("pageshow", () => (told.hidden = true));
