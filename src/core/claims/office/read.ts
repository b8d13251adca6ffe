import { Cue } from '../../pages/cues';
import { isPossessive } from '../../pages/grammar';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { OfficeClaim } from './claim';
import { leads, ledBy } from './leading';
import { severalSaid } from './several';
import {
  beforeOf,
  behindHonorifics,
  closes,
  ITS_OWN,
  ownerBefore,
  pastHonorifics,
  pastTitles,
  type Said,
  saidFrom,
  seatBehind,
  seatEndingAt,
  titleOf,
  withoutArticle,
  wordsBack,
} from './titles';

/** The offices that a sentence ascribes to the people whom it names, in its own voice. */
export function* officesSaid(sentence: Sentence): Generator<OfficeClaim> {
  const { page } = sentence;
  const several = (sentence.cues & Cue.title) === 0 ? [] : severalSaid(sentence);
  yield* several;
  let last: OfficeClaim | undefined;
  for (const person of sentence.names) {
    if (person.mention.type !== 'person' || !hasTitleNear(page, person)) continue;
    if (several.some(claim => claim.person === person)) continue;
    const claim =
      titleBefore(sentence, person) ??
      titleBehind(sentence, person) ??
      titleTold(sentence, person) ??
      titleAsSubject(sentence, person) ??
      counterpart(page, person, last);
    if (claim) yield claim;
    last = claim ?? last;
    const led = leads(sentence, person) ?? ledBy(sentence, person);
    if (led) yield led;
  }
}

/** So far from a name the word may stand that makes a title of others. */
const REACH = 16;

function hasTitleNear(page: Page, { from, to }: Name): boolean {
  for (let i = Math.max(0, from - REACH); i < to + REACH; i++) if ((cuesAt(page, i) & Cue.title) !== 0) return true;
  return false;
}

/** *Mali's transitional president, Assimi Goïta,*; *President Goïta of Mali*; *Malian Foreign Minister Abdoulaye Diop*. */
function titleBefore(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const first = behindHonorifics(page, person.from);
  const apposed = textAt(page, first - 1) === ',';
  const last = apposed ? first - 2 : first - 1;
  const behindOf = seatEndingAt(page, last);
  const end = (behindOf ? beforeOf(page, behindOf) : undefined) ?? last + 1;
  const from = wordsBack(sentence, end - 1);
  const under = behindOf ? undefined : superior(page, from);
  const owner = under
    ? { of: undefined, start: from }
    : behindOf
      ? { of: behindOf, start: from }
      : ownerBefore(page, from);
  if (!owner) return undefined;
  const title = titleOf(page, from, end, owner.start);
  if (!title) return undefined;
  const of = owner.of ?? seatBehind(page, person.to);
  const definite = of || under || wordAt(page, from) === 'the' || ITS_OWN.test(wordAt(page, from - 1));
  if (apposed && !(definite && closes(sentence, person.to))) return undefined;
  const claim = { person, ...title, of, title: withoutArticle(page, from, end), from: owner.start, to: person.to };
  return under ? { ...claim, under, from: under.from } : claim;
}

/** Whose minister or deputy a title is that begins at a token: *Joe Biden's | vice-president*. */
function superior(page: Page, from: number): Name | undefined {
  const name = isPossessive(page, from - 1) ? page.nameAt(from - 2) : undefined;
  return name?.mention.type === 'person' && name.record ? name : undefined;
}

/** *X, secretary of state | under Donald Trump*. */
function underOf(sentence: Sentence, at: number): (Said & Pick<OfficeClaim, 'under' | 'past'>) | undefined {
  const { page } = sentence;
  const said = saidFrom(sentence, at, undefined, true);
  if (!said || wordAt(page, said.to) !== 'under') return undefined;
  const under = page.nameAt(pastTitles(page, said.to + 1));
  return under?.mention.type === 'person' && under.record ? { ...said, to: under.to, under, past: true } : undefined;
}

