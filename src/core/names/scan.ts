import type { Token } from '../text/tokens';
import { type BlockContext, isDated, isOpening } from './evidence/context';
import { headType } from './evidence/heads';
import { isShortenedTitle, titleAt, titleInside } from './evidence/titles';
import { whereabouts } from './evidence/whereabouts';
import { type Part, type TitledPart, widenByAcronyms } from './runs/acronyms';
import { bodyEnd } from './runs/bodies';
import { givenNameInside, hasGivenName, isPersons, joinsAnother, lastKnown } from './runs/borders';
import { candidateOf } from './runs/candidateOf';
import type { Candidate } from './runs/candidates';
import { shareTypesInLists } from './runs/lists';
import { canStart, isCalled, isNameWord, runEnd } from './runs/runs';
import { behindParty, namesOfState, stateBehindTown } from './words/americanStates';
import type { GazetteerMatch, GazetteerName } from './words/gazetteer';
import { BEGINS, COMMON, FIRST_NAME, LAST_NAME, NAME_WORD, VERB } from './words/nameWords';
import {
  FUNCTION_WORD,
  isIn,
  LEADING_WORD,
  NEVER_NAME,
  ORGANISATION_HEAD,
  PLACE_HEAD,
  REGION_WORD,
  TITLE,
} from './words/wordLists';
import { NOT_ACRONYMS } from './words/words';

/** Finds all spans of a block that may be names, in order, without overlaps. */
export function scanNames(context: BlockContext): Candidate[] {
  const found: TitledPart[] = [];
  const { tokens } = context;
  let title = '';
  let titleEnd = -1;
  for (let i = 0; i < tokens.length; ) {
    if (cannotBegin(context, i)) {
      i++;
      continue;
    }
    const lowerTitle = lowerCaseTitle(context, i);
    if (lowerTitle) {
      title = title && titleEnd === i ? `${title} ${lowerTitle}` : lowerTitle;
      titleEnd = ++i;
      continue;
    }
    const parts = partsAt(context, i);
    if (parts.kind === 'title') {
      title = titleEnd === i ? `${title} ${parts.words}` : parts.words;
      titleEnd = parts.to;
      i = parts.to;
      continue;
    }
    if (parts.kind === 'nothing') {
      i++;
      continue;
    }
    for (const { from, to, names } of parts.parts)
      found.push({
        from,
        to,
        names,
        title: parts.title ?? (titleEnd === from && !isAnothers(title, tokens[to]) ? title : ''),
      });
    i = Math.max(i + 1, parts.to);
  }
  const parts = whereabouts(context, widenByAcronyms(context.cut, found));
  const candidates = parts.map((part, at) => candidateOf(context, part, parts[at - 1], parts[at + 1]));
  shareTypesInLists(tokens, candidates);
  return candidates;
}

/** *a deputy Kremlin spokesman*: the title is not that of the name, but of who speaks for it. */
function isAnothers(title: string, next: Token | undefined): boolean {
  return RANKS.has(title) && next?.shape === 'lower' && next.spaced && isIn(next, TITLE);
}

const RANKS = new Set(['deputy', 'chief', 'senior', 'former', 'assistant']);

function cannotBegin({ cut, tokens, words }: BlockContext, i: number): boolean {
  if (!words.isAt(cut, i, BEGINS)) return true;
  const next = tokens[i + 1];
  return next?.text === '$' && !next.spaced; // a currency: *US$5m*
}

/** *president*, *colonel* in lower case right before a capitalised word. */
function lowerCaseTitle({ tokens }: BlockContext, i: number): string | undefined {
  const token = tokens[i] as Token;
  if (token.shape !== 'lower' || !isIn(token, TITLE)) return undefined;
  const next = tokens[i + 1];
  return next?.spaced && isNameWord(next) ? token.folded : undefined;
}

type Step =
  | { kind: 'nothing' }
  | { kind: 'title'; to: number; words: string }
  | { kind: 'parts'; parts: Part[]; to: number; title?: string };

const NOTHING: Step = { kind: 'nothing' };
const taken = (from: number, to: number, names: readonly GazetteerName[]): Step => ({
  kind: 'parts',
  parts: [{ from, to, names }],
  to,
});

