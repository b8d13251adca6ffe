import type { Meaning } from '../meaning';
import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';
import { endsSentence } from './tense';

/** Words that make a name of the date before them: *the March 23 Movement*, *5 October Avenue*, *the September Group*. */
const NAMING = new Set(
  `movement group avenue street square brigade brigades road boulevard bridge alliance coalition division front party forces army battalion
  university stadium airport hospital school camp committee agreement accord accords declaration protocol convention league
  martyrs district hotel times post mail telegraph mirror express tribune guardian club bank foundation institute park`.split(
    /\s+/,
  ),
);
/** Words before a number that is no year: *Resolution 2085*, *Hill 1003*, *Route 1945*. */
const NUMBERED = new Set(
  `resolution resolutions route hill highway flight room unit no nos number article section chapter page pages p pp vol volume bus line track
  apartment suite building lot hull bill act area camp block grid gate boeing airbus tower radio channel psalm rule code model type mark point
  windows office study version protocol case file docket decree`.split(/\s+/),
);
/** Words behind a number that counts. */
const COUNTED = new Set(
  `people soldiers troops men women children civilians fighters militants police policemen officers refugees migrants votes seats members
  km kilometres kilometers miles metres meters feet tons tonnes sacks barrels acres hectares prisoners houses homes families workers
  students villages dead deaths injured casualties percent per dollars euros pounds rupees francs naira copies tanks aircraft planes ships
  vehicles rounds shells missiles horses cavalry infantry guns pieces sailors marines guards peacekeepers personnel kg mm cm mw hp mph rpm
  ft lb lbs m
  hours minutes days weeks months years square cubic volts calories words pages points delegates protesters`.split(
    /\s+/,
  ),
);
/** Words before a number that say it counts: *some 2000*, *about 1500*, *at least 1200*, *over 1500*. */
const AMOUNTING = new Set(
  'some nearly almost least most approximately roughly another these those all only additional total estimated'.split(
    ' ',
  ),
);
/** What a holiday gives its name to, whatever the day. */
const FESTIVE = new Set(
  'tree trees card cards carol carols cake decorations lights gift gifts present presents egg eggs'.split(' '),
);
const YEAR_BEFORE = new Set(
  `in since by until till from to through of during after before between early late mid circa the year and or around about for
  through throughout following spring summer autumn winter fall elections december`.split(/\s+/),
);

/** Words that introduce years and numbers alike. */
const WEAK_BEFORE = new Set('and or to for about around between through'.split(' '));

/** Whether what looks like an expression at tokens `[from, to)` is a name, a count or a word. */
export function isVetoed(lexed: Lexed, from: number, to: number, meaning: Meaning): boolean {
  if (meaning.kind === 'date') {
    if (
      meaning.month === undefined &&
      meaning.day === undefined &&
      meaning.shortYear === undefined &&
      to - from === 1
    ) {
      return isNoYear(lexed, from, meaning.year ?? 0);
    }
    if (meaning.shortYear !== undefined && meaning.month === undefined) return isNoShortYear(lexed, from, to);
    if (isNaming(lexed, to)) return true;
    if (meaning.day === undefined && meaning.year === undefined && !meaning.pick && !meaning.yearShift)
      return isNoMonth(lexed, from, to);
  }
  if (meaning.kind === 'holiday' && meaning.year === undefined) {
    if (FESTIVE.has(wordAt(lexed, to))) return true;
    // "just another Christmas miracle"
    if (isSymbol(lexed, from - 1, 'article') || /^(?:another|any|every)$/.test(wordAt(lexed, from - 1)))
      return isSymbol(lexed, to, 'lower');
    return (isSymbol(lexed, from - 1, 'capital') && !endsSentence(lexed, from - 1)) || isSymbol(lexed, to, 'capital');
  }
  if (meaning.kind === 'weekday') return isNoWeekday(lexed, from, to);
  // "in winter storms"
  if (meaning.kind === 'season' && meaning.year === undefined)
    return isNaming(lexed, to) || (to - from === 1 && isPlural(lexed, to) && isSymbol(lexed, from - 1, 'in'));
  return false;
}

function isNaming(lexed: Lexed, token: number): boolean {
  return isSymbol(lexed, token, 'capital') && NAMING.has(wordAt(lexed, token));
}

