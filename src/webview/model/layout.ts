/** A rectangle of the picture, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts each stretch into the first row where it overlaps none before it; stretches in order of their starts. */
export function packRows(stretches: readonly { readonly start: number; readonly end: number }[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ start, end }) => {
    const free = ends.findIndex(taken => taken <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A label that wants a place beside its point. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** How far from the point the label stands. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  /** In the middle of its point, as a state's name in its shape, before any place beside it. */
  readonly centred?: boolean;
}

/**
 * Finds a place for each label, the important ones first, so that none covers another, a taken box or the edge; null
 * where there is no room for it.
 * @param lines boxes that a label should not cover where it can help it
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  within: Box,
  lines: readonly Box[] = [],
): (Box | null)[] {
  const boxes = [...taken];
  return wishes.map(wish => {
    const free = candidates(wish).filter(box => inside(box, within) && !boxes.some(other => overlap(box, other)));
    const place = free.find(box => !lines.some(line => overlap(box, line))) ?? free[0];
    if (place) boxes.push(place);
    return place ?? null;
  });
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function candidates({ x, y, gap, width, height, centred }: LabelWish): Box[] {
  const middle = y - height / 2;
  const centre = x - width / 2;
  const spots: readonly [number, number][] = [
    ...(centred ? [[centre, middle] as [number, number]] : []),
    [x + gap, middle],
    [x - gap - width, middle],
    [centre, y - gap - height],
    [centre, y + gap],
    [x + gap * 0.7, y - gap * 0.7 - height],
    [x + gap * 0.7, y + gap * 0.7],
    [x - gap * 0.7 - width, y - gap * 0.7 - height],
    [x - gap * 0.7 - width, y + gap * 0.7],
  ];
  return spots.map(([left, top]) => ({ x: left, y: top, width, height }));
}
