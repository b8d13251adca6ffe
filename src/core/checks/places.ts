import { dateText, type FactRecord, holdsOn, periodText, type Statement } from '../../facts';
import type { Days } from './calendarDays';
import { type Draft, replaceBy, type SentenceCheck } from './check';
import { type CapitalClaim, capitalClaims, type LocationClaim, locationClaims } from './claims/places';
import { timesOf } from './claims/times';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { evidenceOf } from './evidence';
import { type Sentence, spanOf } from './page';

/** *Yangon, the capital of Myanmar*, told after Naypyidaw became it. */
export const capitals: SentenceCheck = {
  needs: Cue.place | Cue.capital,
  *look(context, sentence) {
    for (const claim of capitalClaims(sentence)) {
      const draft = wrongCapital(context, sentence, claim);
      if (draft) yield draft;
    }
  },
};

/** *Khujand, in Uzbekistan*. */
export const countries: SentenceCheck = {
  needs: Cue.place | Cue.state,
  *look(context, sentence) {
    for (const claim of locationClaims(sentence)) {
      const draft = wrongCountry(context, sentence, claim);
      if (draft) yield draft;
    }
  },
};

function wrongCapital(context: CheckContext, sentence: Sentence, claim: CapitalClaim): Draft | undefined {
  const { facts } = context;
  const town = claim.town.record;
  const country = claim.country?.record ?? (town?.country === undefined ? undefined : facts.record(town.country));
  const times =
    timesOf(context, sentence) ??
    (context.articleDate ? [{ first: context.articleDate, last: context.articleDate }] : []);
  if (!town || country?.kind !== 'state' || times.length === 0) return undefined;
  // *the capital, Goma*: of the province that the text speaks of.
  if (!claim.country && sentence.names.some(({ record }) => record?.type === 'place' && record.kind.includes('region')))
    return undefined;
  const capitals = facts
    .statements(country.id)
    .filter(({ predicate, subject }) => predicate === 'capital' && subject === country.id);
  const names = new Set(
    facts
      .lookup(claim.town.mention.text)
      .map(({ id }) => id)
      .concat(town.id),
  );
  if (capitals.some(({ object }) => object && names.has(object) && !isOver(capitals, object, times))) return undefined;
  const right = capitals.find(statement => times.every(days => throughout(statement, days)));
  if (!right?.object || names.has(right.object) || capitals.some(({ disputed }) => disputed)) return undefined;
  const name = facts.record(right.object)?.name ?? '';
  const was = capitals.find(({ object }) => object && names.has(object));
  return {
    check: 'wrong-capital',
    ...spanOf(sentence.page, claim.from, claim.to),
    message: `The capital of ${country.name} on ${dateText((times[0] as Days).first)} was ${name}, not ${town.name}.`,
    evidence: [right, ...(was ? [was] : [])].map(statement =>
      evidenceOf(
        statement,
        `Capital of ${country.name}: ${facts.record(statement.object ?? '')?.name ?? ''} ${periodText(statement)}`,
      ),
    ),
    fixes: [replaceBy(claim.town.mention, name)],
  };
}

/** Whether a town had ceased to be a capital, or was not yet one, on all of the days. */
function isOver(capitals: readonly Statement[], town: string, times: readonly Days[]): boolean {
  return capitals
    .filter(({ object }) => object === town)
    .every(statement =>
      times.every(({ first, last }) => holdsOn(statement, first) === 'no' && holdsOn(statement, last) === 'no'),
    );
}

function throughout(statement: Statement, { first, last }: Days): boolean {
  return holdsOn(statement, first) === 'yes' && holdsOn(statement, last) === 'yes';
}

/** Pairs of states whose border is disputed: a place may be put into either. */
const DISPUTING = [
  'russia|ukraine',
  'israel|palestine',
  'morocco|western sahara',
  'serbia|kosovo',
  'china|taiwan',
  'india|pakistan',
  'armenia|azerbaijan',
  'georgia|russia',
  'cyprus|turkey',
  'cyprus|türkiye',
  'japan|russia',
  'israel|syria',
  'china|india',
  'ethiopia|eritrea',
  'israel|lebanon',
];

function wrongCountry({ facts }: CheckContext, { page }: Sentence, claim: LocationClaim): Draft | undefined {
  const place = claim.place.record;
  const country = claim.country.record;
  const own = place?.country === undefined ? undefined : facts.record(place.country);
  if (
    !place ||
    !own ||
    !country ||
    country.kind !== 'state' ||
    own.kind !== 'state' ||
    country.end ||
    own.id === country.id
  )
    return undefined;
  if (!/^(?:city|town|first-level region|port)$/.test(place.kind)) return undefined;
  const named = facts.lookup(claim.place.mention.text).concat(facts.lookup(place.name));
  if (named.some(other => liesIn(facts.record(other.country ?? ''), other, country))) return undefined;
  if (
    DISPUTING.some(
      pair =>
        pair === `${own.name.toLowerCase()}|${country.name.toLowerCase()}` ||
        pair === `${country.name.toLowerCase()}|${own.name.toLowerCase()}`,
    )
  )
    return undefined;
  const statement = facts
    .statements(place.id)
    .find(each => each.predicate === 'locatedIn' && each.subject === place.id);
  return {
    check: 'wrong-country',
    ...spanOf(page, claim.from, claim.to),
    message: `${place.name} is in ${own.name}, not in ${country.name}.`,
    evidence: statement ? [evidenceOf(statement, `${place.name} is in ${own.name}`)] : [],
    fixes: [
      replaceBy(
        claim.country.mention,
        claim.country.mention.type === 'demonym' ? (own.demonyms[0] ?? own.name) : own.name,
      ),
    ],
  };
}

function liesIn(own: FactRecord | undefined, place: FactRecord, country: FactRecord): boolean {
  return (
    place.country === country.id || own?.id === country.id || place.id === country.id || own?.country === country.id
  );
}
