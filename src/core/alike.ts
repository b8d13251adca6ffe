import type { Entity, Mention, TimeExpression } from './model';

/** Whether a mention is another one that stands `by` units further on. */
export function sameMention(a: Mention, b: Mention, by: number): boolean {
  if (a === b && by === 0) return true;
  return (
    a.start + by === b.start &&
    a.end + by === b.end &&
    a.entity === b.entity &&
    a.type === b.type &&
    a.form === b.form &&
    a.text === b.text
  );
}

/** Whether two entities are called the same and are the same: they keep their ids while their names or types change. */
export function sameEntity(a: Entity | undefined, b: Entity | undefined): boolean {
  return a === b || (a?.id === b?.id && a?.type === b?.type && a?.name === b?.name && a?.record === b?.record);
}

/** Whether a time expression is another one that stands `by` units further on. */
export function sameDate(a: TimeExpression, b: TimeExpression, by: number): boolean {
  if (a === b && by === 0) return true;
  return (
    a.start + by === b.start &&
    a.end + by === b.end &&
    a.type === b.type &&
    a.value === b.value &&
    a.text === b.text &&
    a.mod === b.mod &&
    a.problem === b.problem &&
    a.toward === b.toward &&
    sameParts(a, b)
  );
}

/** The parts stand in the expression's text, so that only what they mean can differ. */
function sameParts({ parts: a }: TimeExpression, { parts: b }: TimeExpression): boolean {
  return a === b || (a?.length === b?.length && (a ?? []).every(({ value }, n) => value === b?.[n]?.value));
}
