import { isPossessive, nameBefore, nameFrom } from '../../pages/grammar';
import { type Name, type Sentence, textAt, wordAt } from '../../pages/page';
import type { OfficeClaim } from './claim';
import { closes } from './titles';

const LEADS = /^(?:leads|heads|rules|governs|chairs)$/;
const LED = /^(?:led|headed|ruled|governed|chaired)$/;
const HELPS = /^(?:has|have|had|been|now|still|also|currently|then|later|once|long)$/;

/** *X, who leads Hamas,*; *X has ruled Uganda since 1986*; *X headed the bank*. */
export function leads(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  if (/^(?:of|to|for|with|by|and)$/.test(wordAt(page, person.from - 1))) return undefined;
  let at = textAt(page, person.to) === ',' && wordAt(page, person.to + 1) === 'who' ? person.to + 2 : person.to;
  if (wordAt(page, at) === 'who') at++;
  const first = at;
  while (at < first + 3 && HELPS.test(wordAt(page, at))) at++;
  const verb = wordAt(page, at);
  if (!LEADS.test(verb) && !LED.test(verb)) return undefined;
  const seat = nameFrom(page, at + 1);
  if (!seat || !isLed(seat) || isPossessive(page, seat.to)) return undefined;
  if (!closes(sentence, seat.to) && !/^(?:for|with|through|as|after|under|during|while)$/.test(wordAt(page, seat.to)))
    return undefined;
  const past = LED.test(verb) && !/^(?:has|have)$/.test(wordAt(page, first));
  return said(person, seat, at, person.from, seat.to, past);
}

/** *NATO, led by X,*; *the group is headed by X*. */
export function ledBy(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const by = page.nameAt(person.from - 1) ? -1 : lastBy(sentence, person.from - 1);
  const verb = wordAt(page, by - 1);
  if (by < 0 || !LED.test(verb) || !closes(sentence, person.to)) return undefined;
  let at = by - 2;
  while (/^(?:is|now|still|which|currently)$/.test(wordAt(page, at)) || textAt(page, at) === ',') at--;
  const seat = nameBefore(page, at + 1);
  // *A delegation of X led by Y*: part of it.
  if (!seat || !isLed(seat) || /^(?:of|from|in|by)$/.test(wordAt(page, seat.from - 1))) return undefined;
  if (wordAt(page, seat.from - 1) === 'the' && /^(?:of|from|in|by)$/.test(wordAt(page, seat.from - 2)))
    return undefined;
  return said(person, seat, by - 1, seat.from, person.to, false);
}

/** The *by* before a person and the words of a title: *led by Prime Minister X*. */
function lastBy({ page, from }: Sentence, last: number): number {
  for (let i = last; i >= from && i > last - 5; i--) if (wordAt(page, i) === 'by') return i;
  return -1;
}

const isLed = ({ record, mention }: Name): boolean =>
  (record?.type === 'country' && mention.type === 'country') ||
  record?.type === 'organisation' ||
  record?.type === 'armedGroup';

function said(person: Name, of: Name, verb: number, from: number, to: number, past: boolean): OfficeClaim {
  return {
    person,
    roles: ['leader'],
    stance: 'asserted',
    of,
    title: { from: verb, to: verb + 1 },
    from,
    to,
    ...(past && { past }),
  };
}