/** *Abdoulaye Diop, the Malian foreign minister,*; *Abdoulaye Diop, foreign minister of Mali,*; *X, who is …*. */
function titleBehind(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const home = seatBehind(page, person.to);
  const comma = home ? home.to : person.to;
  if (!/^[,(–—]$/.test(textAt(page, comma))) return undefined;
  let at = comma + 1;
  if (page.tokens[at]?.shape === 'number' && textAt(page, at + 1) === ',') at += 2;
  let past = false;
  if (wordAt(page, at) === 'who' && /^(?:is|was)$/.test(wordAt(page, at + 1))) {
    past = wordAt(page, at + 1) === 'was';
    at += 2;
  }
  const chief = page.nameAt(at);
  const under = chief && isPossessive(page, chief.to) && superior(page, chief.to + 1) ? chief : undefined;
  const said = under
    ? saidFrom(sentence, (chief?.to ?? at) + 1, undefined, true)
    : (saidFrom(sentence, at, home) ?? underOf(sentence, at));
  if (!said || !closes(sentence, said.to)) return undefined;
  // *X, the finance minister, Y, …*: the title is the next one's.
  if (textAt(page, said.to) === ',' && page.nameAt(pastHonorifics(page, said.to + 1))?.mention.type === 'person')
    return undefined;
  return { person, ...said, from: person.from, ...(under && { under }), ...(past && { past }) };
}

const BECOMES =
  /^(?:is|was|became|becomes|remains|remained|been|elected|appointed|named|reappointed|reelected|as|inaugurated|confirmed|sworn)$/;
const HELPS =
  /^(?:has|have|had|is|was|been|now|still|also|currently|then|later|in|over|re|-|again|officially|formally|took|takes|returned|served|serves|serving)$/;
const PRESENT = /^(?:is|has|becomes|remains|takes|serves)$/;

const GOES_ON = /^(?:when|at|after|before|during|while|then|on|again)$/;

/** *X is the president of Y*, *X became Y's prime minister*, *X was sworn in as president of Y*, *X took over as …*. */
function titleTold(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  if (/^(?:of|to|for|with|by|and)$/.test(wordAt(page, person.from - 1))) return undefined;
  let at = textAt(page, person.to) === ',' && wordAt(page, person.to + 1) === 'who' ? person.to + 2 : person.to;
  if (wordAt(page, at) === 'who') at++;
  const first = at;
  let verb = -1;
  while (at < first + 6 && (BECOMES.test(wordAt(page, at)) || HELPS.test(wordAt(page, at)))) {
    if (BECOMES.test(wordAt(page, at))) verb = at;
    at++;
  }
  if (verb < 0) return undefined;
  const said = saidFrom(sentence, at, undefined, true);
  if (!said || (!said.of && !closes(sentence, said.to) && !GOES_ON.test(wordAt(page, said.to)))) return undefined;
  return { person, ...said, from: person.from, ...(!PRESENT.test(wordAt(page, first)) && { past: true }) };
}

/** *Y's president is X*, *the president of Y is X*. */
function titleAsSubject(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  if (wordAt(page, person.from - 1) !== 'is' || !closes(sentence, person.to)) return undefined;
  const last = person.from - 2;
  const behindOf = seatEndingAt(page, last);
  const end = (behindOf ? beforeOf(page, behindOf) : undefined) ?? last + 1;
  const from = wordsBack(sentence, end - 1);
  const owner = behindOf ? { of: behindOf, start: from } : ownerBefore(page, from);
  const title = owner?.of && titleOf(page, from, end, owner.start);
  return (
    title && {
      person,
      ...title,
      of: owner.of,
      title: withoutArticle(page, from, end),
      from: owner.start,
      to: person.to,
    }
  );
}

/** *Foreign Minister Sergei Lavrov and his Chinese counterpart, Wang Yi,*: the office of whom the sentence named before. */
function counterpart(page: Page, person: Name, last: OfficeClaim | undefined): OfficeClaim | undefined {
  const before = textAt(page, person.from - 1) === ',' ? person.from - 2 : person.from - 1;
  const word = wordAt(page, before) === 'counterpart' ? before : -1;
  const of = page.nameAt(word - 1);
  if (last?.stance !== 'asserted' || word < 0 || of?.mention.type !== 'demonym' || !of.record) return undefined;
  return {
    person,
    roles: last.roles,
    stance: 'asserted',
    of,
    title: { from: word, to: word + 1 },
    from: of.from,
    to: person.to,
  };
}
