import { readFileSync } from 'node:fs';
import { type Annotator, createAnnotator, type Knowledge } from '../../src/core/annotate';
import type { Annotations, DocumentInput } from '../../src/core/model';
import { loadLexicon } from '../../src/core/names/words/lexiconLoader';
import { loadFactBase } from '../../src/facts';

let knowledge: Knowledge | undefined;
let annotator: Annotator | undefined;

/** The facts and word lists that `npm run build` compiled. */
export function loadKnowledge(): Knowledge {
  knowledge ??= {
    facts: loadFactBase(readFileSync('dist/facts.json', 'utf8')),
    lexicon: loadLexicon(readFileSync('dist/lexicon.json', 'utf8')),
  };
  return knowledge;
}

export function theAnnotator(): Annotator {
  annotator ??= createAnnotator(loadKnowledge());
  return annotator;
}

/** Annotates a text with the bundled facts. */
export function annotate(text: string, input: Omit<DocumentInput, 'text'> = {}): Annotations {
  return theAnnotator().annotate({ text, ...input });
}

/** The mentions of a text as `surface/type`, for tables. */
export function names(text: string, input: Omit<DocumentInput, 'text'> = {}): string[] {
  return annotate(text, input)
    .mentions.filter(mention => mention.form !== 'nominal')
    .map(mention => `${mention.text}/${mention.type}`);
}
