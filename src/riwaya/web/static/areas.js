// The outline of a country or governorate round a point, where the bundled map has one.
export function outlines(world) {
  const areas = world.features.filter((one) => one.properties.level === 1).map((one) => ({ geometry: one.geometry, box: box(one.geometry) }));
  return ({ lon, lat }) =>
    areas.find(({ geometry, box: [west, south, east, north] }) =>
      lon >= west && lon <= east && lat >= south && lat <= north && inside(geometry, lon, lat))?.geometry;
}

const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

function box(geometry) {
  const points = polygons(geometry).flat(2);
  const lons = points.map(([lon]) => lon), lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

// A point lies inside where a ray from it crosses the outline an odd number of times.
function inside(geometry, lon, lat) {
  const crossed = polygons(geometry).flatMap((rings) => rings).map((ring) =>
    ring.filter(([x, y], at) => {
      const [u, v] = ring[(at + 1) % ring.length];
      return y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x;
    }).length);
  return crossed.reduce((sum, count) => sum + count, 0) % 2 === 1;
}
