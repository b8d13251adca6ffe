import type { FactRecord } from '../../../facts';
import { closesAt, isPossessive, leadOf } from '../../pages/grammar';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { beginningOf, isPartisan } from './words';

/** *The Labour MP X*, *X, a Republican*, *X of the SPD*: the party that somebody is said to be of. Token indexes, half-open. */
export interface PartyClaim {
  readonly person: Name;
  readonly party: Party;
  /** Whether the text speaks of what was: any time counts then. */
  readonly was: boolean;
  readonly from: number;
  readonly to: number;
}

/** A party by its name, or by a word that several parties of the world have in theirs. */
export interface Party {
  readonly record?: FactRecord;
  /** How the party's name begins, folded. */
  readonly beginning?: string;
  /** As the text writes it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What makes somebody a politician. */
const ROLE =
  /^(?:mps?|meps?|senators?|sens?|reps?|representatives?|congressm[ae]n|congresswom[ae]n|lawmakers?|legislators?|politicians?|leader|governor|gov|president|candidate|nominee|minister|premier|chancellor|peer|mayor|councillor|member|chairman|chairwoman|secretary|speaker|whip|deputy|frontbencher|backbencher|grandee|stalwart)$/;
/** What may stand between the party and the role, or before the name. */
const BETWEEN =
  /^(?:party|prime|foreign|finance|defen[cs]e|interior|home|presidential|vice|parliamentary|former|then|senior|junior|veteran|house|senate|majority|minority|general|sir|dame|lord|of|state|deputy)$/;
const PAST = /^(?:former|ex|then|late|onetime|longtime|veteran)$/;
const MOST_WORDS = 5;

/** The parties to which a sentence puts the people whom it names, in its own voice. */
export function* partyClaims(sentence: Sentence): Generator<PartyClaim> {
  for (const person of sentence.names) {
    if (person.mention.type !== 'person' || sentence.page.isQuoted(person.from)) continue;
    const claim = before(sentence, person) ?? behind(sentence, person);
    if (claim) yield claim;
  }
}

/** *The Labour MP X*, *Republican Senator X*, *SPD leader X*, *Democrat X*. */
function before({ page, from, to }: Sentence, person: Name): PartyClaim | undefined {
  let at = person.from - 1;
  // *Labour's X said*; of *Labour's X plan* nobody is told.
  const owned = isPossessive(page, at) ? partyEndingAt(page, at - 1) : undefined;
  if (owned)
    return closesAt(page, person.to, to) ||
      /^(?:who|and|said|says|is|was|has|had|told|will|won|lost)$|..ed$/.test(wordAt(page, person.to))
      ? { person, party: owned, was: false, from: owned.from, to: person.to }
      : undefined;
  let roles = 0;
  const words: string[] = [];
  while (at >= from && person.from - at <= MOST_WORDS) {
    const party = partyEndingAt(page, at);
    if (party) {
      if (roles === 0 && !(party.beginning && isPartisan(party.text.toLowerCase()))) return undefined;
      if (/^[-–/]$/.test(textAt(page, party.from - 1)) && wordAt(page, party.from - 2) !== 'ex') return undefined;
      // *The Republican and Democratic leaders*.
      if (/^(?:and|or|nor)$/.test(wordAt(page, party.from - 1)) && partyEndingAt(page, party.from - 2))
        return undefined;
      const was = [...words, wordAt(page, party.from - 1), wordAt(page, party.from - 2)].some(word => PAST.test(word));
      return { person, party, was, from: party.from, to: person.to };
    }
    const word = wordAt(page, at);
    if (ROLE.test(word)) roles++;
    else if (!BETWEEN.test(word) && textAt(page, at) !== '.') return undefined;
    if (page.nameAt(at)) return undefined;
    words.push(word);
    at--;
  }
  return undefined;
}

/** *X, a Republican,*, *X, the Labour MP for Y*, *X (D-Calif.)*, *X of the SPD*, *X is a Democrat*. */
function behind(sentence: Sentence, person: Name): PartyClaim | undefined {
  const { page } = sentence;
  let at = person.to;
  const opens = textAt(page, at);
  if (opens === '(') return inBrackets(page, person);
  if (wordAt(page, at) === 'of') return whole(sentence, person, at + 1, true);
  const told = /^(?:is|was)$/.test(wordAt(page, at));
  if (opens !== ',' && !told) return undefined;
  at++;
  if (wordAt(page, at) === 'of' && !told) return whole(sentence, person, at + 1, true);
  if (opens === ',' && LETTERS[textAt(page, at).slice(0, 1)]) return lettered(page, person, at);
  if (!/^(?:an?|the)$/.test(wordAt(page, at))) return undefined;
  at++;
  let was = wordAt(page, person.to) === 'was';
  while (PAST.test(wordAt(page, at)) || /^(?:senior|prominent|moderate|fellow|leading)$/.test(wordAt(page, at))) {
    was ||= PAST.test(wordAt(page, at));
    at++;
  }
  if (wordAt(page, at) === 'member' && wordAt(page, at + 1) === 'of') {
    const claim = whole(sentence, person, at + 2, true);
    return claim && { ...claim, was };
  }
  // *A Kentucky Republican*.
  const home = page.nameAt(at);
  if (home?.mention.type === 'place' && home.from === at) at = home.to;
  const claim = whole(sentence, person, at, false);
  return claim && { ...claim, was };
}

/** A party at a token, behind *the* if that stands there, with its person: `named` where no role need follow. */
function whole({ page, to: end }: Sentence, person: Name, at: number, named: boolean): PartyClaim | undefined {
  const from = wordAt(page, at) === 'the' ? at + 1 : at;
  const party = partyFrom(page, from);
  if (!party) return undefined;
  let to = party.to;
  let roles = 0;
  while (
    to < party.to + MOST_WORDS &&
    (ROLE.test(wordAt(page, to)) || BETWEEN.test(wordAt(page, to))) &&
    !page.nameAt(to)
  ) {
    if (wordAt(page, to) === 'of') break;
    if (ROLE.test(wordAt(page, to))) roles++;
    to++;
  }
  const alone = party.beginning !== undefined && isPartisan(party.text.toLowerCase());
  if (named ? party.record === undefined && wordAt(page, party.to) !== 'party' : roles === 0 && !alone)
    return undefined;
  // *A Democrat challenger*, *a Republican plan*: another noun goes on.
  if (
    !named &&
    !closesAt(page, to, end) &&
    !/^(?:from|of|for|in|who|and|since|until|representing|whose|with|has|said|is|was)$/.test(wordAt(page, to))
  )
    return undefined;
  return { person, party, was: false, from: person.from, to };
}

const LETTERS: Readonly<Record<string, string>> = { D: 'democratic', R: 'republican' };

/** *X (D-Calif.)*, *X (SPD)*, *X (Labour)*. */
function inBrackets(page: Page, person: Name): PartyClaim | undefined {
  const at = person.to + 1;
  const party = partyFrom(page, at);
  if (!party) return lettered(page, person, at);
  if (!/^[),;-]$/.test(textAt(page, party.to))) return undefined;
  return { person, party, was: false, from: person.from, to: party.to };
}

