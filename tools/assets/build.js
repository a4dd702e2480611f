// Copies the map, the font and the base map into the package: node build.js FOLDER
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";

const out = process.argv[2];
const modules = join(import.meta.dirname, "node_modules");
mkdirSync(out, { recursive: true });

const copied = {
  "maplibre-gl/dist/maplibre-gl.mjs": "maplibre-gl.mjs",
  "maplibre-gl/dist/maplibre-gl-worker.mjs": "maplibre-gl-worker.mjs",
  "maplibre-gl/dist/maplibre-gl.css": "maplibre-gl.css",
  "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2": "vazirmatn.woff2",
};
for (const [from, to] of Object.entries(copied)) copyFileSync(join(modules, from), join(out, to));
const licences = ["maplibre-gl/LICENSE.txt", "@fontsource-variable/vazirmatn/LICENSE", "world-atlas/LICENSE.md", "datamaps/LICENSE"];
const told = licences.map((path) => `${path.split("/LICENSE")[0]}\n\n${readIf(join(modules, path))}`);
writeFileSync(join(out, "LICENSES.txt"), told.join("\n\n----\n\n"));

// Countries of the wider region in detail, the rest of the world coarse; borders of governorates where there are any.
const REGION = { west: -20, south: -5, east: 78, north: 48 };
const COUNTRIES = ["syr", "irq", "yem", "lby", "sdn", "sds", "lbn", "jor", "egy", "tur", "irn", "sau", "pse", "isr", "afg", "som"];
const fine = shapes("world-atlas/countries-50m.json", "countries");
const coarse = shapes("world-atlas/countries-110m.json", "countries");
const near = new Set(fine.filter(inRegion).map((one) => one.id));
const world = [
  ...fine.filter((one) => near.has(one.id)).map((one) => level(one, 0)),
  ...coarse.filter((one) => !near.has(one.id)).map((one) => level(one, 0)),
];
const maps = join(modules, "datamaps/src/js/data");
const known = new Set(readdirSync(maps));
for (const code of COUNTRIES.filter((one) => known.has(`${one}.topo.json`))) {
  world.push(...shapes(`datamaps/src/js/data/${code}.topo.json`, code).map((one) => level(one, 1)));
}
writeFileSync(join(out, "world.json"), JSON.stringify({ type: "FeatureCollection", features: world }));

function shapes(path, object) {
  const topology = JSON.parse(readFileSync(join(modules, path), "utf8"));
  return feature(topology, topology.objects[object]).features.filter((one) => one.geometry);
}

function level(shape, value) {
  const geometry = { type: shape.geometry.type, coordinates: round(shape.geometry.coordinates) };
  return { type: "Feature", properties: { level: value }, geometry };
}

function round(value) {
  return Array.isArray(value) ? value.map(round) : Math.round(value * 100) / 100;
}

function inRegion(shape) {
  let inside = false;
  const walk = (value) => {
    if (typeof value[0] === "number") {
      const [lon, lat] = value;
      inside ||= lon > REGION.west && lon < REGION.east && lat > REGION.south && lat < REGION.north;
    } else value.forEach(walk);
  };
  walk(shape.geometry.coordinates);
  return inside;
}

function readIf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "See the package itself.";
  }
}
