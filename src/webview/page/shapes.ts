import type { EntityType } from '../../core/model';
import type { Tone } from '../model/tone';

/** A regular polygon as SVG path; `turn` in corners. */
function polygon(corners: number, radius: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = ((at + turn) / corners) * 2 * Math.PI - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

export function circle(radius: number): string {
  return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

/** Tones are told apart by shape, too: a circle for cooperation, a diamond for conflict, a square for neither. */
export function toneShape(tone: Tone, radius: number): string {
  if (tone === 'cooperation') return circle(radius);
  return tone === 'conflict' ? polygon(4, radius * 1.3, 0) : polygon(4, radius * 1.2, 0.5);
}

/** So are kinds of actors. */
export function typeShape(type: EntityType, radius: number): string {
  switch (type) {
    case 'person':
      return circle(radius);
    case 'country':
      return polygon(4, radius * 1.25, 0.5);
    case 'organisation':
      return polygon(6, radius * 1.15, 0);
    case 'armedGroup':
      return polygon(4, radius * 1.3, 0);
    case 'place':
      return polygon(3, radius * 1.35, 0);
    case 'event':
      return polygon(5, radius * 1.2, 0);
  }
}
