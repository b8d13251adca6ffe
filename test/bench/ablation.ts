// What each part of the name tagger is worth: the same gold articles with parts left out, from the gazetteer alone up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator, type Knowledge } from '../../src/core/annotate';
import type { DocumentKind, EntityType, MentionType, Span } from '../../src/core/model';
import { scanBlockNames } from '../../src/core/names';
import { bestType } from '../../src/core/names/runs/candidates';
import { Gazetteer, type GazetteerMatch } from '../../src/core/names/words/gazetteer';
import type { Lexicon } from '../../src/core/names/words/lexicon';
import { loadLexicon } from '../../src/core/names/words/lexiconLoader';
import { NameWords } from '../../src/core/names/words/nameWords';
import { plainBlocks } from '../../src/core/text/blocks';
import { type Token, tokenize } from '../../src/core/text/tokens';
import { type FactBase, loadFactBase } from '../../src/facts';

interface Name extends Span {
  readonly type: MentionType;
}

interface Article {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly dateline: string;
  readonly ignore: readonly Span[];
  readonly mentions: readonly (Span & { readonly type: string })[];
}

type Reader = (article: Article) => readonly Name[];

const TYPES: Readonly<Record<string, MentionType>> = {
  P: 'person',
  C: 'country',
  L: 'place',
  O: 'organisation',
  G: 'armedGroup',
  E: 'event',
  N: 'demonym',
};
const NO_LEXICON: Lexicon = { classes: () => [], has: () => false };
const NO_FACTS: FactBase = {
  asOf: '2026-01-01',
  edition: '',
  size: 0,
  record: () => undefined,
  lookup: () => [],
  names: () => [],
  namesFrom: () => [],
  statements: () => [],
};

/** The longest match at every word, with the type of its best known record. */
function gazetteerOnly(facts: FactBase): Reader {
  const gazetteer = new Gazetteer(facts);
  return ({ text }) => {
    const { tokens, starts, ends } = tokenize(text);
    const found: Name[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const match =
        (tokens[i] as Token).shape === 'punctuation' ? undefined : gazetteer.match(tokens, i, tokens.length);
      if (!match) continue;
      found.push({ start: starts[i] as number, end: ends[match.to - 1] as number, type: typeOf(match) });
      i = match.to - 1;
    }
    return found;
  };
}

function typeOf({ names }: GazetteerMatch): MentionType {
  const [best] = [...names].sort((a, b) => b.record.prominence - a.record.prominence);
  if (!best || best.kind === 'demonym') return 'demonym';
  return best.record.type === 'position' ? 'organisation' : (best.record.type satisfies EntityType);
}

/** Each block for itself: what its words and their neighbours say. */
function scanOnly({ facts, lexicon }: Knowledge): Reader {
  const words = new NameWords(new Gazetteer(facts), lexicon);
  return ({ text }) =>
    [...plainBlocks(text, 0, text.length)].flatMap(block =>
      scanBlockNames(tokenize(block.text), [], words, false)
        .candidates.filter(candidate => !candidate.weak)
        .map(({ start, end, demonym, scores }) => ({
          start: block.start + start,
          end: block.start + end,
          type: demonym ? 'demonym' : (bestType(scores)?.type ?? 'person'),
        })),
    );
}

function whole(knowledge: Knowledge): Reader {
  const annotator = createAnnotator(knowledge);
  return ({ text, kind, dateline }) =>
    annotator.annotate({ text, kind, date: dateline }).mentions.filter(({ form }) => form !== 'nominal');
}

/** Precision, recall and F1 of spans with their types, in per cent. */
function score(articles: readonly Article[], read: Reader): readonly number[] {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const article of articles) {
    const key = ({ start, end }: Span, type: MentionType | undefined): string => `${start} ${end} ${type}`;
    const gold = article.mentions.filter(({ type }) => type in TYPES);
    const keys = new Set(gold.map(mention => key(mention, TYPES[mention.type])));
    const unasked = [...article.ignore, ...article.mentions.filter(({ type }) => type === 'X')];
    const names = read(article).filter(name => !unasked.some(span => span.start < name.end && name.start < span.end));
    wanted += keys.size;
    given += names.length;
    right += names.filter(name => keys.has(key(name, name.type))).length;
  }
  const [precision, recall] = [right / given, right / wanted];
  return [precision, recall, (2 * precision * recall) / (precision + recall)].map(value => 100 * value);
}

function main(project: string): void {
  const articles = readFileSync(join(project, 'test', 'articles', 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Article);
  const facts = loadFactBase(readFileSync(join(project, 'dist', 'facts.json'), 'utf8'));
  const lexicon = loadLexicon(readFileSync(join(project, 'dist', 'lexicon.json'), 'utf8'));
  const rows: [string, Reader][] = [
    ['gazetteer only', gazetteerOnly(facts)],
    ['+ cues in the block', scanOnly({ facts, lexicon: NO_LEXICON })],
    ['+ the document', whole({ facts, lexicon: NO_LEXICON })],
    ['+ word lists', whole({ facts, lexicon })],
    ['word lists without facts', whole({ facts: NO_FACTS, lexicon })],
  ];
  console.log(`${articles.length} gold articles, typed exact:      P      R     F1`);
  for (const [name, read] of rows)
    console.log(
      `  ${name.padEnd(36)} ${score(articles, read)
        .map(value => value.toFixed(1).padStart(6))
        .join(' ')}`,
    );
}

main(process.argv[2] ?? '.');
