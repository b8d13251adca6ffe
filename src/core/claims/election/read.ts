import { isAttributed, isPossessive, nameBefore } from '../../pages/grammar';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';

/** Who is said to have won an election, against whom. Token indexes of the block, half-open. */
export interface VictoryClaim {
  readonly winner: Name | undefined;
  readonly loser: Name | undefined;
  /** The token of the word that tells it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether the sentence itself speaks of an election: who beat whom may be told of other contests, too. */
  readonly ballot: boolean;
  /** Whether it is told as his or her election: to that office, by the voters. */
  readonly elected: boolean;
  readonly attributed: boolean;
}

const ELECTION =
  /^(?:election|elections|vote|poll|polls|presidency|runoff|run-off|ballot|reelection|re-election|presidential|landslide)$/;
/** Other contests than those that the record has. */
const OTHER =
  /^(?:primary|primaries|nomination|leadership|seat|seats|caucus|caucuses|mayoral|mayor|gubernatorial|governor|governorship|by-election|byelection|local|regional|municipal|round|popular|majority|senate|senator|district|constituency|senatorial|congressional|lawsuit|case|party)$/;
const UNREAL =
  /^(?:if|would|will|could|may|might|not|never|hopes|expected|likely|to|claimed|claims|should|unless|whether|had)$/;
const AUXILIARY = /^(?:has|have|then|also|later|narrowly|comfortably|easily|again|officially|decisively|soundly)$/;
const TITLE =
  /^(?:the|incumbent|president|former|prime|minister|then|vice|opposition|leader|candidate|rival|challenger|his|her|governor|senator|main)$/;

/** Who wins, beats or loses to whom in a sentence. */
export function* victoriesIn(sentence: Sentence): Generator<VictoryClaim> {
  const { page } = sentence;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (page.isQuoted(at) || page.nameAt(at)) continue;
    const word = wordAt(page, at);
    const sides = /^(?:won|wins)$/.test(word)
      ? won(sentence, at)
      : /^(?:beat|beats|beating|defeated|defeats|defeating|unseated)$/.test(word)
        ? beaten(sentence, at)
        : /^(?:lost|loses|losing)$/.test(word)
          ? lost(sentence, at)
          : word === 'victory' || word === 'win'
            ? victory(sentence, at)
            : word === 'elected' || word === 'reelected'
              ? elected(sentence, at)
              : undefined;
    if (!sides || (!sides.winner && !sides.loser)) continue;
    const tokens = [sides.winner, sides.loser].flatMap(name => (name ? [name.from, name.to - 1] : []));
    const from = Math.min(at, ...tokens);
    const to = Math.max(at, sides.end, ...tokens) + 1;
    yield {
      ...sides,
      at,
      from,
      to,
      ballot: ballotIn(sentence) === 'election',
      elected: /elected$/.test(word),
      attributed: isAttributed(page, sentence, from, to),
    };
  }
}

interface Sides {
  readonly winner: Name | undefined;
  readonly loser: Name | undefined;
  /** The last token of what is said. */
  readonly end: number;
}

/** *X won the 2022 election*; *X, who won the vote*; *the election that X won*. */
function won(sentence: Sentence, at: number): Sides | undefined {
  const winner = subjectOf(sentence, at);
  const end = electionBehind(sentence, at + 1);
  return winner && end !== undefined ? { winner, loser: undefined, end } : undefined;
}

/** *X beat Y*; *X won …, beating Y*. */
function beaten(sentence: Sentence, at: number): Sides | undefined {
  const { page } = sentence;
  const loser = personBehind(page, at + 1);
  if (!loser || ballotIn(sentence) === 'other') return undefined;
  const winner = /ing$/.test(wordAt(page, at))
    ? sentence.names.find(({ to, mention }) => to <= at && mention.type === 'person')
    : subjectOf(sentence, at);
  return winner ? { winner, loser, end: loser.to - 1 } : undefined;
}

/** *Y lost (the election) to X*. */
function lost(sentence: Sentence, at: number): Sides | undefined {
  const { page, to } = sentence;
  const loser = subjectOf(sentence, at);
  if (!loser || ballotIn(sentence) !== 'election') return undefined;
  for (let i = at + 1; i < Math.min(to, at + 10); i++) {
    if (/^[,;:]$/.test(textAt(page, i)) || OTHER.test(wordAt(page, i))) return undefined;
    const winner = wordAt(page, i) === 'to' ? personBehind(page, i + 1) : undefined;
    if (winner) return { winner, loser, end: winner.to - 1 };
  }
  return undefined;
}

