import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';

type Point = readonly [lon: number, lat: number];

/** The middle of points on the sphere, or null for none (and for points that cancel each other out). */
export function middle(points: readonly Point[]): [number, number] | null {
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of points) {
    const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    x += Math.cos(b) * Math.cos(a);
    y += Math.cos(b) * Math.sin(a);
    z += Math.sin(b);
  }
  const length = Math.hypot(x, y, z);
  if (length < 1e-6 * Math.max(1, points.length)) return null;
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(z / length) * 180) / Math.PI];
}

/**
 * A map whose areas compare truly, since countries are shaded. What lies within one part of the world is drawn around its own
 * middle, where shapes are true as well; what is spread over the world gets the whole world.
 */
export function projectionFor(points: readonly Point[], size: number): GeoProjection {
  const centre = middle(points);
  const scattered = centre === null || points.some((point) => geoDistance(centre, [...point]) > (60 * Math.PI) / 180);
  if (scattered) {
    return geoEqualEarth()
      .fitSize([size, size / 2], { type: 'Sphere' })
      .precision(0.3);
  }
  return geoAzimuthalEqualArea()
    .rotate([-Math.round(centre[0]), -Math.round(centre[1])])
    .clipAngle(150)
    .scale(size / 4)
    .translate([size / 2, size / 4])
    .precision(0.3);
}
