/** Longitude and latitude in degrees, as GeoJSON writes them. */
export type Coordinates = readonly [longitude: number, latitude: number];

/** How the map knows a state or territory. */
export interface CountryOnMap {
  /** The shape in world-atlas: its numeric code of ISO 3166-1 or, where it has none, the name there. */
  readonly shape: string;
  /** The capital, for those that are too small for a shape. */
  readonly at?: Coordinates;
}

/** Where records of the fact base lie, by their ids. Kept apart from the facts: only the map needs it. */
export interface WorldCoordinates {
  readonly version: 1;
  readonly places: Readonly<Record<string, Coordinates>>;
  readonly countries: Readonly<Record<string, CountryOnMap>>;
}

export const NO_COORDINATES: WorldCoordinates = { version: 1, places: {}, countries: {} };

/**
 * Opens the compiled coordinates, the text of `coordinates.json`.
 * @throws Error with a plain message where the text is not of this version
 */
export function loadCoordinates(json: string): WorldCoordinates {
  const value: unknown = JSON.parse(json);
  if (isCoordinates(value)) return value;
  throw new Error(
    'The places of the map cannot be read: their file has another form. Build or install Dateline again.',
  );
}

function isCoordinates(value: unknown): value is WorldCoordinates {
  if (typeof value !== 'object' || value === null) return false;
  const { version, places, countries } = value as Partial<WorldCoordinates>;
  return version === 1 && typeof places === 'object' && typeof countries === 'object';
}
