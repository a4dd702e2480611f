// Draws incidents on a map: a point only where a text gives one, else an area. Everything comes from this address, but for
// map tiles where their address was set; where WebGL or the bundle is missing, the sentence in the frame stays.
import { outlines } from "./areas.js";

// Kilometres round the middle of a place that is no point and has no outline; what only names a country is in the list alone.
const AREAS = { governorate: 45, district: 18, subdistrict: 12, area: 25, road: 15 };
const WIDEST = "country";
const OUTLINED = "governorate";
const ELSE = 20;
// Pixels of a kilometre at zoom 0 and 20, on tiles of 512 pixels at 35 degrees north.
const SCALE = [0.0156, 16357];
// The colours of the sheet, which are others where it is dark.
const sheet = getComputedStyle(document.documentElement);
const COLOUR = ["case", [">", ["get", "contested"], 0], sheet.getPropertyValue("--clash"), sheet.getPropertyValue("--point")];

// The share of incidents at each side that may lie too far to be shown at first.
const FEW = 0.12;
const FITTED = { padding: 30, maxZoom: 9 };

// Draws the places that the frame names, and gives a function that draws those of another filter; throws where it can't.
export async function draw(frame, choose) {
  if (!supported()) throw new Error("no WebGL");
  const note = frame.querySelector("p"), sorry = note.textContent;
  note.textContent = frame.dataset.loading;
  try {
    return await drawing(frame, choose, note);
  } catch (error) {
    note.textContent = sorry;
    throw error;
  }
}

async function drawing(frame, choose, note) {
  const [{ Map, NavigationControl, setWorkerUrl, Popup }, world, labels, seen] = await Promise.all([
    import("./vendor/maplibre-gl.mjs"),
    json("/static/vendor/world.json"),
    json("/json/labels"),
    json(frame.dataset.points),
  ]);
  style("/static/vendor/maplibre-gl.css");
  setWorkerUrl("/static/vendor/maplibre-gl-worker.mjs");
  const outline = outlines(world);
  let placed = places(seen.points, outline);
  const map = new Map({
    container: frame.appendChild(document.createElement("div")),
    cooperativeGestures: true, // who scrolls the page over it goes on scrolling the page
    locale: words(frame.dataset),
    attributionControl: { compact: true, customAttribution: frame.dataset.credit || "Natural Earth" },
    style: look(frame, world, labels, placed),
    ...view(placed),
  });
  map.once("load", () => note.remove());
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-left");
  const hint = new Popup({ closeButton: false, closeOnClick: false });
  for (const layer of ["spots", "areas", "regions"]) {
    map.on("click", layer, (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      choose(event.features[0].properties.place);
    });
    map.on("mousemove", layer, (event) => {
      const { name, incidents } = event.features[0].properties;
      map.getCanvas().style.cursor = "pointer";
      hint.setLngLat(event.lngLat).setText(`${name}: ${frame.dataset.count.replace("{n}", incidents)}`).addTo(map);
    });
    map.on("mouseleave", layer, () => {
      map.getCanvas().style.cursor = "";
      hint.remove();
    });
  }
  const far = document.getElementById("far");
  const offer = () => (far.hidden = !placed.length || size(near(placed)) === size(bounds(placed, 0)));
  far.addEventListener("click", () => {
    map.fitBounds(bounds(placed, 0), FITTED);
    far.hidden = true;
  });
  offer();
  return async (now) => {
    placed = places((await json(now.dataset.points)).points, outline);
    map.getSource("points").setData(features(placed));
    if (placed.length) map.fitBounds(near(placed), FITTED);
    offer();
  };
}

const words = ({ wheel, fingers, nearer, farther }) => ({
  "CooperativeGesturesHandler.WindowsHelpText": wheel,
  "CooperativeGesturesHandler.MacHelpText": wheel.replace("Ctrl", "⌘"),
  "CooperativeGesturesHandler.MobileHelpText": fingers,
  "NavigationControl.ZoomIn": nearer,
  "NavigationControl.ZoomOut": farther,
});