/** *D-Calif.*, *R* behind a name. */
function lettered(page: Page, person: Name, at: number): PartyClaim | undefined {
  const letter = textAt(page, at);
  const beginning = LETTERS[letter.slice(0, 1)];
  const ends = letter.length > 1 ? /^[DR]-\p{Lu}/u.test(letter) : /^[-–)]$/.test(textAt(page, at + 1));
  if (!beginning || !ends) return undefined;
  const party = { beginning, text: letter.slice(0, 1), from: at, to: at + 1 };
  return { person, party, was: false, from: person.from, to: at + 1 };
}

function partyEndingAt(page: Page, at: number): Party | undefined {
  const name = page.nameAt(at);
  if (name) return name.to === at + 1 ? named(page, name) : undefined;
  return worded(page, at - 1, at + 1) ?? worded(page, at, at + 1);
}

function partyFrom(page: Page, at: number): Party | undefined {
  const name = page.nameAt(at);
  if (name) return name.from === at ? named(page, name) : undefined;
  return worded(page, at, at + 2) ?? worded(page, at, at + 1);
}

function named(page: Page, { record, mention, from, to }: Name): Party | undefined {
  if (record?.kind === 'party') return { record, text: mention.text, from, to };
  return record || mention.type !== 'organisation' ? undefined : worded(page, from, to);
}

/** A party by a word in capitals: *Labour*, *Liberal Democrat*. */
function worded(page: Page, from: number, to: number): Party | undefined {
  const tokens = page.tokens.slice(Math.max(0, from), to);
  if (from < 0 || tokens.some(({ shape }) => shape !== 'capital')) return undefined;
  const text = tokens.map(token => token.text).join(' ');
  const beginning = beginningOf(tokens.map(({ folded }) => folded).join(' '));
  if (beginning === undefined) return undefined;
  // *Social Democrat* is no Democrat.
  if (to - from === 1 && /^(?:social|christian|liberal)$/.test(wordAt(page, leadOf(page, from)))) return undefined;
  return { beginning, text, from, to };
}
