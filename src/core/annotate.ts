import { IncrementalDocument, type Knowledge } from './document';
import type { Annotations, DocumentInput } from './model';
import { Gazetteer } from './names/words/gazetteer';
import { NameWords } from './names/words/nameWords';
import { finish } from './steps';

export type { Knowledge } from './document';
export { IncrementalDocument } from './document';

/** The pipeline, the only door into core: text in, annotations out. */
export interface Annotator {
  /**
   * Annotates a text at once. Any text gives a result: empty, huge, with broken surrogates or Windows line ends.
   * Offsets of the result are UTF-16 code units into `input.text`.
   */
  annotate(input: DocumentInput): Annotations;
  /** A document to annotate again and again while it is edited. */
  open(): IncrementalDocument;
}

/** Makes an annotator; builds the gazetteer of the fact base's names once (some tens of milliseconds). */
export function createAnnotator(knowledge: Knowledge): Annotator {
  const words = new NameWords(new Gazetteer(knowledge.facts), knowledge.lexicon);
  return {
    annotate(input) {
      return finish(new IncrementalDocument(knowledge, words).update(input));
    },
    open: () => new IncrementalDocument(knowledge, words),
  };
}