function isNoYear(lexed: Lexed, token: number, year: number): boolean {
  if (year < 0 || lexed.count === 1) return false;
  const before = wordAt(lexed, token - 1);
  const after = wordAt(lexed, token + 1);
  const isGlued = lexed.ends[token] === lexed.starts[token + 1];
  const isRound = year % 100 === 0;
  const isUsual = year >= 1800 && year <= 2050;
  if (
    isSymbol(lexed, token - 1, 'line', 'to') &&
    isSymbol(lexed, token - 2, 'year') &&
    NUMBERED.has(wordAt(lexed, token - 3))
  )
    return true;
  if (isGluedToWord(lexed, token) && !isUsual) return true;
  if (NUMBERED.has(before) || (before === '.' && /^(?:no|pp|p|vol|art)$/.test(wordAt(lexed, token - 2)))) return true;
  if (
    (AMOUNTING.has(before) && !isLimit(lexed, token)) ||
    (before === 'than' && /^(?:more|less|fewer|greater|higher|lower)$/.test(wordAt(lexed, token - 2)))
  )
    return true;
  if (isGlued && (after === '%' || after === '+')) return true;
  if (after === '+') return true;
  // "1596, dating from the last reign, …", "1647: the palace burns"
  const isHead = token === 0 || (endsSentence(lexed, token - 1) && wordAt(lexed, token - 2).length !== 1);
  if (isHead && !isRound && isSymbol(lexed, token + 1, 'comma', 'colon')) return false;
  const isDefinite = /^(?:the|his|her|its|their|our|'s|’s)$/.test(before);
  const introduced = isDefinite || YEAR_BEFORE.has(before);
  if (isSymbol(lexed, token + 1, 'units', 'hours')) return true;
  if (COUNTED.has(after) && !/^(?:in|the|since|until|till|from)$/.test(before)) return true;
  if (isUsual) return isRound && (!introduced || WEAK_BEFORE.has(before)) && isPlural(lexed, token + 1);
  if (isSymbol(lexed, token, 'year') && isNumbered(lexed, token)) return true;
  if (isSymbol(lexed, token - 1, 'open', 'dash', 'hyphen') || isSymbol(lexed, token + 1, 'close', 'dash', 'hyphen'))
    return false;
  return !introduced || (isPlural(lexed, token + 1) && !isDefinite);
}

/** *until at least 2027*, *since at least 2014*. */
function isLimit(lexed: Lexed, token: number): boolean {
  return wordAt(lexed, token - 2) === 'at' && /^(?:until|till|since|by|from|to)$/.test(wordAt(lexed, token - 3));
}

/** The tail of a name such as *Su-2000*; *mid-1944* is a date. */
function isGluedToWord(lexed: Lexed, token: number): boolean {
  if (!isSymbol(lexed, token - 1, 'hyphen') || lexed.ends[token - 1] !== lexed.starts[token]) return false;
  return lexed.ends[token - 2] === lexed.starts[token - 1] && isSymbol(lexed, token - 2, 'capital', 'lower', 'other');
}

/** The tail of a number such as *461-1776*, and pages behind a volume's number: *92 (6): 1087–1101*. */
function isNumbered(lexed: Lexed, token: number): boolean {
  if (isSymbol(lexed, token - 1, 'line')) {
    const isGlued = lexed.ends[token - 2] === lexed.starts[token - 1];
    return isSymbol(lexed, token - 2, 'number', 'day', 'bigNumber') ? isGlued : isPage(lexed, token - 2);
  }
  return isPage(lexed, token);
}

function isPage(lexed: Lexed, token: number): boolean {
  return isSymbol(lexed, token - 1, 'colon') && isSymbol(lexed, token - 2, 'close');
}

function isPlural(lexed: Lexed, token: number): boolean {
  return (
    isSymbol(lexed, token, 'lower') &&
    /^[a-z]{3,}(?<!s)s$/.test(wordAt(lexed, token)) &&
    !/^(?:was|has|its|his|this|thus|as|does)$/.test(wordAt(lexed, token))
  );
}

/** *'98* is a year only where one is expected; elsewhere a shortened word or a quotation. */
function isNoShortYear(lexed: Lexed, from: number, to: number): boolean {
  const before = wordAt(lexed, from - 1);
  return !(
    YEAR_BEFORE.has(before) ||
    isSymbol(lexed, from - 1, 'partWord', 'line', 'open') ||
    isSymbol(lexed, to, 'close')
  );
}

function isNoMonth(lexed: Lexed, from: number, to: number): boolean {
  const word = wordAt(lexed, from);
  if (isNaming(lexed, to)) return true;
  const before = wordAt(lexed, from - 1);
  if (isSymbol(lexed, from - 1, 'in', 'until', 'from', 'partWord', 'last', 'next', 'between')) return false;
  const opensSentence = from === 0 || endsSentence(lexed, from - 1);
  // Given names and surnames: "Brian May", "June Carter", "Jan Novak"; "Black September".
  if (!opensSentence && isSymbol(lexed, from - 1, 'capital')) return true;
  const linked =
    isSymbol(lexed, from - 1, 'line', 'to', 'or', 'comma', 'this') || /^(?:of|for|before|after|through)$/.test(before);
  if (isSymbol(lexed, to, 'capital') && !linked) return true;
  if (word === 'may') return opensSentence || (isSymbol(lexed, to, 'lower') && !linked && before !== 'the');
  if (word === 'march')
    return opensSentence
      ? !isSymbol(lexed, to, 'comma', 'slash', 'link', 'and')
      : before === 'the' && !isSymbol(lexed, to, 'lower');
  return false;
}

function isNoWeekday(lexed: Lexed, from: number, to: number): boolean {
  const before = wordAt(lexed, from - 1);
  // "on the third Friday" counts from something else than the article's date
  if (isSymbol(lexed, from - 1, 'ordinal') && isSymbol(lexed, from - 2, 'the')) return true;
  if (/^(?:black|bloody|super|holy|red|ruby|freaky|man|girl)$/.test(before) && isSymbol(lexed, from - 1, 'capital'))
    return true;
  return isNaming(lexed, to);
}
