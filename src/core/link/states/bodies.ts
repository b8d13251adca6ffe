import { type Draft, sameItems } from '../entities';

/** An organisation or armed group with all its names and its kind, one a line, in small letters. */
interface Body {
  readonly draft: Draft;
  readonly words: string;
}

/** The organisations and armed groups of a document, found by words of their names. */
export class Bodies {
  private readonly byWord = new Map<string, readonly Draft[]>();

  private constructor(private readonly bodies: readonly Body[]) {}

  /**
   * Those among a document's entities, in order.
   * @param surfaces how the text writes each entity
   * @param before those of the document before an edit: taken over if they are the same
   */
  static among(
    entities: Iterable<Draft>,
    surfaces: ReadonlyMap<Draft, readonly string[]>,
    before: Bodies | undefined,
  ): Bodies {
    const bodies: Body[] = [];
    for (const draft of entities)
      if (isBody(draft)) bodies.push({ draft, words: wordsOf(draft, surfaces.get(draft) ?? []) });
    return before?.isOf(bodies) ? before : new Bodies(bodies);
  }

  /** Those that have a word in one of their names or in their kind. */
  with(word: string): readonly Draft[] {
    let found = this.byWord.get(word);
    if (!found) {
      found = this.bodies.filter(({ words }) => words.includes(word)).map(({ draft }) => draft);
      this.byWord.set(word, found);
    }
    return found;
  }

  private isOf(bodies: readonly Body[]): boolean {
    return (
      sameItems(this.bodies.map(drafted), bodies.map(drafted)) && sameItems(this.bodies.map(worded), bodies.map(worded))
    );
  }
}

const drafted = ({ draft }: Body): Draft => draft;
const worded = ({ words }: Body): string => words;

function isBody({ type }: Draft): boolean {
  return type === 'organisation' || type === 'armedGroup';
}

/** By the list of an entity's surfaces, which stays the same object while they do. */
const wordsBySurfaces = new WeakMap<readonly string[], string>();

function wordsOf({ name, record }: Draft, surfaces: readonly string[]): string {
  let words = wordsBySurfaces.get(surfaces);
  if (words === undefined) {
    const names = [name, ...surfaces, record?.kind ?? '', ...(record?.aliases.map(alias => alias.text) ?? [])];
    words = names.join('\n').toLowerCase();
    wordsBySurfaces.set(surfaces, words);
  }
  return words;
}
