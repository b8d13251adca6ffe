import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadCoordinates } from '../../src/facts/coordinates';
import { bundled } from './bundled';

const world = loadCoordinates(readFileSync('dist/coordinates.json', 'utf8'));
const at = (name: string) => {
  const [record] = bundled().lookup(name);
  const [lon, lat] = world.places[record?.id ?? ''] ?? [];
  return [Math.round(lon ?? Number.NaN), Math.round(lat ?? Number.NaN)];
};

describe('coordinates', () => {
  it('know where the capitals lie', () => {
    expect([at('Kyiv'), at('Nairobi'), at('Wellington'), at('Lima')]).to.deep.equal([
      [31, 50],
      [37, -1],
      [175, -41],
      [-77, -12],
    ]);
  });

  it('put a seat of power into its capital, not into a town of that name', () => {
    expect(at('White House')).to.deep.equal(at('Washington'));
    expect(at('Kremlin')).to.deep.equal(at('Moscow'));
  });

  it('know regions that no list of cities has', () => {
    expect([at('Crimea'), at('Darfur'), at('Strait of Hormuz')]).to.deep.equal([
      [34, 45],
      [25, 14],
      [56, 27],
    ]);
  });

  it('have a shape or a point for every state', () => {
    const states = [...bundled().names('country', 'state')].map(({ record }) => record.id);
    expect(states.filter(id => !world.countries[id])).to.deep.equal([]);
  });

  it('lie on the globe', () => {
    for (const [id, [lon, lat]] of Object.entries(world.places)) {
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, id).to.equal(true);
    }
  });

  it('tell in plain words that their file is damaged', () => {
    expect(() => loadCoordinates('{"version":2}')).to.throw('another form');
  });
});