function partsAt(context: BlockContext, i: number): Step {
  const { tokens, gazetteer } = context;
  const token = tokens[i] as Token;
  if (isInIdentifier(tokens, i)) return NOTHING;
  const aside = besideName(context, i);
  if (aside) return aside;
  const found = gazetteer.match(tokens, i, tokens.length);
  const match =
    found && ((isDated(context, i) && found.to - i < 3) || isDefiniteSurname(context, i, found)) ? undefined : found; // *March 23 Movement*
  if (match && isLanguage(context, i, match)) return NOTHING;
  const starts = canStart(context, i);
  if (!starts)
    return match && match.to - i > 1 && acceptable(context, i, match) ? taken(i, match.to, match.names) : NOTHING;
  const end = context.casing === 'sentence' ? runEnd(context, i) : headlineEnd(context, i, match);
  if (match && end > match.to && isSmallTown(match))
    return splitRun(context, i, titleInside(context, i, end) ?? end, undefined);
  const titled = match && titledPerson(context, i, match);
  if (titled) return titled;
  const shortened = match?.to === i + 1 && isShortenedTitle(context, i) ? titleAt(context, i) : undefined;
  if (shortened) return { kind: 'title', ...shortened }; // *Sen. Chris Murphy*: not somebody called Sen
  if (match && match.to >= end && acceptable(context, i, match)) return withBody(context, i, match);
  const title = titleAt(context, i);
  if (title && !(match && match.to > title.to)) return { kind: 'title', ...title };
  if (!match && isIn(token, NEVER_NAME) && end > i + 1 && !headed(context, i, end)) return NOTHING;
  if ((isOpening(context, i) || isIn(token, LEADING_WORD)) && isIn(token, FUNCTION_WORD) && token.shape === 'capital') {
    return match && match.to - i > 1 ? taken(i, match.to, match.names) : NOTHING;
  }
  return splitRun(context, i, titleInside(context, i, end) ?? end, match);
}

/** *Source_URI*, *MAX_SIZE*: a word that an underscore joins to another is part of a file’s or a field’s name. */
function isInIdentifier(tokens: readonly Token[], i: number): boolean {
  const isJoint = (at: number): boolean => tokens[at]?.text === '_' && !tokens[at]?.spaced;
  if (isJoint(i - 1) && !tokens[i]?.spaced && /\w$/.test(tokens[i - 2]?.text ?? '')) return true;
  return isJoint(i + 1) && tokens[i + 2]?.spaced === false && /^\w/.test(tokens[i + 2]?.text ?? '');
}

/** What stands behind a comma or bracket beside a name: a town's state, or a senator's party and state, which is no name. */
function besideName(context: BlockContext, i: number): Step | undefined {
  const before = context.tokens[i - 1]?.text;
  if (before !== ',' && before !== '(') return undefined;
  const state = stateBehindTown(context, i);
  if (state) return taken(i, state.to, namesOfState(context, state));
  const to = behindParty(context, i);
  return to === undefined ? undefined : { kind: 'parts', parts: [], to };
}

/** *the Pope*, *the Sengoku*: nobody's surname, unless a noun follows that is his (*the Trump years*). */
function isDefiniteSurname({ tokens }: BlockContext, i: number, { to, names }: GazetteerMatch): boolean {
  const title = isIn(tokens[i] as Token, TITLE);
  if (to > i + 1 || tokens[i - 1]?.folded !== 'the' || (tokens[to]?.shape === 'lower' && !title)) return false;
  return names.every(name => name.kind === 'surname');
}

/** *Keren Barak*, *Mizuho Fukushima*: a small town’s name before other capitals is part of a longer name. */
function isSmallTown({ names }: GazetteerMatch): boolean {
  return names.every(({ record }) => record.kind === 'small town');
}

/** *said in Spanish*, *(Le Monde in French)*: where nothing follows that could be of that people, it is their language. */
function isLanguage({ tokens }: BlockContext, i: number, { to, names }: GazetteerMatch): boolean {
  if (to !== i + 1 || tokens[i - 1]?.folded !== 'in' || !names.every(({ kind }) => kind === 'demonym')) return false;
  const next = tokens[to];
  return next === undefined || (next.shape === 'punctuation' && next.text !== '-' && next.text !== '–');
}

/** *Sheikh Sabah al-Ahmad*: the name goes on. */
const PATRONYMICS = new Set(['al', 'el', 'bin', 'ibn', 'bint', 'ben', 'ould']);

/** *Pope Francis*, *King Salman*: names that the fact base knows with a title, which is not in the span. */
function titledPerson(context: BlockContext, i: number, match: GazetteerMatch): Step | undefined {
  const token = context.tokens[i] as Token;
  if (!isIn(token, TITLE) || match.to === i + 1) return undefined;
  if (
    match.names.some(({ record, kind }) => record.type !== 'person' || (kind === 'name' && token.folded === 'sheikh'))
  )
    return undefined;
  const title = titleAt(context, i);
  if (!title || title.to >= match.to) return undefined;
  const next = context.tokens[match.to];
  if (next?.spaced && (isNameWord(next) || PATRONYMICS.has(next.folded))) return { kind: 'title', ...title }; // *President Xi | Jinping*
  return {
    kind: 'parts',
    parts: [{ from: title.to, to: match.to, names: match.names }],
    to: match.to,
    title: title.words,
  };
}

