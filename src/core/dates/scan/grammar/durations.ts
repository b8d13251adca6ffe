import { type Built, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

const DESIGNATORS: Readonly<Record<string, readonly [number, string, string]>> = {
  second: [1, 'PT', 'S'],
  minute: [1, 'PT', 'M'],
  hour: [1, 'PT', 'H'],
  day: [1, 'P', 'D'],
  week: [1, 'P', 'W'],
  fortnight: [2, 'P', 'W'],
  month: [1, 'P', 'M'],
  quarter: [3, 'P', 'M'],
  year: [1, 'P', 'Y'],
  decade: [10, 'P', 'Y'],
  century: [100, 'P', 'Y'],
  millennium: [1000, 'P', 'Y'],
};

/** The ISO 8601 duration of so many units, or null for a unit without one. */
export function durationValue(amount: number, unit: string): string | null {
  const designator = DESIGNATORS[unit];
  if (!designator) return null;
  const [factor, head, letter] = designator;
  return `${head}${Math.round(amount * factor * 100) / 100}${letter}`;
}

/** Lengths of time and recurring times. */
export const DURATION_RULES: readonly Rule[] = [
  rule('c:count -? u:anyUnit', match => duration(match, match.number('c'))),
  // 15–20 years, two or three weeks, between two and four hours
  rule('low:smallCount (line|or|to) c:smallCount -? u:units', match => durationRange(match)),
  rule('between low:smallCount and c:smallCount u:units', match => durationRange(match)),
  rule('(c:numberWord|a:article) h:numberWord u:units', match =>
    duration(match, (match.number('c') ?? 1) * (match.number('h') ?? 1)),
  ),
  // 2 1/2 years
  rule('c:day n:day slash d:day u:units', match => duration(match, withFraction(match))),
  rule('c:count and a:article half u:units', match => duration(match, (match.number('c') ?? 0) + 0.5)),
  rule('(c:count|a:article) u:unit and a2:article half', match => duration(match, (match.number('c') ?? 1) + 0.5)),
  rule('(c:count|a:article) u:yearWord and a2:article half', match => duration(match, (match.number('c') ?? 1) + 0.5)),
  rule('half (a:article|-) u:oneUnit', match => duration(match, 0.5)),
  rule('a:article u:oneUnit', match => (isRate(match) ? null : duration(match, 1))),
  // the past three years, the next two weeks
  rule('the (last|past|next|following|preceding|f:ordinalWord) c:count u:anyUnit', match =>
    duration(match, match.number('c')),
  ),
  rule('the (last|past) u:oneUnit', match =>
    match.value('u') === 'century'
      ? { meaning: { kind: 'shift', from: 'article', unit: 'century', amount: -1 } }
      : duration(match, 1),
  ),
  rule('every c:count? u:anyUnit', match => every(match)),
  rule('every w:weekday', match => ({ meaning: { kind: 'set', value: `XXXX-WXX-${match.number('w')}` } })),
  rule('every m:month (d:dayNumber)?', match => {
    const day = match.number('d');
    return { meaning: { kind: 'set', value: `XXXX-${pad(match.number('m') ?? 0)}${day ? `-${pad(day)}` : ''}` } };
  }),
  rule('w:weekday p:dayParts', match => ({
    meaning: { kind: 'set', value: `XXXX-WXX-${match.number('w')}${match.value('p')}` },
  })),
  rule('w:weekdays', match => ({ meaning: { kind: 'set', value: `XXXX-WXX-${match.number('w')}` } })),
];

/** *2 1/2*, *1 3/4*; undefined where the marks do not stand together or it is no fraction. */
export function withFraction(match: TokenMatch): number | undefined {
  const [above, below] = [match.number('n') ?? 0, match.number('d') ?? 0];
  const { starts, ends } = match.lexed;
  const isOne = (ends[match.token('d')] ?? 0) - (starts[match.token('n')] ?? 0) === 3;
  return isOne && above < below ? (match.number('c') ?? 0) + above / below : undefined;
}

function durationRange(match: TokenMatch): Built | null {
  const [low, high] = [match.number('low') ?? 0, match.number('c') ?? 0];
  const most = low < high ? duration(match, high) : null;
  const least = durationValue(low, String(match.value('u')));
  if (most?.meaning.kind !== 'duration' || !least) return null;
  return { meaning: { kind: 'duration', value: `${least}/${most.meaning.value}` } };
}

function duration(match: TokenMatch, amount: number | undefined): Built | null {
  const unit = String(match.value('u'));
  const { lexed } = match;
  // "the Six-Day War", "the Hundred Days": a name.
  if (/^[A-Z][a-z]/.test(lexed.text.slice(lexed.starts[match.token('u')], lexed.ends[match.token('u')]))) return null;
  // "three quarters of the town"
  if (unit === 'quarter' && (isSymbol(lexed, match.to, 'of') || match.to - match.from > 2)) return null;
  // Ages: "a 32-year-old", "32 years old", "aged 32 years", "32 years of age".
  if (isSymbol(lexed, match.to, 'old') || (isSymbol(lexed, match.to, 'line') && isSymbol(lexed, match.to + 1, 'old')))
    return null;
  if (isSymbol(lexed, match.to, 'of') && wordAt(lexed, match.to + 1) === 'age') return null;
  if (wordAt(lexed, match.from - 1) === 'aged') return null;
  // "One day he would return" names no length.
  if (
    match.word('c') === 'one' &&
    unit === 'day' &&
    !/^(?:for|in|within|after|about|of|just|only|than|least|by)$/.test(wordAt(lexed, match.from - 1))
  ) {
    return null;
  }
  const singular = isSymbol(lexed, match.token('u'), 'unit', 'yearWord', 'quarter', 'second', 'half');
  // "two second strings", "a second", "a half", "a minute".
  if (singular && (unit === 'minute' || isSymbol(lexed, match.token('u'), 'second', 'half', 'quarter'))) return null;
  const value = durationValue(amount ?? 1, unit);
  return value && amount ? { meaning: { kind: 'duration', value } } : null;
}

/** *30 a day*, *twice a year* say how often, not how long; so does *times a week*. */
function isRate(match: TokenMatch): boolean {
  const { lexed } = match;
  if (isSymbol(lexed, match.from - 1, 'count', 'bigNumber', 'once')) return true;
  return /^(?:times|%|percent|tonnes|tons|dollars|million|billion|barrels|cents|times|thousand|hundred)$/.test(
    wordAt(lexed, match.from - 1),
  );
}

function every(match: TokenMatch): Built | null {
  const unit = String(match.value('u'));
  const value = durationValue(match.number('c') ?? 1, unit);
  return value ? { meaning: { kind: 'set', value } } : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
