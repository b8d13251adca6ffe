import { canProve, type FactRecord, holdsOn, periodText, type Statement } from '../../../facts';
import type { Evidence } from '../../model';
import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Sentence, spanOf } from '../../pages/page';
import { agrees, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { timesOf } from '../times';
import { type PartyClaim, partyClaims } from './read';
import { hasIn, isCalled, partiesOf } from './words';

/** *The Conservative MP X*, who is of another party; somebody with several ones is judged by the day. */
export const parties: SentenceClaims = {
  needs: Cue.person,
  *look(context, sentence) {
    for (const claim of partyClaims(sentence)) {
      const { person, party, from, to } = claim;
      const said = isAttributed(sentence.page, sentence, from, to);
      const judgement = judged(context, sentence, claim);
      yield {
        kind: 'party',
        ...spanOf(sentence.page, from, to),
        subject: person.entity.id,
        object: party.record?.id ?? party.text,
        stance: said ? 'attributed' : claim.was ? 'former' : 'asserted',
        judgement: said && judgement.verdict === 'contradicts' ? notJudged('attributed') : judgement,
      };
    }
  },
};

function judged(context: CheckContext, sentence: Sentence, claim: PartyClaim): Judgement {
  const { facts } = context;
  const person = claim.person.record;
  if (person?.type !== 'person') return unknown();
  const own = facts
    .statements(person.id)
    .filter(({ predicate, subject, object }) => predicate === 'party' && subject === person.id && object);
  const times = timesOf(context, sentence, claim.from, claim.to);
  if (own.length === 0) return unknown();
  const partyOf = ({ object }: Statement): FactRecord | undefined => facts.record(object ?? '');
  const evidence = (statement: Statement): Evidence =>
    evidenceOf(statement, `${person.name}: ${partyOf(statement)?.name ?? ''} ${periodText(statement)}`);
  const meant = own.filter(statement => {
    const party = partyOf(statement);
    return (
      party && (claim.party.record ? party.id === claim.party.record.id : isCalled(party, claim.party.beginning ?? '-'))
    );
  });
  // A text without a day of its own may speak of any.
  const may = meant.filter(statement => claim.was || !times?.length || times.some(days => mayHold(statement, days)));
  if (may.length > 0) return agrees(...may.map(evidence));
  const then = own.filter(statement =>
    times?.length ? times.every(days => surelyHolds(statement, days)) : isForGood(statement),
  );
  if (then.length === 0 || !own.every(canProve)) return unknown();
  // Whoever changed may be told with the party that the text's own days do not show.
  if (meant.length > 0 && !context.isCurrent) return unknown('The person was in that party at another time');
  const others = then.flatMap(statement => partyOf(statement) ?? []);
  if (
    meant.length === 0 &&
    !isAnother(
      context,
      claim,
      person,
      own.flatMap(statement => partyOf(statement) ?? []),
    )
  )
    return unknown();
  const names = others.map(inSentence).join(' and ');
  return {
    verdict: 'contradicts',
    evidence: [...then, ...meant].map(evidence),
    alarm: {
      check: 'wrong-party',
      message: `The record has ${person.name} in ${names}${meant[0] ? `, and ${periodText(meant[0])} in ${inSentence(partyOf(meant[0]) as FactRecord)}` : ''}.`,
    },
  };
}

/** Whether the text means a party of the person's state that none of the person's own is, or came from, or belongs to. */
function isAnother(
  { facts }: CheckContext,
  { party }: PartyClaim,
  person: FactRecord,
  own: readonly FactRecord[],
): boolean {
  const state = person.country ?? own[0]?.country;
  if (!party.record) {
    const beginning = party.beginning ?? '-';
    return !own.some(each => hasIn(each, beginning)) && partiesOf(facts, state).some(each => isCalled(each, beginning));
  }
  const { record } = party;
  if (record.country === undefined || record.country !== state) return false;
  const kin = new Set(
    facts
      .statements(record.id)
      .filter(({ predicate }) => /^(?:partOf|successorOf|memberOf)$/.test(predicate))
      .flatMap(({ subject, object }) => [subject, object]),
  );
  return !own.some(({ id }) => kin.has(id));
}

/** *The Labour Party*, *Likud*. */
function inSentence({ name }: FactRecord): string {
  if (/^(?:[A-Z]{2,}|\S+)$/.test(name)) return /^[A-Z]{2,}$/.test(name) ? `the ${name}` : name;
  const common =
    /\b(?:Party|Union|Movement|Congress|Alliance|Front|League|Democrats|Republicans|Greens|Rally|Coalition)\b/.test(
      name,
    );
  return common && !/^the\b/i.test(name) ? `the ${name}` : name;
}

/** Whether somebody was never in another party. */
const isForGood = ({ start, end }: Statement): boolean => start === undefined && end === undefined;

const mayHold = (statement: Statement, { first, last }: Days): boolean =>
  holdsOn(statement, first) !== 'no' || holdsOn(statement, last) !== 'no';

const surelyHolds = (statement: Statement, { first, last }: Days): boolean =>
  holdsOn(statement, first) === 'yes' && holdsOn(statement, last) === 'yes';