/** In headlines capitals mean little: a name there is what the fact base knows, or a first name with what follows. */
function headlineEnd(context: BlockContext, i: number, match: GazetteerMatch | undefined): number {
  if (match) return match.to;
  const { tokens, words } = context;
  const token = tokens[i] as Token;
  if (
    context.casing === 'title' &&
    words.is(token, FIRST_NAME) &&
    isNameWord(tokens[i + 1]) &&
    !words.is(tokens[i + 1] as Token, COMMON)
  )
    return i + 2;
  return headedEnd(context, i) ?? i + 1;
}

/** *Tolvane Holdings Fires Its Boss*: where a name ends that its head word makes one; undefined if none begins here. */
function headedEnd(context: BlockContext, from: number): number | undefined {
  const { tokens, words, casing } = context;
  if (casing !== 'title' || words.is(tokens[from] as Token, COMMON)) return undefined;
  for (let to = from + 1; to < from + 4; to++) {
    const token = tokens[to];
    if (!token?.spaced || !isNameWord(token) || words.is(token, VERB)) return undefined;
    if (isIn(token, ORGANISATION_HEAD | PLACE_HEAD)) return headed(context, from, to + 1) ? to + 1 : undefined;
  }
  return undefined;
}

function headed({ tokens }: BlockContext, from: number, to: number): boolean {
  const head = headType(tokens, from, to);
  return head !== undefined && head !== 'unmarked';
}

/** Whether a match is more than an ordinary word that happens to be capitalised. */
function acceptable(context: BlockContext, from: number, match: GazetteerMatch): boolean {
  const token = context.tokens[from] as Token;
  if (match.to - from > 1) return true;
  if (isIn(token, NEVER_NAME) && !match.names.some(name => name.kind === 'demonym' || name.record.type === 'country'))
    return false;
  const prominent = match.names.some(
    ({ record, kind }) =>
      record.prominence >= (kind === 'surname' && context.casing !== 'sentence' ? FAMOUS : 50) ||
      kind === 'demonym' ||
      record.type === 'country',
  );
  if (isIn(token, REGION_WORD) && token.folded !== 'west') return false;
  if (isIn(token, FUNCTION_WORD) && !(token.shape === 'upper' && match.names.some(name => name.capitals))) return false;
  return (
    prominent ||
    !((isOpening(context, from) || context.casing !== 'sentence') && context.words.is(token, COMMON | NAME_WORD))
  );
}

/** Whose surname may be an everyday word and is still he where capitals prove nothing: *TRUMP*, but not *BROWN*. */
const FAMOUS = 62;

/** *Malian army*, *Iranian foreign ministry*: a demonym with a body of state is one organisation. */
function withBody(context: BlockContext, from: number, match: GazetteerMatch): Step {
  const { tokens } = context;
  const end = match.names.some(name => name.kind === 'demonym') ? bodyEnd(tokens, match.to) : match.to;
  if (end > match.to && !PLURAL_DEMONYM.test((tokens[match.to - 1] as Token).folded)) return taken(from, end, []);
  return reorderedOrganisation(context, from, match.to) ?? taken(from, match.to, match.names);
}

const PLURAL_DEMONYM = /(?:ans|ians|is|men)$/;

/** *Sahel states confederation*: an organisation's words in the order of headlines, its head in lower case. */
function reorderedOrganisation({ tokens, gazetteer }: BlockContext, from: number, to: number): Step | undefined {
  for (let end = Math.min(tokens.length, from + 6); end > to; end--) {
    const last = tokens[end - 1] as Token;
    if (last.shape !== 'lower' || !isIn(last, ORGANISATION_HEAD)) continue;
    const words = tokens.slice(from, end).map(token => token.folded);
    const names = gazetteer.reordered(words);
    if (names.length > 0) return taken(from, end, names);
  }
  return undefined;
}

