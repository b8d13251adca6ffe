import type { Meaning, Origin, Unit } from '../../meaning';
import { PICK, pickOf } from './calendarDates';
import { durationValue } from './durations';
import { isLikelyNowadays, isNowadays, isOfOurTime } from './nowadays';
import { type Built, endsClause, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

const shift = (
  from: Origin,
  unit: Unit,
  amount: number,
): { readonly meaning: Extract<Meaning, { kind: 'shift' }> } => ({
  meaning: { kind: 'shift', from, unit, amount },
});

/** Words for a day, and units counted from the article's date or from the expression before. */
export const RELATIVE_RULES: readonly Rule[] = [
  rule('t:todayWord', match => (isNowadays(match) ? null : aDay(match))),
  rule('the u:unit before t:todayWord', match =>
    match.word('t') === 'yesterday' ? shift('article', 'day', -2) : null,
  ),
  rule('the u:unit after t:todayWord', match => (match.word('t') === 'tomorrow' ? shift('article', 'day', 2) : null)),
  // last week, this month, next year; the weekend
  rule('l:last u:oneUnit', match => single(match, 'article', -1)),
  rule('t:this u:oneUnit', match => (isThisDay(match) ? shift('context', 'day', 0) : single(match, 'article', 0))),
  rule('(c:count|a:article) u:oneUnit and article half ago', match => halves(match)),
  rule('c:count and article half u:units ago', match => halves(match)),
  rule('n:next u:oneUnit', match => single(match, match.value('u') === 'day' ? 'before' : 'article', 1)),
  rule('the u:unit', match =>
    match.value('u') === 'weekend' && isWeekendTime(match) ? { meaning: { kind: 'weekend' } } : null,
  ),
  rule('(c:count|a:article) u:anyUnit on', match => (endsClause(match) ? counted(match, 'before', 1) : null)),
  rule('the l:last u:oneUnit b:before l2:last', match => single(match, 'article', -2)),
  rule('the u:oneUnit b:before l:last', match => single(match, 'article', -2)),
  rule('the u:oneUnit b:after n:next', match => single(match, 'article', 2)),
  // the next day, the following month, the previous year, the same day, that year
  rule('the same? n:next u:oneUnit', match => single(match, 'before', 1)),
  rule('the f:following u:oneUnit', match => single(match, 'before', 1)),
  rule('f:following u:oneUnit', match => single(match, 'before', 1)),
  rule('the p:preceding u:oneUnit', match => single(match, 'before', -1)),
  rule('(the|that|this) s:same u:oneUnit', match => single(match, 'before', 0)),
  rule('t:that u:oneUnit', match => single(match, 'before', 0)),
  rule('the u:oneUnit (b:before|e:earlier|a:after|l:later)', match => {
    if (!endsClause(match)) return dayBeside(match);
    return single(match, 'before', match.has('b') || match.has('e') ? -1 : 1);
  }),
  // later in the year, the end of the month, the rest of the year
  rule('(later|earlier|partWord) in the u:oneUnit', match => edgeOfUnit(match)),
  rule('the e:edge of the u:oneUnit', match => edgeOfUnit(match)),
  rule('u:oneUnit p:possessive edge', match => edgeOfUnit(match)),
  // three years ago, two weeks later, a year earlier
  rule('(c:count|a:article) (and|half)? u:anyUnit g:ago', match => counted(match, 'article', -1)),
  // two weeks from now, in two weeks' time
  rule('(c:count|a:article) u:anyUnit from t:lower', match =>
    match.word('t') === 'now' ? counted(match, 'article', 1) : null,
  ),
  rule('(c:count|a:article) u:anyUnit (quote|possessive) t:lower', match =>
    match.word('t') === 'time' ? counted(match, 'article', 1) : null,
  ),
  // three years ago today
  rule('(c:count|a:article) u:anyUnit ago (on|,)? t:todayWord', match => sameDay(match)),
  // this day last year, on the same day two years ago
  rule('(t:this|(the|that) s:same) u:unit (l:last y:yearWord|(c:count|a:article) (y2:yearWord|n:units) ago)', match =>
    dayOfYear(match),
  ),
  rule('half article u:oneUnit ago', match => halfAgo(match)),
  rule('c:smallCount t:numberWord u:units ago', match =>
    match.number('t') === 1000 || match.number('t') === 100
      ? shift('article', 'year', -(match.number('c') ?? 0) * (match.number('t') ?? 0))
      : null,
  ),
  rule('c:bigNumber u:units ago', match =>
    match.value('u') === 'year' && match.number('c') ? counted(match, 'article', -1) : null,
  ),
  rule('(c:count|a:article) u:anyUnit later', match => counted(match, 'before', 1)),
  rule('(c:count|a:article) u:anyUnit p:preceding', match =>
    match.word('p') === 'prior' ? counted(match, 'before', -1) : null,
  ),
  rule('(c:count|a:article) u:anyUnit e:earlier', match => counted(match, 'before', -1)),
  rule('(c:count|a:article) u:anyUnit (b:before|a2:after)', match => pointOrDuration(match)),
  rule(`${PICK} w:weekday`, match => ({
    meaning: { kind: 'weekday', weekday: match.number('w') ?? 1, ...pickOf(match) },
  })),
  rule(`${PICK}? w:weakWeekday`, match => abbreviated(match)),
  rule('w:weekday (pLast:last|pNext:next)', match =>
    endsClause(match) ? { meaning: { kind: 'weekday', weekday: match.number('w') ?? 1, ...pickOf(match) } } : null,
  ),
  // Tuesday last week, Thursday of that week
  rule(
    'w:weekday p:dayPart? of? (pLast:last|pThis:this|pNext:next|pThat:that same?|the pThat2:same|the pFollowing:following|the pPreceding:preceding) u:unit',
    match => weekdayOfWeek(match),
  ),
  rule('a:article w:weekday p:dayPart?', match => anyWeekday(match)),
  rule('w:weekday', match => ({ meaning: { kind: 'weekday', weekday: match.number('w') ?? 1 } })),
];

/** *on Thurs.*, *last Wed.*: an abbreviated weekday on its own needs its full stop and a word that introduces it. */
function abbreviated(match: TokenMatch): Built | null {
  const { lexed } = match;
  const token = match.token('w');
  if (!match.word('w').endsWith('.')) return null;
  if (match.from === token && !isSymbol(lexed, token - 1, 'on', 'until', 'open', 'comma')) return null;
  return { meaning: { kind: 'weekday', weekday: match.number('w') ?? 1, ...pickOf(match) } };
}

function aDay(match: TokenMatch): Built {
  const { meaning } = shift('article', 'day', match.number('t') ?? 0);
  const nowadays = isOfOurTime(match) ? 'surely' : isLikelyNowadays(match) ? 'likely' : undefined;
  return { meaning: nowadays ? { ...meaning, nowadays } : meaning };
}

function weekdayOfWeek(match: TokenMatch): Built | null {
  const { pick } = pickOf(match);
  if (match.value('u') !== 'week' || !pick) return null;
  const amount = pick.which === 'last' ? -1 : pick.which === 'next' ? 1 : 0;
  const day: Meaning = {
    kind: 'weekday',
    weekday: match.number('w') ?? 1,
    weekShift: { from: pick.from, unit: 'week', amount },
  };
  return { meaning: match.has('p') ? { kind: 'time', time: String(match.value('p')), on: day } : day };
}

function sameDay(match: TokenMatch): Built | null {
  const unit = match.value('u');
  if (!POINTS.includes(unit)) return null;
  return {
    meaning: {
      kind: 'shift',
      from: 'article',
      unit: unit as Unit,
      amount: -amountOf(match),
      fromDay: match.number('t') ?? 0,
    },
  };
}

function dayOfYear(match: TokenMatch): Built | null {
  if (match.value('u') !== 'day' || (match.has('n') && match.value('n') !== 'year')) return null;
  const amount = match.has('l') ? -1 : -amountOf(match);
  const from = match.has('t') ? 'article' : 'before';
  return { meaning: { kind: 'shift', from, unit: 'year', amount, fromDay: 0 } };
}

/** *on a Sunday* tells no single day; *in a Sunday statement* is of the last one. */
function anyWeekday(match: TokenMatch): Built | null {
  if (wordAt(match.lexed, match.from - 1) !== 'on') return null;
  if (
    !endsClause(match) &&
    !/^(?:when|in|at|after|before|as|he|she|they|we|you|it|from|with)$/.test(wordAt(match.lexed, match.to))
  )
    return null;
  const on: Meaning = { kind: 'fixed', value: `XXXX-WXX-${match.number('w') ?? 1}` };
  return { meaning: match.has('p') ? { kind: 'time', time: String(match.value('p')), on } : on };
}

function isWeekendTime(match: TokenMatch): boolean {
  return /^(?:over|at|on|during|through|throughout)$/.test(wordAt(match.lexed, match.from - 1));
}

/** *On this day we remember*; but *to this day*, and *on this day in 1944* is another one. */
function isThisDay({ lexed, from, to }: TokenMatch): boolean {
  return wordAt(lexed, to - 1) === 'day' && /^on$/i.test(wordAt(lexed, from - 1)) && wordAt(lexed, to) !== 'in';
}

/** Units that make a point when one of them is named: *this week*, but not *this hour* or *this half*. */
const POINTS: readonly unknown[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'];

function single(match: TokenMatch, from: Origin, amount: number): Built | null {
  const unit = match.value('u');
  if (unit === 'fortnight' || !POINTS.includes(unit)) return null;
  // "this day" and "last day" are no dates of their own; "the last year" counts back from now.
  if (unit === 'day' && from === 'article' && amount <= 0) return null;
  return shift(from, unit as Unit, amount);
}

function edgeOfUnit(match: TokenMatch): Built | null {
  const built = match.value('u') === 'day' ? null : single(match, 'context', 0);
  if (!built) return null;
  const word = match.has('e') ? match.value('e') : match.lexed.values[match.from];
  return { ...built, mod: word === 'START' || word === 'MID' || word === 'END' ? word : undefined };
}

function halfAgo(match: TokenMatch): Built | null {
  switch (match.value('u')) {
    case 'century':
      return shift('article', 'year', -50);
    case 'decade':
      return shift('article', 'year', -5);
    case 'year':
      return shift('article', 'month', -6);
    default:
      return null;
  }
}

/** *a year and a half ago* counts months. */
function halves(match: TokenMatch): Built | null {
  const amount = amountOf(match) + 0.5;
  if (match.value('u') === 'year') return shift('article', 'month', -12 * amount);
  return match.value('u') === 'month' ? shift('article', 'month', -Math.ceil(amount)) : null;
}

function amountOf(match: TokenMatch): number {
  return match.number('c') ?? 1;
}

function counted(match: TokenMatch, from: Origin, direction: number): Built | null {
  const unit = match.value('u');
  if (unit === 'fortnight') return shift(from, 'week', 2 * direction * amountOf(match));
  if (!POINTS.includes(unit)) return unit === 'hour' && from === 'before' ? shift(from, 'day', 0) : null;
  return shift(from, unit as Unit, direction * amountOf(match));
}

/** *the day after the coup*: a point, if the coup's date is known. */
function dayBeside(match: TokenMatch): Built | null {
  const toward = match.has('b') ? 'before' : match.has('a') ? 'after' : null;
  const value = durationValue(1, String(match.value('u')));
  if (!toward || !value) return null;
  return { meaning: { kind: 'duration', value, toward, isPoint: true }, to: match.to - 1 };
}

/** *two years before.* is a point; *two years before the war* a duration that ends at the war. */
function pointOrDuration(match: TokenMatch): Built | null {
  const direction = match.has('b') ? -1 : 1;
  if (endsClause(match)) return counted(match, 'before', direction);
  const value = durationValue(amountOf(match), String(match.value('u')));
  if (!value) return null;
  const meaning: Meaning = { kind: 'duration', value, toward: direction < 0 ? 'before' : 'after' };
  return { meaning, to: match.to - 1 };
}
