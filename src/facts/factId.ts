import type { Statement } from './model';

/** The id by which evidence and lists name a statement: `subject|relation|object|start`. */
export function factId({ subject, predicate, object, value, start }: Statement): string {
  return [subject, predicate, object ?? value ?? '', start ?? ''].join('|');
}