/** Decides what a run of capitalised words holds: one name, or a name that the fact base knows and others beside it. */
function splitRun(context: BlockContext, from: number, to: number, match: GazetteerMatch | undefined): Step {
  const { tokens, gazetteer, words } = context;
  const head = headType(tokens, from, to);
  const token = tokens[from] as Token;
  if (head === 'unmarked') return innerNames(context, from, to);
  const first = match && match.to < to && acceptable(context, from, match) ? match : undefined;
  if (first) {
    if (to - from === 2 && isIn(token, REGION_WORD)) return taken(from, to, []); // *East Azerbaijan*
    if (head) return taken(from, to, gazetteer.match(tokens, from, to)?.to === to ? first.names : []);
    return splitAfter(context, from, to, first);
  }
  if (match && match.to === to && acceptable(context, from, match)) return withBody(context, from, match);
  if (
    isOpening(context, from) &&
    to - from > 1 &&
    !head &&
    words.is(token, COMMON) &&
    !words.is(token, FIRST_NAME) &&
    !isCalled(context, from) &&
    !hasGivenName(tokens, from, to)
  ) {
    const inner = partsAt(context, from + 1);
    return inner.kind === 'nothing' ? NOTHING : inner;
  }
  if (!head) {
    const given = givenNameInside(context, from, to);
    if (given !== undefined) {
      const acronym = token.shape === 'upper' ? [{ from, to: from + 1, names: [] }] : [];
      return { kind: 'parts', parts: [...acronym, { from: given, to, names: [] }], to };
    }
    const known = lastKnown(context, from, to);
    if (known !== undefined) return { kind: 'parts', parts: [{ from, to: known, names: [] }], to: known };
  }
  if (to - from === 1 && !worthKeeping(context, from)) return NOTHING;
  return taken(from, to, []);
}

/** A known name with more capitals behind it: *Malian | Assimi Goïta*, but *Kenya Airways* and *BBC Africa*. */
function splitAfter(context: BlockContext, from: number, to: number, first: GazetteerMatch): Step {
  const { tokens, words } = context;
  const alone: Step = taken(from, first.to, first.names);
  const demonym = first.names.some(name => name.kind === 'demonym');
  const next = tokens[first.to] as Token;
  const joined = !next.spaced || next.text === '-';
  const types = new Set(first.names.map(name => name.record.type));
  if (joined) return types.has('country') || demonym || joinsAnother(context, first, to) ? alone : taken(from, to, []);
  if (next.shape === 'lower') {
    const goesOn =
      PATRONYMICS.has(next.folded) && !types.has('country') && !context.gazetteer.match(tokens, first.to, to);
    return (types.has('person') || goesOn) && first.to - from === 1 ? taken(from, to, []) : alone;
  }
  if (demonym) return alone;
  if (types.has('person')) {
    const another = first.to - from > 1 ? context.gazetteer.match(tokens, first.to, to) : undefined;
    return another && another.to - first.to > 1 ? alone : taken(from, to, []);
  }
  if (first.to === from + 1 && types.has('place') && isPersons(context, from, to)) return taken(from, to, []);
  if (first.to === from + 1 && types.has('organisation') && words.is(tokens[from] as Token, COMMON))
    return taken(from, to, []); // *the Independent Popular Action*
  if (words.is(next, FIRST_NAME) || context.gazetteer.match(tokens, first.to, to)) return alone;
  if (to - from === 2 && types.has('place') && words.is(next, LAST_NAME)) return taken(from, to, []);
  return first.to - from > 1 && !types.has('organisation') ? alone : taken(from, to, []);
}

/** The known names inside a run that is itself no name of ours: *New Electoral Act of Kenya*. */
function innerNames(context: BlockContext, from: number, to: number): Step {
  const parts: Part[] = [];
  for (let i = from; i < to; ) {
    const match = context.gazetteer.match(context.tokens, i, to);
    if (match && acceptable(context, i, match)) parts.push({ from: i, to: match.to, names: match.names });
    i = match ? match.to : i + 1;
  }
  return { kind: 'parts', parts, to };
}

/** Whether a single capitalised word that the fact base does not know is worth the document's judgement. */
function worthKeeping(context: BlockContext, i: number): boolean {
  const token = context.tokens[i] as Token;
  if (token.shape === 'upper')
    return (
      context.casing !== 'capitals' &&
      token.text.length >= 2 &&
      !NOT_ACRONYMS.has(token.folded) &&
      !isIn(token, NEVER_NAME) &&
      !/^\d|^[A-Z]{2,3}\d/.test(token.text)
    );
  if (token.text.length < 2 || /\d/.test(token.text) || /^\p{Lu}{2,}s$/u.test(token.text)) return false;
  if (context.casing !== 'sentence') return !context.words.is(token, COMMON);
  if (isPluralState(context, token.folded)) return false;
  return !isIn(token, REGION_WORD) && !(isIn(token, FUNCTION_WORD) && isOpening(context, i));
}

/** *the two Koreas*: names no one state. */
function isPluralState({ gazetteer }: BlockContext, folded: string): boolean {
  return folded.endsWith('s') && gazetteer.named(folded.slice(0, -1)).some(name => name.record.type === 'country');
}