function look(frame, world, labels, placed) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ink = dark ? "#c9ccd2" : "#5b6068";
  const km = (scale) => ["*", ["get", "km"], scale];
  const round = ["interpolate", ["exponential", 2], ["zoom"], 0, km(SCALE[0]), 20, km(SCALE[1])];
  const size = ["interpolate", ["linear"], ["get", "incidents"], 1, 5, 50, 16];
  const { tiles } = frame.dataset;
  return {
    version: 8,
    sources: {
      world: { type: "geojson", data: world },
      labels: { type: "geojson", data: features(labels) },
      points: { type: "geojson", data: features(placed) },
      ...(tiles && { tiles: { type: "raster", tiles: [tiles], tileSize: 256 } }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": dark ? "#10151c" : "#dfe8f0" } },
      tiles
        ? { id: "tiles", type: "raster", source: "tiles" }
        : { id: "land", type: "fill", source: "world", paint: { "fill-color": dark ? "#23272e" : "#fbfaf7" } },
      { id: "borders", type: "line", source: "world", paint: { "line-color": ink, "line-width": ["match", ["get", "level"], 0, 1.2, 0.4] } },
      { id: "regions", type: "fill", source: "points", filter: drawn("region"), paint: { "fill-color": COLOUR, "fill-opacity": 0.22 } },
      { id: "edges", type: "line", source: "points", filter: drawn("region"), paint: { "line-color": COLOUR, "line-width": 1.5 } },
      circle("areas", round, 0.18),
      circle("spots", size, 0.75),
      ...(tiles ? [] : [names(frame.dataset.language, ink, dark)]),
    ],
  };
}

const names = (language, ink, dark) => ({
  id: "names", type: "symbol", source: "labels",
  layout: { "text-field": ["get", language], "text-size": ["match", ["get", "kind"], "country", 14, 11], "text-font": ["sans"] },
  paint: { "text-color": ink, "text-halo-color": dark ? "#14161a" : "#fff", "text-halo-width": 1.2 },
  filter: ["any", ["==", ["get", "kind"], "country"], [">=", ["zoom"], 5.5]],
});

const drawn = (as) => ["==", ["get", "as"], as];

const circle = (id, radius, opacity) => ({
  id, type: "circle", source: "points", filter: drawn(id.slice(0, -1)),
  paint: { "circle-radius": radius, "circle-color": COLOUR, "circle-opacity": opacity, "circle-stroke-width": 1, "circle-stroke-color": COLOUR },
});

const json = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

const supported = () => !!document.createElement("canvas").getContext("webgl2");

function style(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}

const features = (list) => ({ type: "FeatureCollection", features: list });

const places = (points, outline) => points.filter((point) => point.kind !== WIDEST).map((point) => shape(point, outline));

// A governorate as its outline, another area as a circle of about its size, a point as a spot.
function shape(point, outline) {
  const geometry = point.kind === OUTLINED ? outline(point) : null;
  const area = point.kind in AREAS || (point.precision ?? 1) > 2;
  const properties = {
    ...point, name: document.querySelector(`#places option[data-name="${CSS.escape(point.place)}"]`)?.value || point.place,
    as: geometry ? "region" : area ? "area" : "spot", km: AREAS[point.kind] ?? ELSE,
  };
  return { type: "Feature", properties, geometry: geometry ?? { type: "Point", coordinates: [point.lon, point.lat] } };
}

const view = (placed) => (placed.length ? { bounds: near(placed), fitBoundsOptions: FITTED } : { center: [38, 32], zoom: 3 });

// What is shown first: all, or the most where the few that lie farthest would make the rest a dot.
function near(placed) {
  const all = bounds(placed, 0), most = bounds(placed, FEW);
  return size(most) * 2 < size(all) ? most : all;
}

// The corners within which incidents lie, but for a share of them at either side.
function bounds(placed, share) {
  const points = placed.map(({ properties }) => properties);
  const [west, east] = ends(points, "lon", share), [south, north] = ends(points, "lat", share);
  return [[west - 0.3, south - 0.3], [east + 0.3, north + 0.3]];
}

function ends(points, axis, share) {
  const row = [...points].sort((one, other) => one[axis] - other[axis]);
  const cut = share * row.reduce((sum, { incidents }) => sum + incidents, 0);
  const end = (way, passed = 0) => way.find(({ incidents }) => (passed += incidents) > cut)[axis];
  return [end(row), end(row.reverse())];
}

const size = ([[west, south], [east, north]]) => Math.max(east - west, north - south);
