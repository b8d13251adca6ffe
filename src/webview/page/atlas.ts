import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

/** A state or territory of Natural Earth's map of the world. */
export interface Country {
  /** Numeric code of ISO 3166-1; empty where it has none. */
  readonly id: string;
  readonly name: string;
  readonly shape: Feature<Geometry>;
}

export function countries(): readonly Country[] {
  // The compiler takes the file's members for plain strings and numbers.
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features.map(shape => ({
    id: shape.id === undefined ? '' : String(shape.id),
    name: shape.properties.name,
    shape,
  }));
}

/** The middle of a state's largest part: where its name goes. */
export function middleOf({ shape: { geometry } }: Country): readonly [number, number] {
  if (geometry.type !== 'MultiPolygon') return geoCentroid(geometry);
  const parts = geometry.coordinates.map(coordinates => ({ type: 'Polygon', coordinates }) satisfies Polygon);
  const [largest = geometry] = parts.sort((a, b) => geoArea(b) - geoArea(a));
  return geoCentroid(largest);
}
