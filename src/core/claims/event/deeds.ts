import { isAttributed, isPossessive, leadOf } from '../../pages/grammar';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';

/** What somebody does to somebody else, by the kinds of events on record that tell it. */
export type Deed = 'kill' | 'invade' | 'annex' | 'attack' | 'overthrow';

/** The verbs, and the nouns, of each. */
const WORDS: Readonly<Record<Deed, { readonly verbs: string; readonly nouns: string }>> = {
  kill: { verbs: 'killed assassinated murdered', nouns: 'assassination killing murder' },
  invade: { verbs: 'invaded', nouns: 'invasion' },
  annex: { verbs: 'annexed', nouns: 'annexation' },
  attack: { verbs: 'attacked bombed raided stormed', nouns: 'attack bombing siege massacre shooting raid' },
  overthrow: { verbs: 'overthrew toppled ousted deposed overthrown', nouns: 'overthrow ouster' },
};

const VERBS = wordsOf('verbs');
const NOUNS = wordsOf('nouns');

function wordsOf(form: 'verbs' | 'nouns'): ReadonlyMap<string, Deed> {
  return new Map(
    Object.entries(WORDS).flatMap(([deed, words]) => words[form].split(' ').map(word => [word, deed as Deed] as const)),
  );
}

/** Somebody who did something to somebody, as a sentence tells it. Token indexes of its block, half-open. */
export interface ToldDeed {
  readonly deed: Deed;
  readonly at: number;
  readonly doer: Name;
  readonly target: Name;
  readonly from: number;
  readonly to: number;
  readonly attributed: boolean;
}

/** Who may stand between the name of a state and what its people do: *Iraqi forces invaded*. */
const PEOPLE =
  /^(?:forces?|troops|army|soldiers|militants|fighters|gunmen|jets|warplanes|rebels|insurgents|militiamen|commandos|agents|terrorists|government)$/;
const AUXILIARY = /^(?:had|has|have|then|later|also|first|brutally|illegally|suddenly)$/;
const BE = /^(?:was|were|been|is|are)$/;

/** Every deed that a sentence tells with who did it and to whom. */
export function* deedsIn(sentence: Sentence): Generator<ToldDeed> {
  const { page } = sentence;
  for (let at = sentence.from; at < sentence.to; at++) {
    const verb = VERBS.get(wordAt(page, at));
    const noun = NOUNS.get(wordAt(page, at));
    if ((!verb && !noun) || page.isQuoted(at) || page.nameAt(at) || isUnreal(page, at)) continue;
    const told = verb ? (passive(sentence, at) ?? active(sentence, at)) : acted(sentence, at);
    if (!told || told.doer.entity === told.target.entity) continue;
    if ((verb ?? noun) === 'kill' && told.target.mention.type !== 'person') continue;
    const from = Math.min(told.doer.from, told.target.from, at);
    const to = Math.max(told.doer.to, told.target.to, at + 1);
    yield { deed: (verb ?? noun) as Deed, at, ...told, from, to, attributed: isAttributed(page, sentence, from, to) };
  }
}

type Sides = Pick<ToldDeed, 'doer' | 'target'>;

/** *X was assassinated (in Cairo in 1981) by Y*; *X, killed by Y,*. */
function passive(sentence: Sentence, at: number): Sides | undefined {
  const { page } = sentence;
  const by = wordAt(page, at + 1) === 'by' ? at + 1 : agentBehind(sentence, at + 1);
  const doer = (by === undefined ? undefined : nameFrom(page, by + 1)) ?? strikeBehind(page, at + 1);
  const target = doer && sufferer(page, at);
  return target ? { doer, target } : undefined;
}

/** Who suffers what a participle tells: *X was (later) killed*, *X, (who was) killed*. */
export function sufferer(page: Page, at: number): Name | undefined {
  let before = at - 1;
  while (AUXILIARY.test(wordAt(page, before)) || BE.test(wordAt(page, before))) before--;
  if (before === at - 1 && textAt(page, before) !== ',') return undefined;
  if (/^(?:who|which)$/.test(wordAt(page, before))) before--;
  if (textAt(page, before) === ',') before--;
  return page.nameAt(before);
}