/** *X’s victory over Y*; *his victory over Y*; *a win over Y for X*. */
function victory({ page }: Sentence, at: number): Sides | undefined {
  const over = /^(?:over|against)$/.test(wordAt(page, at + 1));
  const loser = over ? personBehind(page, at + 2) : undefined;
  if (!loser) return undefined;
  let before = at - 1;
  while (
    /^(?:election|electoral|narrow|landslide|surprise|clear|decisive|presidential)$/.test(wordAt(page, before)) ||
    page.timeAt(before)
  )
    before--;
  return { winner: isPossessive(page, before) ? nameBefore(page, before) : undefined, loser, end: loser.to - 1 };
}

/** *X was (re-)elected president (of the United States)*; *X, elected president in 2017,*. */
function elected(sentence: Sentence, at: number): Sides | undefined {
  const { page } = sentence;
  let behind = at + 1;
  while (/^(?:as|the|its|s|first|new|us|u)$/.test(wordAt(page, behind)) || isState(page, behind)) behind++;
  if (wordAt(page, behind) !== 'president') return undefined;
  // *Elected president of the court*: of a state alone.
  const of = wordAt(page, behind + 1) === 'of' ? behind + 2 : undefined;
  if (of !== undefined && !isState(page, wordAt(page, of) === 'the' ? of + 1 : of)) return undefined;
  let before = at - 1;
  while (textAt(page, before) === '-' || /^(?:re|first|again|narrowly|later)$/.test(wordAt(page, before))) before--;
  const passive = /^(?:was|were)$/.test(wordAt(page, before));
  if (!passive && textAt(page, before) !== ',') return undefined;
  const winner = subjectOf(sentence, passive ? before : before + 1);
  return winner?.mention.type === 'person' ? { winner, loser: undefined, end: behind } : undefined;
}

const isState = (page: Page, at: number): boolean => /^(?:country|demonym)$/.test(page.nameAt(at)?.mention.type ?? '');

/** Who does what a verb tells: the name before it, behind no preposition. */
function subjectOf({ page, from }: Sentence, at: number): Name | undefined {
  let before = at - 1;
  while (AUXILIARY.test(wordAt(page, before))) before--;
  if (UNREAL.test(wordAt(page, before))) return undefined;
  if (wordAt(page, before) === 'who') before--;
  if (textAt(page, before) === ',') before--;
  const name = before >= from ? page.nameAt(before) : undefined;
  if (!name || !/^(?:person|organisation)$/.test(name.mention.type)) return undefined;
  let lead = name.from - 1;
  while (TITLE.test(wordAt(page, lead))) lead--;
  return /^(?:of|by|with|from|to|against|over|for|and|for)$/.test(wordAt(page, lead)) ? undefined : name;
}

/** The person that begins at a token, behind a title. */
function personBehind(page: Page, at: number): Name | undefined {
  let i = at;
  while (i < at + 5 && !page.nameAt(i) && TITLE.test(wordAt(page, i))) i++;
  const name = page.nameAt(i);
  return name?.from === i && name.mention.type === 'person' ? name : undefined;
}

/** The token of the election that a verb has as its object: *won the 2022 presidential election*. */
function electionBehind({ page, to }: Sentence, from: number): number | undefined {
  let found: number | undefined;
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const word = wordAt(page, i);
    if (OTHER.test(word)) return undefined;
    if (/^[,;:]$/.test(textAt(page, i)) || (found !== undefined && /^(?:and|but|after|before)$/.test(word)))
      return found;
    if (ELECTION.test(word)) found = i;
  }
  return found;
}

/** Whether a sentence tells of an election, of another contest, or of neither. */
function ballotIn({ page, from, to }: Sentence): 'election' | 'other' | undefined {
  let found = false;
  for (let i = from; i < to; i++) {
    const word = wordAt(page, i);
    if (OTHER.test(word) && word !== 'party') return 'other';
    found ||= ELECTION.test(word) || word === 'president';
  }
  return found ? 'election' : undefined;
}
