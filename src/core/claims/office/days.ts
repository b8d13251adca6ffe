import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isPossessive } from '../../pages/grammar';
import { cuesAt, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { HOLE } from '../../text/mask';
import { isPresent, timesOf } from '../times';
import type { OfficeClaim } from './claim';

/** The days of which a sentence with an office can speak. */
export interface OfficeDays {
  readonly days: readonly Days[];
  /** Whether it may be any day before, too: the term ends here, or the title tells of its bearer's time. */
  readonly open: boolean;
  /** Whether the sentence shows that it speaks of these days, by a date or its tense. */
  readonly anchored: boolean;
  /** Whether its verb tells of today. */
  readonly present: boolean;
}

/** Words that end a term, or tell of its end: a sentence with one of them accuses nobody. */
const ENDS = new Set(
  `ousted oust ouster ousting removed removal remove removing deposed deposition overthrown overthrew overthrow toppled topple toppling
  impeach impeached impeachment resign resigned resigns resignation resigning death died dead dies killed killing killers assassinated assassination
  murdered murder arrested arrest detained detention succeed succeeded succeeds succeeding successor replaced replace replaces
  replacing replacement predecessor sacked sacking dismissed dismissal fired fled exile exiled unseated unseat defeated defeat
  lost beat beaten outgoing overturned jailed imprisoned convicted sentenced trial legacy era regime dissolved inherited
  served ruled governed abdicated abdication step steps stepping quit quits forced coup downfall fall fell stepped funeral buried burial killers memory days reign
  rule years tenure`.split(/\s+/),
);
const BEHIND = 12;
const BEFORE = 9;
/** *The advisers of President X*, *under King Y*: the title is that of the time of which is told. */
const OF_ITS_TIME = /^(?:under|to|of|since|like|from|during|than|unlike|by|for)$/;

export function officeDays(context: CheckContext, sentence: Sentence, claim: OfficeClaim): OfficeDays {
  const { page } = sentence;
  const { articleDate, isCurrent } = context;
  const times = timesOf(context, sentence, claim.from, claim.to);
  const days = times ?? (articleDate ? [{ first: articleDate, last: articleDate }] : []);
  const open =
    times === undefined ||
    times.length === 0 ||
    claim.stance !== 'asserted' ||
    claim.past === true ||
    OF_ITS_TIME.test(wordAt(page, claim.from - 1)) ||
    (wordAt(page, claim.from - 1) === 'the' && OF_ITS_TIME.test(wordAt(page, claim.from - 2))) ||
    tellsEnd(sentence, claim) ||
    isOver(page, claim.person.to) ||
    isChief(page, claim.person.to) ||
    inCaption(page, claim.from);
  const present = isPresent(sentence, claim.person.to) || isPresent(sentence, claim.to);
  const anchored = isCurrent || present || sentence.times.some(isDated);
  return { days, open, anchored, present };
}

const isDated = ({ expression }: Sentence['times'][number]): boolean => /\d{4}/.test(expression.text);

function tellsEnd({ page, from, to }: Sentence, claim: OfficeClaim): boolean {
  for (let i = claim.to; i < Math.min(to, claim.to + BEHIND); i++)
    if (ENDS.has(wordAt(page, i)) && !isDoing(page, i)) return true;
  for (let i = Math.max(from, claim.from - BEFORE); i < claim.from; i++)
    if (ENDS.has(wordAt(page, i)) || /^(?:first|longest|youngest|oldest)$/.test(wordAt(page, i))) return true;
  return false;
}

/** *President X dismissed him*: the term of somebody else ends. */
function isDoing(page: Page, at: number): boolean {
  if (
    !/^(?:dismissed|sacked|killed|arrested|fired|replaced|removed|beat|sentenced|detained|succeeds|succeeded)$/.test(
      wordAt(page, at),
    )
  )
    return false;
  for (let i = at - 1; i >= at - 3; i--)
    if (/^(?:was|were|been|being|be|is|are|got)$/.test(wordAt(page, i))) return false;
  return true;
}

/** *President X, who ruled until 2011*; *President X (1991–2011)*. */
function isOver(page: Page, to: number): boolean {
  if (textAt(page, to) === '(') return true;
  return (
    wordAt(page, to + 1) === 'who' &&
    /^(?:ruled|governed|led|was|served|died|held|left|resigned|stepped)$/.test(wordAt(page, to + 2))
  );
}

/** *President X's secretary of state*: the title is that of the time of the minister. */
function isChief(page: Page, to: number): boolean {
  if (!isPossessive(page, to)) return false;
  for (let i = to + 1; i < to + 5; i++) if ((cuesAt(page, i) & Cue.title) !== 0) return true;
  return false;
}

/** So many tokens the words of a picture may have before and behind one. */
const CAPTION = 40;

/**
 * Whether a token stands in the words of a Markdown picture, which may be of any time: its marks are hidden, two signs
 * before and an address behind.
 */
function inCaption({ tokens, starts, ends }: Page, at: number): boolean {
  let opened = false;
  for (let i = at; i >= Math.max(0, at - CAPTION) && !opened; i--) {
    if (tokens[i]?.text === HOLE) return false;
    const gap = (starts[i] ?? 0) - (i === 0 ? -1 : (ends[i - 1] ?? 0));
    opened = gap >= '![ '.length;
  }
  if (!opened) return false;
  for (let i = at; i < at + CAPTION; i++) if (tokens[i]?.text === HOLE) return true;
  return false;
}
