// The map of the overview: what the list shows, a point only where a text gives one, else an area about it.
import { draw } from "./map.js";

const frame = document.getElementById("map");
if (frame) draw(frame).catch(() => frame.classList.add("plain"));
