// Draws incidents on the bundled base map. Everything comes from this address; where WebGL or the bundle is missing, the
// sentence in the frame stays.
// Kilometres round the middle of a place that is no point; what only names a country is in the list alone.
const AREAS = { governorate: 45, district: 18, subdistrict: 12, area: 25, road: 15 };
const WIDEST = "country";
const ELSE = 20;
// Pixels of a kilometre at zoom 0 and 20, on tiles of 512 pixels at 35 degrees north.
const SCALE = [0.0156, 16357];

export async function draw(frame) {
  const [{ Map, setWorkerUrl, Popup }, seen, world, labels] = await Promise.all([
    import("./vendor/maplibre-gl.mjs"),
    json(frame.dataset.points),
    json("/static/vendor/world.json"),
    json("/json/labels"),
  ]);
  if (!supported()) return;
  style("/static/vendor/maplibre-gl.css");
  setWorkerUrl("/static/vendor/maplibre-gl-worker.mjs");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ink = dark ? "#c9ccd2" : "#5b6068";
  frame.textContent = "";
  const points = seen.points.filter((point) => point.kind !== WIDEST);
  const km = (scale) => ["*", ["get", "km"], scale];
  const round = ["interpolate", ["exponential", 2], ["zoom"], 0, km(SCALE[0]), 20, km(SCALE[1])];
  const map = new Map({
    container: frame,
    attributionControl: { compact: true, customAttribution: "Natural Earth" },
    style: {
      version: 8,
      sources: {
        world: { type: "geojson", data: world },
        labels: { type: "geojson", data: features(labels) },
        points: { type: "geojson", data: features(points.map(shape)) },
      },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": dark ? "#10151c" : "#dfe8f0" } },
        { id: "land", type: "fill", source: "world", paint: { "fill-color": dark ? "#23272e" : "#fbfaf7" } },
        { id: "borders", type: "line", source: "world", paint: { "line-color": ink, "line-width": ["match", ["get", "level"], 0, 1.2, 0.4] } },
        circle("areas", ["==", ["get", "area"], true], round, 0.18),
        circle("spots", ["==", ["get", "area"], false], ["interpolate", ["linear"], ["get", "incidents"], 1, 5, 50, 16], 0.75),
        {
          id: "names", type: "symbol", source: "labels",
          layout: { "text-field": ["get", frame.dataset.language], "text-size": ["match", ["get", "kind"], "country", 14, 11], "text-font": ["sans"] },
          paint: { "text-color": ink, "text-halo-color": dark ? "#14161a" : "#fff", "text-halo-width": 1.2 },
          filter: ["any", ["==", ["get", "kind"], "country"], [">=", ["zoom"], 5.5]],
        },
      ],
    },
    ...view(points),
  });
  for (const layer of ["spots", "areas"]) {
    map.on("click", layer, (event) => open(event.features[0].properties, frame));
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
  const hint = new Popup({ closeButton: false, closeOnClick: false });
  map.on("mousemove", "spots", (event) => {
    const point = event.features[0].properties;
    const count = frame.dataset.count.replace("{n}", point.incidents);
    hint.setLngLat(event.lngLat).setText(`${point.name}: ${count}`).addTo(map);
  });
  map.on("mouseleave", "spots", () => hint.remove());
}

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

function shape(point) {
  const area = point.kind in AREAS || (point.precision ?? 1) > 2;
  const properties = { ...point, name: point.place, area, km: AREAS[point.kind] ?? ELSE };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [point.lon, point.lat] } };
}

const circle = (id, filter, radius, opacity) => ({
  id, type: "circle", source: "points", filter,
  paint: {
    "circle-radius": radius,
    "circle-color": ["case", [">", ["get", "contested"], 0], "#c0501c", "#14508f"],
    "circle-opacity": opacity,
    "circle-stroke-width": 1,
    "circle-stroke-color": ["case", [">", ["get", "contested"], 0], "#c0501c", "#14508f"],
  },
});

function view(points) {
  if (!points.length) return { center: [38, 32], zoom: 3 };
  const lons = points.map((point) => point.lon), lats = points.map((point) => point.lat);
  const bounds = [[Math.min(...lons) - 0.3, Math.min(...lats) - 0.3], [Math.max(...lons) + 0.3, Math.max(...lats) + 0.3]];
  return { bounds, fitBoundsOptions: { padding: 30, maxZoom: 9 } };
}

function open(point, frame) {
  location.assign(frame.dataset.show + encodeURIComponent(point.place));
}
