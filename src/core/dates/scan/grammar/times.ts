import { addDays } from '../../calendar/calendar';
import { hasThirtyDays, hijriDay } from '../../calendar/otherCalendars';
import type { Meaning } from '../../meaning';
import { momentValue } from '../../resolve/moment';
import { RULES } from '../../resolve/resolved';
import { yearOf } from './calendarDates';
import { type Built, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

/** Clock times, parts of the day, holidays. */
export const TIME_RULES: readonly Rule[] = [
  rule('c:clock hours? zone?', match => clock(match)),
  // from 3 to 5 p.m.
  rule('h:day link c:clock zone?', match => hourRange(match)),
  rule('(h:bigNumber|h2:year) zone', match =>
    /^\d{4}$/.test(wordAt(match.lexed, match.from)) ? militaryTime(Number(wordAt(match.lexed, match.from))) : null,
  ),
  rule('h:smallCount oclock', match =>
    (match.number('h') ?? 99) <= 24 ? time(`T${pad(match.number('h') ?? 0)}:00`) : null,
  ),
  rule('h:year h2:hours', match => military(match)),
  rule('h:year h3:units', match => (match.word('h3') === 'hours' ? military(match) : null)),
  rule('t:tonight', () => time('TNI', { kind: 'shift', from: 'article', unit: 'day', amount: 0 })),
  rule('l:last p:dayPart', match =>
    isSymbol(match.lexed, match.from - 1, 'the') ? null : onShift(match, 'article', -1),
  ),
  rule('t:this p:dayPart', match => onShift(match, 'article', 0)),
  rule('(t:that same?|the same) p:dayPart', match => onShift(match, 'before', 0)),
  rule('the (next|f:following) p:dayPart', match => onShift(match, 'before', 1)),
  rule('the preceding p:dayPart', match => onShift(match, 'before', -1)),
  rule('p:dayPart', match =>
    /^(?:noon|midday|midnight)$/.test(match.word('p')) &&
    /^(?:at|by|until|till|before|after|since|from|around)$/.test(wordAt(match.lexed, match.from - 1))
      ? time(String(match.value('p')))
      : null,
  ),
  rule('h:holiday (of|,)? y:year', holiday),
  rule('h:holiday (yThis:this|yLast:last|yNext:next|of? yThat:that) yearWord', holiday),
  rule('(pLast:last|pThis:this|pNext:next)? h:holiday', holiday),
  // 1 Muharram 1445, 15 Ramadan 1445 AH
  rule('d:dayNumber (m:islamicMonth|h:holiday) ,? y:year a:capital?', hijri),
];

function clock(match: TokenMatch): Built | null {
  if (!isClock(match)) return null;
  const built = time(String(match.value('c')));
  return isHead(match) ? { meaning: { ...built.meaning, heads: true } } : built;
}

/** *14:05* is a clock time where something says so: *at*, *from*, *GMT*, *p.m.*; elsewhere a score, a verse or a ratio. */
function isClock(match: TokenMatch): boolean {
  const { lexed, from, to } = match;
  if (to - from > 1 || /[a-z]/i.test(match.word('c'))) return true;
  if (isHead(match)) return true;
  if (isSymbol(lexed, from - 1, 'anyWeekday', 'todayWord', 'to', 'until') || wordAt(lexed, to) === 'local') return true;
  return (
    /^(?:at|by|from|until|till|to|around|about|since|between|before|after|and|around|approximately|exactly)$/.test(
      wordAt(lexed, from - 1),
    ) ||
    (isSymbol(lexed, from - 1, 'line') && isSymbol(lexed, from - 2, 'clock'))
  );
}

/** So many signs and spaces stand around a clock time that heads an entry, in UTF-16 units. */
const HEAD_MARKS = 12;
/** From the beginning of the line to the time: a list's or a heading's mark, or stars that Markdown makes bold. */
const BEFORE_HEAD = /(?:^|\n)[ \t*•+#>|([–-]*$/;
/** The end of the line, or what parts the time from its words. */
const BEHIND_HEAD = /^[ \t*_\])]*(?:\r?\n|$|[–—|:-](?:[ \t*_]|$))/;
/** An entry's words that begin at once: *11:00 The convoy leaves*. */
const ENTRY = /^[*_\])]*[ \t]+[*_“"‘']?\p{Lu}/u;

/** *04:00* alone on its line, *11:00 –* or *12:30:* before its words head an entry of a live page. */
function isHead({ lexed, from, to }: TokenMatch): boolean {
  const start = lexed.starts[from] ?? 0;
  const end = lexed.ends[to - 1] ?? start;
  if (!BEFORE_HEAD.test(lexed.text.slice(Math.max(0, start - HEAD_MARKS), start))) return false;
  const behind = lexed.text.slice(end, end + HEAD_MARKS);
  // "3:16 For God" is a verse
  return BEHIND_HEAD.test(behind) || (ENTRY.test(behind) && lexed.text.charAt(start + 2) === ':');
}

function time(value: string, on: Meaning | null = null): { readonly meaning: Extract<Meaning, { kind: 'time' }> } {
  return { meaning: { kind: 'time', time: value, on } };
}

function military(match: TokenMatch): Built | null {
  if (!/^(?:at|by|from|until|to|around|about)$/.test(wordAt(match.lexed, match.from - 1))) return null;
  return militaryTime(match.number('h') ?? 0);
}

/** *3 to 5 p.m.*: the first hour is of the same half of the day. */
function hourRange(match: TokenMatch): readonly Built[] | null {
  const to = String(match.value('c'));
  const end = Number(to.slice(1, 3));
  const hour = match.number('h') ?? 0;
  if (!/[a-z]/i.test(match.word('c')) || hour > 12) return null;
  const start = end > 12 && hour + 12 < end ? hour + 12 : hour;
  return [
    { ...time(`T${pad(start)}:00`), to: match.from + 1 },
    { ...time(to), from: match.token('c') },
  ];
}

function militaryTime(value: number): Built | null {
  const hour = Math.floor(value / 100);
  return hour < 24 && value % 100 < 60 ? time(`T${pad(hour)}:${pad(value % 100)}`) : null;
}

function onShift(match: TokenMatch, from: 'article' | 'before', amount: number): Built {
  return time(String(match.value('p')), { kind: 'shift', from, unit: 'day', amount });
}

function hijri(match: TokenMatch): Built | null {
  const month = match.value('h') === 'ramadan' ? 9 : match.number('m');
  const day = month && hijriDay(match.number('y') ?? 0, month, match.number('d') ?? 0);
  if (!day) return null;
  const hasEra = match.word('a') === 'ah';
  return {
    meaning: { kind: 'fixed', value: momentValue(day), rule: RULES.hijri },
    to: match.token('y') + (hasEra ? 2 : 1),
  };
}

/** The Islamic calendar's years of our times are none of the Gregorian calendar in which a text names Ramadan. */
function ramadanOf(year: number | undefined): Meaning | null {
  const first = year !== undefined && year < 1500 ? hijriDay(year, 9, 1) : null;
  const end = first && addDays(first, hasThirtyDays(first, 9) ? 29 : 28);
  return end && { kind: 'fixed', value: `${momentValue(first)}/${momentValue(end)}`, rule: RULES.hijri };
}

function holiday(match: TokenMatch): Built {
  const id = String(match.value('h'));
  const ramadan = id === 'ramadan' ? ramadanOf(match.number('y')) : null;
  if (ramadan) return { meaning: ramadan };
  if (id === '9/11') return { meaning: { kind: 'fixed', value: '2001-09-11' } };
  const which = match.has('pLast') ? 'last' : match.has('pNext') ? 'next' : match.has('pThis') ? 'this' : null;
  const pick = which ? { pick: { which, from: 'article' } as const } : {};
  return { meaning: { kind: 'holiday', id, ...yearOf(match), ...pick } };
}

const pad = (value: number): string => String(value).padStart(2, '0');