/** *was killed in an Israeli air strike*, *by a US drone strike*: whose strike it was. */
function strikeBehind(page: Page, at: number): Name | undefined {
  if (!/^(?:in|by)$/.test(wordAt(page, at)) || !/^an?$/.test(wordAt(page, at + 1))) return undefined;
  const doer = page.nameAt(at + 2);
  if (doer?.from !== at + 2 || !/^(?:country|demonym)$/.test(doer.mention.type)) return undefined;
  let strike = doer.to;
  while (/^(?:air|drone|missile|military|-)$/.test(wordAt(page, strike) || textAt(page, strike))) strike++;
  return /^(?:strike|airstrike|raid|attack|operation|bombing)$/.test(wordAt(page, strike)) ? doer : undefined;
}

/** How many words may stand between what was done and *by*. */
const REACH = 10;

/** *was assassinated in Cairo on 6 October 1981 by*: only places and times come between. */
function agentBehind({ page, to }: Sentence, from: number): number | undefined {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    if (wordAt(page, i) === 'by') return i;
    const name = page.nameAt(i);
    if (name?.mention.type === 'place' || name?.mention.type === 'country' || page.timeAt(i)) continue;
    if (!/^(?:in|at|on|near|outside|the|dead|and|a|car|bomb|early|late)$/.test(wordAt(page, i))) return undefined;
  }
  return undefined;
}

/** *Iraq invaded Kuwait*; *Al-Shabab, which attacked the Westgate mall*; *Iraqi forces invaded Kuwait*. */
function active(sentence: Sentence, at: number): Sides | undefined {
  const { page, from } = sentence;
  const target = nameFrom(page, at + 1);
  if (!target || BE.test(wordAt(page, at - 1))) return undefined;
  let before = at - 1;
  while (AUXILIARY.test(wordAt(page, before))) before--;
  if (/^(?:which|who)$/.test(wordAt(page, before)) && textAt(page, before - 1) === ',') {
    // *Al-Shabab, the group, which …*: who does it is the name right before.
    const doer = page.nameAt(before - 2);
    return doer ? { doer, target } : undefined;
  }
  while (PEOPLE.test(wordAt(page, before))) before--;
  const doer = before >= from ? page.nameAt(before) : undefined;
  if (!doer) return undefined;
  // *The leader of Iraq invaded*, *Mali and Niger invaded*: a name that something else governs is not alone who does it.
  const lead = wordAt(page, leadOf(page, doer.from));
  return /^(?:of|in|from|by|with|and|or|near|at|on|against|between|for|to)$/.test(lead) ? undefined : { doer, target };
}

/** *Iraq’s invasion of Kuwait*, *the Iraqi invasion of Kuwait*, *the assassination of X by Y*, *Y’s attack on X*. */
function acted(sentence: Sentence, at: number): Sides | undefined {
  const { page } = sentence;
  const target = /^(?:of|on|against)$/.test(wordAt(page, at + 1)) ? nameFrom(page, at + 2) : undefined;
  if (!target) return undefined;
  const by = wordAt(page, target.to) === 'by' ? target.to : agentBehind(sentence, target.to);
  const behind = by === undefined ? undefined : nameFrom(page, by + 1);
  const doer = behind ?? page.nameAt(isPossessive(page, at - 1) ? at - 2 : at - 1);
  return doer ? { doer, target } : undefined;
}

/** What may stand before a name that something is done by or to: articles, titles, *militants of*. */
const BEFORE_NAMES =
  /^(?:the|a|an|of|from|neighbouring|neighboring|militants|fighters|gunmen|members|group|general|gen|colonel|captain|lieutenant|major|marshal|president|king|emperor|prime|minister|then)$/;

/** The name at a token, behind an article, a title or an adjective of place. */
function nameFrom(page: Page, at: number): Name | undefined {
  let i = at;
  while (i < at + 4 && !page.nameAt(i) && BEFORE_NAMES.test(wordAt(page, i))) i++;
  const name = page.nameAt(i);
  return name?.from === i ? name : undefined;
}
