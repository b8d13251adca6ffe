import type { NameScan } from '../names';
import { MOST_WORDS, type Word } from '../text/word';
import { KIND_OF } from './happeningWords';
import { isNumberWord, ordinalOf } from './numberWords';

/** What a sentence holds, as bits: a check is only asked about sentences that have what it needs. */
export const Cue = {
  // Names and dates.
  person: 1 << 0,
  place: 1 << 1,
  country: 1 << 2,
  /** A country or its people. */
  state: 1 << 3,
  /** An organisation of the record, by name or as *the bloc*. */
  body: 1 << 4,
  time: 1 << 5,
  /** More than one time expression. */
  times: 1 << 6,
  /** An event by its name; or a word with which states join, leave or begin, and bodies are founded. */
  happening: 1 << 7,
  // Words.
  number: 1 << 8,
  /** More than one number. */
  numbers: 1 << 9,
  ordinal: 1 << 10,
  order: 1 << 11,
  title: 1 << 12,
  termEdge: 1 << 13,
  victory: 1 << 14,
  ballot: 1 << 15,
  capital: 1 << 16,
  membership: 1 << 17,
  members: 1 << 18,
  since: 1 << 19,
  anniversary: 1 << 20,
  born: 1 << 21,
  toldAsPast: 1 << 22,
  coup: 1 << 23,
  junta: 1 << 24,
  rank: 1 << 25,
  telling: 1 << 26,
  bracket: 1 << 27,
  quotation: 1 << 28,
  /** What a story of states has happen: *invaded*, *killed*, *summit*. */
  happened: 1 << 29,
} as const;

/** Folded words of each cue. Those of a title, and of the edges of a term, have one of them whatever else they have. */
const WORDS = {
  happening: `founded formed established created independence left quit withdrew withdrawn leaving withdrawing withdrawal
    withdrawals exit exited departure departed leave joined joining accession acceded entered entry admission became becoming independent recognised recognized`,
  order: 'after following before',
  title: `president king queen emir sultan monarch emperor minister premier chancellor taoiseach head leader ruler strongman
    secretary chief diplomat speaker prince boss counterpart leads heads rules governs chairs led headed ruled governed
    chaired presidents ministers premiers chancellors leaders secretaries kings`,
  termEdge: `took seized assumed came sworn inaugurated since governed ruled president minister stepped resigned left ousted
    overthrown toppled deposed born died became succeeded succeeds succeeding replaced replaces replacing forced removed
    power office rule reign successor predecessor`,
  victory:
    'beat beats beating beaten defeat defeats defeated defeating won wins win lost loses losing unseated elected reelected victory election',
  ballot: 'president presidential presidency parliamentary legislative runoff run',
  capital: 'capital',
  membership: 'member members ally belongs in part inside joined candidate candidates',
  members: 'nation member members country state strong states countries governments nations',
  since: 'since',
  anniversary: 'anniversary',
  born: 'born',
  toldAsPast:
    'met took won left began held signed opened closed died arrived resigned killed voted ended started launched visited',
  coup: 'coup',
  junta: 'junta putschists coup',
  rank: 'captain capt major maj colonel col general gen admiral adm',
  telling: 'out',
  happened: `killed slain invaded annexed attacked bombed launched raided stormed shooting raid perpetrated staged carried held hosted
    concluded adopted agreed opened convened negotiated took captured retook recaptured overran liberated occupied conquered
    taken wrested bought purchased acquired war`,
} as const;

const BITS = new Map<string, number>([['(', Cue.bracket]]);
for (const sign of '“«„”»"') BITS.set(sign, Cue.quotation);
for (const [cue, words] of Object.entries(WORDS))
  for (const word of words.split(/\s+/)) BITS.set(word, (BITS.get(word) ?? 0) | Cue[cue as keyof typeof WORDS]);
for (const word of KIND_OF.keys()) BITS.set(word, (BITS.get(word) ?? 0) | Cue.telling | Cue.happened);

/** Set for every word that was looked at. */
const KNOWN = 1 << 30;
/** By the numbers of words. */
const known = new Int32Array(MOST_WORDS);

/** The cues of a word. */
export function cuesOf(word: Word): number {
  const bits = word.id < 0 ? work(word) : known[word.id] || keep(word);
  return bits & ~KNOWN;
}

function keep(word: Word): number {
  const bits = work(word) | KNOWN;
  known[word.id] = bits;
  return bits;
}

function work(word: Word): number {
  const { folded, text, shape } = word;
  let bits = BITS.get(shape === 'punctuation' ? text : folded) ?? 0;
  if (isNumberWord(word)) bits |= Cue.number;
  if (ordinalOf(word) !== undefined) bits |= Cue.ordinal;
  return bits;
}

/** So many words of the sentences before and behind count, too: what belongs to a claim may stand there. */
const MARGIN = 8;

/** What the words of a block say, by sentence and all together. */
export interface BlockCues {
  readonly sentences: readonly number[];
  readonly all: number;
}

/** Looks at every word of a block once. */
export function readCues({ tokens, sentences }: Pick<NameScan, 'tokens' | 'sentences'>): BlockCues {
  const found: number[] = [];
  let all = 0;
  // What the last words of the sentence before say.
  let tail = 0;
  for (let n = 0; n < sentences.length; n++) {
    const { from, to } = sentences[n] as NameScan['sentences'][number];
    let bits = 0;
    let end = 0;
    let head = 0;
    let numbers = 0;
    for (let i = from; i < to; i++) {
      const own = cuesOf((tokens[i] as NameScan['tokens'][number]).word);
      if (own === 0) continue;
      bits |= own;
      if ((own & Cue.number) !== 0) numbers++;
      if (i - from < MARGIN) head |= own;
      if (to - i <= MARGIN) end |= own;
    }
    if (n > 0) found[n - 1] = (found[n - 1] as number) | head;
    if (numbers > 1) bits |= Cue.numbers;
    found.push(bits | tail);
    tail = end;
    all |= bits;
  }
  return { sentences: found, all };
}
