import type { TimeModifier } from '../../../model';
import type { Meaning, Season } from '../../meaning';
import type { Lexed } from '../lexer';
import { endsSentence } from '../tense';
import { PICK, pickOf, yearOf } from './calendarDates';
import { type Built, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

const YEAR =
  '((of|in|,)? y:year|of? yBc:eraCount bc|sy:shortYear|(of|in)? (yThis:this|yLast:last|yNext:next|yThat:that same?|the yThat2:same|the yFollowing:following|the yPreceding:preceding) yearWord)';

/** Years, decades, centuries, seasons, quarters, halves and fiscal years. */
export const YEAR_RULES: readonly Rule[] = [
  rule('(the yearWord|yearWord)? ad? y:year ad?', match => ({ meaning: { kind: 'date', year: match.number('y') } })),
  // In 348, he fled
  rule('y:number', match => oldYear(match)),
  // nineteen eighty-four, twenty twenty-one
  rule('(the yearWord:yearWord)? hundreds:numberWord tens:numberWord', match => spelledYear(match)),
  rule('sy:shortYear', match => ({ meaning: { kind: 'date', shortYear: match.number('sy') } })),
  rule('(the yearWord)? (ad y:eraCount|y2:eraCount ad)', match => year(match.number('y') ?? match.number('y2'))),
  rule('(circa .?)? (the yearWord)? y:eraCount bc', match => year(-(match.number('y') ?? 0))),
  rule('circa .? y:number', match => ((match.number('y') ?? 0) >= 100 ? year(match.number('y')) : null)),
  rule('the yearWord y:smallCount', match => year(match.number('y'))),
  // 431–427 BC
  rule('y1:eraCount (link|and) y2:eraCount bc', match => [
    { ...year(-(match.number('y1') ?? 0)), to: match.from + 1 },
    { ...year(-(match.number('y2') ?? 0)), from: match.token('y2') },
  ]),
  // about 1200 to about 400 BC
  rule('y1:eraCount (link|and) a:lower y2:eraCount bc', match =>
    /^(?:about|around|roughly)$/.test(match.word('a'))
      ? [
          { ...year(-(match.number('y1') ?? 0)), to: match.from + 1 },
          { ...year(-(match.number('y2') ?? 0)), from: match.token('y2') },
        ]
      : null,
  ),
  // the Nara period (710–794)
  rule('open y1:number line y2:number close', match => {
    const [first, last] = [match.number('y1') ?? 0, match.number('y2') ?? 0];
    return first >= 100 && first < last && isBehindName(match)
      ? [
          { ...year(first), from: match.token('y1'), to: match.token('y1') + 1 },
          { ...year(last), from: match.token('y2'), to: match.token('y2') + 1 },
        ]
      : null;
  }),
  // 1915–17, 2015/16
  rule('y:year (line|slash) n:smallCount', shortRange),
  // 2024-03; "2011-12" is rather two years
  rule('y:year hyphen n:day', isoMonth),
  rule('the? (d:decade|s:shortDecade) e:bc?', match => {
    const first = match.number('d') ?? match.number('s') ?? 0;
    if (match.has('s') && !isMarkedDecade(match)) return null;
    // "temperatures in the 30s°F"
    if (/^[°%]/.test(wordAt(match.lexed, match.to))) return null;
    // "the 1600s" are a century, "the 2000s" a decade.
    if (!match.has('s') && first % 100 === 0 && first >= 1000 && first < 2000) {
      return { meaning: { kind: 'century', number: first / 100 + 1, bc: match.has('e') } };
    }
    return { meaning: { kind: 'decade', first: match.has('e') ? -first : first, short: match.has('s') } };
  }),
  rule('the? n:ordinal -? u:unit e:era?', match => {
    if (match.value('u') !== 'century') return null;
    return { meaning: { kind: 'century', number: match.number('n') ?? 0, bc: match.word('e').startsWith('b') } };
  }),
  // the 11th to the 13th century, the late 19th and early 20th centuries
  rule(
    'the? m1:partWord? n1:ordinal (and|or|link) t:the? m2:partWord? n2:ordinal -? (u:unit|u2:units) e:era?',
    match => {
      if ((match.value('u') ?? match.value('u2')) !== 'century') return null;
      const bc = match.word('e').startsWith('b');
      const second = ['t', 'm2', 'n2'].map(name => match.token(name)).find(token => token >= 0);
      const mod = (name: string) => match.value(name) as TimeModifier | undefined;
      return [
        {
          meaning: { kind: 'century', number: match.number('n1') ?? 0, bc },
          mod: mod('m1'),
          to: match.token('n1') + 1,
        },
        { meaning: { kind: 'century', number: match.number('n2') ?? 0, bc }, mod: mod('m2'), from: second },
      ];
    },
  ),
  rule(`the? s:season ${YEAR}`, match => season(match)),
  // their 1982 summer offensive
  rule('y:year s:season', match => (isLower(match, 's') ? season(match) : null)),
  rule('the? s:season of? y:year (line|slash) (number|day|year)', match => season(match)),
  rule(`${PICK} s:season`, match => season(match)),
  rule('the? s:season', match => (isBareSeason(match) ? season(match) : null)),
  rule(`the? n:ordinal -? (q:quarter|h:half) ${YEAR}?`, match => part(match)),
  rule('the? n:ordinal -? (q:quarter|h:half) of the yThat:yearWord', match => part(match)),
  rule(`c:quarterCode ${YEAR}`, match => ({
    meaning: { kind: 'part', part: String(match.value('c')), ...yearOf(match) },
  })),
  rule('c:quarterCode', match =>
    /^(?:in|for|since|by|during|until|from|the)$/.test(wordAt(match.lexed, match.from - 1))
      ? { meaning: { kind: 'part', part: String(match.value('c')) } }
      : null,
  ),
  rule('y:year c:quarterCode', match => ({
    meaning: { kind: 'part', part: String(match.value('c')), ...yearOf(match) },
  })),
  rule('(the? fiscal yearWord?|f:fiscalYear) y:year ((line|slash) (number|day|year))?', match =>
    fiscal(match.number('y')),
  ),
  rule('f:fiscalYear', match => fiscal(match.number('f'))),
];

const year = (value: number | undefined): Built => ({ meaning: { kind: 'date', year: value } });

function fiscal(value: number | undefined): Built | null {
  if (!value) return null;
  return { meaning: { kind: 'fiscal', year: value < 100 ? 2000 + value : value } };
}

function shortRange(match: TokenMatch): Built | readonly Built[] | null {
  const first = match.number('y') ?? 0;
  const token = match.token('n');
  const text = wordAt(match.lexed, token);
  const second = match.number('n') ?? 0;
  if (!/^\d\d$/.test(text) || second <= first % 100) return null;
  return [
    { ...year(first), to: match.from + 1 },
    { ...year(first - (first % 100) + second), from: token },
  ];
}

function isoMonth(match: TokenMatch): Built | null {
  const { lexed } = match;
  const year = match.number('y') ?? 0;
  const month = match.number('n') ?? 0;
  const length = (lexed.ends[match.token('n')] ?? 0) - (lexed.starts[match.from] ?? 0);
  const isGlued = isSymbol(lexed, match.to, 'hyphen') && lexed.starts[match.to] === lexed.ends[match.to - 1];
  if (length !== 7 || isGlued || month > 12 || month > year % 100) return null;
  return { meaning: { kind: 'date', year, month } };
}

/** *'90s* and *the nineties* are decades; *90s* and *thirties* alone may be ages, temperatures or speeds. */
function isMarkedDecade(match: TokenMatch): boolean {
  const token = match.token('s');
  const { lexed } = match;
  if (/^['’‘`]/.test(wordAt(lexed, token)) || isSymbol(lexed, token - 1, 'the')) return true;
  // "the 1950s and 60s", "the 20s and 30s"
  const isPaired =
    isSymbol(lexed, token - 1, 'and', 'or', 'link') && isSymbol(lexed, token - 2, 'decade', 'shortDecade');
  if (isPaired && (isSymbol(lexed, token - 2, 'decade') || isSymbol(lexed, token - 3, 'the'))) return true;
  return (
    isSymbol(lexed, token - 1, 'partWord') ||
    (isSymbol(lexed, token - 1, 'hyphen') && isSymbol(lexed, token - 2, 'partWord'))
  );
}

function season(match: TokenMatch): Built | null {
  const value = match.value('s');
  const isFall = value === 'fall';
  const said = match.has('y') || match.has('pLast') || match.has('pThis') || match.has('pNext');
  if (isFall && !said && !isSymbol(match.lexed, match.from, 'the')) return null;
  const meaning: Meaning = {
    kind: 'season',
    season: (isFall ? 'FA' : value) as Season,
    ...yearOf(match),
    ...pickOf(match),
  };
  return { meaning };
}

/** *In 348, he fled* at the head of a sentence; elsewhere numbers of three digits count something. */
function oldYear(match: TokenMatch): Built | null {
  const { lexed, from, to } = match;
  if ((match.number('y') ?? 0) < 100 || wordAt(lexed, from - 1) !== 'in' || !isSymbol(lexed, to, 'comma')) return null;
  return from === 1 || endsSentence(lexed, from - 2) ? year(match.number('y')) : null;
}

/** Words that go on behind a year. */
const CLAUSE = /^(?:was|were|had|is|when|he|she|they|it|we|i|as|with|but|which|where|while|because|there)$/;

/** *in nineteen eighty-four*; *nineteen eighty-pound shells* count something. */
function spelledYear(match: TokenMatch): Built | null {
  const { lexed, from, to } = match;
  const hundreds = match.number('hundreds') ?? 0;
  const tens = match.number('tens') ?? 0;
  if (hundreds < 15 || hundreds > 20 || tens < 10 || tens > 99 || isSymbol(lexed, to, 'hyphen', 'units', 'numberWord'))
    return null;
  if (!match.has('yearWord') && !/^(?:in|since|of|by|until|till|from|year)$/.test(wordAt(lexed, from - 1))) return null;
  if (isSymbol(lexed, to, 'lower') && !CLAUSE.test(wordAt(lexed, to))) return null;
  return year(hundreds * 100 + tens);
}

/** Numbers in brackets behind a common noun count or point to pages. */
function isBehindName({ lexed, from }: TokenMatch): boolean {
  if (isSymbol(lexed, from - 1, 'capital') || isUncased(lexed, from - 1)) return true;
  return /^(?:period|era|age|dynasty|reign|kingdom|empire)$/.test(wordAt(lexed, from - 1));
}

/** A word of a script without capitals, which may be a name. */
function isUncased(lexed: Lexed, token: number): boolean {
  const letter = lexed.text.charAt(lexed.starts[token] ?? 0);
  return letter > '\u0590' && letter.toLowerCase() === letter.toUpperCase() && /\p{L}/u.test(letter);
}

/** *the 2014 Winter Games* is a name. */
function isLower(match: TokenMatch, name: string): boolean {
  const { lexed } = match;
  const first = lexed.text.charCodeAt(lexed.starts[match.token(name)] ?? 0);
  return first >= 97 && first <= 122;
}

/** A season without a year is one behind *in*, *the*, *by*, *early* …; elsewhere it may be a spring of water or a verb. */
function isBareSeason(match: TokenMatch): boolean {
  const { lexed } = match;
  const before = match.token('s') - 1;
  if (isSymbol(lexed, match.to, 'capital', 'of')) return false;
  if (match.value('s') === 'fall')
    return /^(?:in|during|throughout|by|until|last)$/.test(wordAt(lexed, match.from - 1));
  // "through the spring and summer"
  if (isSymbol(lexed, before, 'and', 'or', 'comma') && isSymbol(lexed, before - 1, 'season'))
    return isSymbol(lexed, before - 2, 'the', 'in', 'partWord') || wordAt(lexed, before - 2) === 'during';
  return isSymbol(lexed, before, 'the', 'in', 'partWord', 'until') || wordAt(lexed, before) === 'during';
}

function part(match: TokenMatch): Built | null {
  const number = match.number('n') ?? 0;
  const isHalf = match.has('h');
  if (number < 1 || number > (isHalf ? 2 : 4)) return null;
  const year =
    match.has('yThat') && !match.has('y')
      ? { yearShift: { from: 'before', unit: 'year', amount: 0 } as const }
      : yearOf(match);
  // "the second half" alone is of a match, "the third quarter" of a year.
  if (isHalf && year.year === undefined && !('yearShift' in year && year.yearShift)) return null;
  return { meaning: { kind: 'part', part: `${isHalf ? 'H' : 'Q'}${number}`, ...year } };
}
