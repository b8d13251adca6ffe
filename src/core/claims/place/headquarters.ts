import {
  canProve,
  type FactRecord,
  fold,
  holdsOn,
  periodText,
  type Statement,
  upperFirst,
  withArticle,
} from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { closesAt, isAttributed, isPossessive, leadOf } from '../../pages/grammar';
import { type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { timesOf } from '../times';

/** *The Geneva-based WHO*, *OPEC, headquartered in Vienna,*: where a body has its headquarters. */
interface SeatClaim {
  readonly body: Name;
  readonly place: Name;
  readonly from: number;
  readonly to: number;
}

export const headquarters: SentenceClaims = {
  needs: Cue.body,
  *look(context, sentence) {
    for (const body of sentence.names) {
      if (body.record?.type !== 'organisation' || sentence.page.isQuoted(body.from)) continue;
      const claim = based(sentence, body) ?? seatTold(sentence, body) ?? seatOwned(sentence, body);
      if (!claim) continue;
      const { from, to, place } = claim;
      const said = isAttributed(sentence.page, sentence, from, to);
      const judgement = judged(context, sentence, claim);
      yield {
        kind: 'headquarters',
        ...spanOf(sentence.page, from, to),
        subject: body.entity.id,
        object: place.entity.id,
        stance: said ? 'attributed' : 'asserted',
        judgement: said && judgement.verdict === 'contradicts' ? notJudged('attributed') : judgement,
      };
    }
  },
};

const KIND_WORDS =
  /^(?:non|profit|nonprofit|think|tank|rights|human|aid|group|watchdog|organi[sz]ation|agency|charity|monitor|body|bloc|institute|news|global|-)$/;

/** *The Geneva-based WHO*, *the London-based rights group Amnesty International*. */
function based({ page, from, to }: Sentence, body: Name): SeatClaim | undefined {
  let at = body.from - 1;
  while (at >= from && body.from - at < 6 && KIND_WORDS.test(wordAt(page, at) || textAt(page, at))) at--;
  if (wordAt(page, at) !== 'based' || !/^[-–]$/.test(textAt(page, at - 1))) return undefined;
  const place = placeAt(page, at - 2);
  // *The Geneva-based UN envoy* is somebody of the body.
  const ends = closesAt(page, body.to, to) || GOES_ON.test(wordAt(page, body.to));
  return place?.to === at - 1 && ends ? { body, place, from: place.from, to: body.to } : undefined;
}

const GOES_ON =
  /^(?:said|says|is|was|are|were|has|had|have|will|would|and|which|in|on|to|for|that|who|also|found|told|calls|put|as|by|with|last|met|left|sees)$|..(?:ed|ates)$/;

/** *OPEC, (which is) headquartered in Vienna*, *OPEC is based in Vienna*, *OPEC has its headquarters in Vienna*. */
function seatTold({ page }: Sentence, body: Name): SeatClaim | undefined {
  let at = body.to;
  if (textAt(page, at) === '(' && textAt(page, at + 2) === ')') at += 3;
  const words: string[] = [];
  for (; words.length < 7 && at < page.tokens.length && !page.nameAt(at); at++)
    words.push(wordAt(page, at) || textAt(page, at));
  return seatIn(page, body, at, words.join(' '));
}

function seatIn(page: Page, body: Name, at: number, said: string): SeatClaim | undefined {
  const place =
    /^(?:, )?(?:(?:which|that) )?(?:(?:is|was) )?(?:headquartered|based) in(?: the)?$|^(?:,? (?:which )?)?(?:has|had|with) its (?:headquarters|seat) in(?: the)?$/.test(
      said,
    )
      ? placeAt(page, at)
      : undefined;
  return place && { body, place, from: body.from, to: place.to };
}

/** *WHO's headquarters in Geneva*, *the headquarters of OPEC in Vienna*, *NATO headquarters in Brussels*. */
function seatOwned({ page }: Sentence, body: Name): SeatClaim | undefined {
  let at = isPossessive(page, body.to) ? body.to + 1 : body.to;
  const lead = leadOf(page, body.from);
  const of = wordAt(page, lead) === 'of' && /^(?:headquarters|seat)$/.test(wordAt(page, lead - 1));
  if (of) {
    if (wordAt(page, lead - 2) !== 'the') return undefined;
  } else if (wordAt(page, at++) !== 'headquarters') return undefined;
  if (textAt(page, at) === ',') at++;
  if (wordAt(page, at) !== 'in') return undefined;
  const place = placeAt(page, at + 1);
  return place && { body, place, from: of ? lead - 1 : body.from, to: place.to };
}

function placeAt(page: Page, at: number): Name | undefined {
  const name = page.nameAt(at);
  return name && /^(?:place|country)$/.test(name.mention.type) ? name : undefined;
}

/** Bodies that have one seat, of which all the world speaks: of others a text may mean a branch. */
const OF_ONE_SEAT = /^(?:bloc|UN body|body|court|bank|agency|parliament|sports body)$/;

function judged(context: CheckContext, sentence: Sentence, { body, place, from, to }: SeatClaim): Judgement {
  const { facts } = context;
  const record = body.record as FactRecord;
  const seats = facts
    .statements(record.id)
    .filter(({ predicate, subject, object }) => predicate === 'headquarters' && subject === record.id && object);
  const times = timesOf(context, sentence, from, to);
  const town = place.record;
  if (seats.length === 0 || !town) return unknown();
  const evidence = (seat: Statement) =>
    evidenceOf(
      seat,
      `${record.name}: headquarters in ${facts.record(seat.object ?? '')?.name ?? ''} ${periodText(seat)}`,
    );
  const fitting = seats.filter(({ object }) => isSameOrIn(context, facts.record(object ?? ''), place));
  // A text without a day of its own may speak of any.
  const then = fitting.filter(
    seat =>
      !times?.length || times.some(({ first, last }) => holdsOn(seat, first) !== 'no' || holdsOn(seat, last) !== 'no'),
  );
  if (then.length > 0) return agrees(...then.slice(0, 1).map(evidence));
  if (!times?.length) return unknown();
  const now = seats.filter(
    seat =>
      canProve(seat) &&
      times.every(({ first, last }) => holdsOn(seat, first) === 'yes' && holdsOn(seat, last) === 'yes'),
  );
  const right = now[0] && facts.record(now[0].object ?? '');
  // A body that moved, or a text that looks back, may be told with the older seat.
  if (!right || (fitting.length > 0 && !context.isCurrent) || !OF_ONE_SEAT.test(record.kind)) return unknown();
  if (!/^(?:city|town|state)$/.test(town.kind) || liesIn(context, town, right)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: now.map(evidence),
    alarm: {
      check: 'wrong-headquarters',
      message: `${upperFirst(withArticle(record))} has its headquarters in ${now.map(seat => facts.record(seat.object ?? '')?.name).join(' and ')}, not in ${town.name}.`,
    },
  };
}

/** Whether a seat is a place of the text, or lies in it: cities and the regions around them have one name. */
function isSameOrIn(context: CheckContext, seat: FactRecord | undefined, { record, mention }: Name): boolean {
  if (!seat || !record) return false;
  return liesIn(context, seat, record) || context.facts.lookup(mention.text).some(({ id }) => id === seat.id);
}

function liesIn({ facts }: CheckContext, { id, name, country }: FactRecord, area: FactRecord): boolean {
  if (id === area.id || country === area.id || fold(name) === fold(area.name)) return true;
  return facts
    .statements(id)
    .some(({ predicate, subject, object }) => predicate === 'locatedIn' && subject === id && object === area.id);
}
