import { Cue } from '../../pages/cues';
import { nameFrom } from '../../pages/grammar';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { OfficeClaim } from './claim';
import { type Role, readingsOf } from './roles';
import { isSeat, seatBehind } from './titles';

const PLURALS: Readonly<Record<string, string>> = {
  presidents: 'president',
  ministers: 'minister',
  premiers: 'premier',
  chancellors: 'chancellor',
  leaders: 'leader',
  secretaries: 'secretary',
  kings: 'king',
};
const MOST = 8;

/**
 * *Presidents William Ruto of Kenya and Yoweri Museveni of Uganda*; *the presidents of Kenya, William Ruto, and Uganda,
 * Yoweri Museveni*; *the leaders of France and Germany, Emmanuel Macron and Olaf Scholz*: one title of several people.
 */
export function severalSaid(sentence: Sentence): OfficeClaim[] {
  const { page, from, to } = sentence;
  for (let at = from; at < to; at++) {
    const one = (cuesAt(page, at) & Cue.title) !== 0 ? PLURALS[wordAt(page, at)] : undefined;
    if (one === undefined || page.isQuoted(at)) continue;
    const title = { from: titleStart(page, at), to: at + 1 };
    const words = page.tokens.slice(title.from, at).map(({ folded }) => folded);
    const roles = readingsOf([...words, one]);
    if (roles.length === 0 || isOther(page, title.from)) continue;
    const pairs = wordAt(page, at + 1) === 'of' ? ofSeats(page, at + 2, to) : withSeats(page, at + 1, to);
    if (pairs.length > 1) return pairs.map(pair => said(pair, roles, title));
  }
  return [];
}

/** *Prime*, *foreign* before *ministers*. */
function titleStart(page: Page, at: number): number {
  let from = at;
  while (/^(?:prime|foreign|defen[cs]e|interior|finance|affairs)$/.test(wordAt(page, from - 1))) from--;
  return from;
}

const isOther = (page: Page, from: number): boolean =>
  /^(?:former|ex|vice|deputy|opposition|party|future|past|previous|-)$/.test(
    wordAt(page, from - 1) || textAt(page, from - 1),
  );

interface Pair {
  readonly person: Name;
  readonly of: Name | undefined;
}

function said({ person, of }: Pair, roles: readonly Role[], title: OfficeClaim['title']): OfficeClaim {
  const from = of && of.from < person.from ? of.from : person.from;
  const to = Math.max(person.to, of?.to ?? 0);
  return { person, roles, stance: 'asserted', of, title, from, to, several: true };
}

/** *William Ruto of Kenya and Yoweri Museveni of Uganda*. */
function withSeats(page: Page, first: number, end: number): Pair[] {
  const pairs: Pair[] = [];
  let at = first;
  while (at < end && pairs.length < MOST) {
    const person = page.nameAt(at);
    if (person?.from !== at || person.mention.type !== 'person') break;
    const of = seatBehind(page, person.to);
    pairs.push({ person, of });
    at = afterComma(page, of?.to ?? person.to);
  }
  return pairs;
}

/** *Kenya, William Ruto, and Uganda, Yoweri Museveni*; *France and Germany, Emmanuel Macron and Olaf Scholz*. */
function ofSeats(page: Page, first: number, end: number): Pair[] {
  const names: Name[] = [];
  let at = first;
  while (at < end && names.length < 2 * MOST) {
    const name = nameFrom(page, at);
    if (!name || (name.mention.type !== 'person' && !isSeat(name))) break;
    names.push(name);
    at = afterComma(page, name.to);
  }
  const seats = names.filter(({ mention }) => mention.type !== 'person');
  const people = names.filter(({ mention }) => mention.type === 'person');
  if (seats.length !== people.length || seats.length < 2) return [];
  const inTurn = names.every(({ mention }, n) => (mention.type === 'person') === (n % 2 === 1));
  const inBlocks = names.every(({ mention }, n) => (mention.type === 'person') === n >= seats.length);
  if (!inTurn && !inBlocks) return [];
  return people.flatMap((person, n) => (seats[n] ? [{ person, of: seats[n] }] : []));
}

function afterComma(page: Page, at: number): number {
  let next = at;
  if (textAt(page, next) === ',') next++;
  if (wordAt(page, next) === 'and') next++;
  return next === at ? Number.POSITIVE_INFINITY : next;
}
