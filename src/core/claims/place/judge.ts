import { dateText, type FactRecord, fold, holdsOn, periodText, type Statement } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Evidence } from '../../model';
import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Name, type Sentence, spanOf } from '../../pages/page';
import { agrees, type Judgement, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { timesOf } from '../times';
import { type CapitalClaim, capitalClaims, type LocationClaim, locationClaims } from './read';

/** *Yangon, the capital of Myanmar*, told after Naypyidaw became it. */
export const capitals: SentenceClaims = {
  needs: Cue.place | Cue.capital,
  *look(context, sentence) {
    for (const claim of capitalClaims(sentence)) {
      const { town, country } = claim;
      yield {
        kind: 'capital',
        ...spanOf(sentence.page, claim.from, claim.to),
        subject: country?.entity.id ?? town.record?.country ?? '',
        object: town.entity.id,
        stance: 'asserted',
        judgement: judgeCapital(context, sentence, claim),
      };
    }
  },
};

/** *Khujand, in Uzbekistan*. */
export const countries: SentenceClaims = {
  needs: Cue.place | Cue.state,
  *look(context, sentence) {
    for (const claim of locationClaims(sentence)) {
      yield {
        kind: 'location',
        ...spanOf(sentence.page, claim.from, claim.to),
        subject: claim.place.entity.id,
        object: claim.country.entity.id,
        stance: 'asserted',
        judgement: judgeCountry(context, claim),
      };
    }
  },
};

/** Parts of a state have a capital, too. */
const WITH_CAPITAL = /^(?:state|region|first-level region)$/;

function judgeCapital(context: CheckContext, sentence: Sentence, claim: CapitalClaim): Judgement {
  const { facts } = context;
  const town = claim.town.record;
  const country = claim.country?.record ?? (town?.country === undefined ? undefined : facts.record(town.country));
  const times =
    timesOf(context, sentence) ??
    (context.articleDate ? [{ first: context.articleDate, last: context.articleDate }] : []);
  if (!town || !country || !(country.type === 'armedGroup' || WITH_CAPITAL.test(country.kind))) return unknown();
  if (!claim.country && !isMeant(context, sentence, claim.town, country)) return unknown();
  const capitals = facts
    .statements(country.id)
    .filter(({ predicate, subject }) => predicate === 'capital' && subject === country.id);
  const names = new Set(
    facts
      .lookup(claim.town.mention.text)
      .map(({ id }) => id)
      .concat(town.id),
  );
  // *Springfield (Illinois)* is called Springfield.
  const nameOf = (id: string): string => (facts.record(id)?.name ?? '').replace(/ \(.*/, '');
  const isNamed = (id: string): boolean => fold(nameOf(id)) === fold(claim.town.mention.text);
  const evidence = (statement: Statement): Evidence =>
    evidenceOf(
      statement,
      `Capital of ${country.name}: ${facts.record(statement.object ?? '')?.name ?? ''} ${periodText(statement)}`,
    );
  if (times.length === 0) {
    const named = capitals.find(({ object }) => object !== undefined && (names.has(object) || isNamed(object)));
    return named ? agrees(evidence(named)) : unknown();
  }
  const fits = capitals.find(
    ({ object }) => object !== undefined && (names.has(object) || isNamed(object)) && !isOver(capitals, object, times),
  );
  if (claim.past) {
    const once = capitals.find(({ object }) => object !== undefined && names.has(object));
    return once ? agrees(evidence(once)) : unknown();
  }
  if (fits) return fits.disputed || times.some(days => throughout(fits, days)) ? agrees(evidence(fits)) : unknown();
  if (claim.deFacto && country.type !== 'armedGroup') return unknown();
  const right = capitals.find(statement => times.every(days => throughout(statement, days)));
  const disputed = capitals.find(statement => statement.disputed);
  // Who disputes what the capital is does not make another town of it.
  if (
    disputed?.object &&
    capitals.every(({ object }) => object === disputed.object) &&
    !isOver(capitals, disputed.object, times)
  )
    return disputedCapital(claim, country, facts.record(disputed.object)?.name ?? '', evidence(disputed));
  if (!right?.object || names.has(right.object) || disputed || !isOnlyOne(facts, country, town)) return unknown();
  const name = nameOf(right.object);
  const was = capitals.find(({ object }) => object && names.has(object));
  return {
    verdict: 'contradicts',
    evidence: [right, ...(was ? [was] : [])].map(evidence),
    alarm: {
      check: 'wrong-capital',
      message: `The capital of ${country.name} on ${dateText((times[0] as Days).first)} was ${name}, not ${town.name}.`,
      fixes: [replaceBy(claim.town.mention, name)],
    },
  };
}

/** Such a share of a state's regions must have their capitals on record before a town of elsewhere can be wrong. */
const NEARLY_ALL = 0.9;

/** Whether a text can mean no other region by the name: many states have an *Amazonas* or a *Santander*. */
function isOnlyOne(facts: CheckContext['facts'], { id, kind, type, country }: FactRecord, town: FactRecord): boolean {
  if (kind === 'state' || type === 'armedGroup' || town.country === country) return true;
  const regions = facts
    .statements(country ?? id)
    .flatMap(({ predicate, subject }) => (predicate === 'locatedIn' ? (facts.record(subject) ?? []) : []))
    .filter(region => region.kind === 'first-level region');
  const seated = regions.filter(region =>
    facts.statements(region.id).some(({ predicate, subject }) => predicate === 'capital' && subject === region.id),
  );
  return regions.length > 0 && seated.length >= NEARLY_ALL * regions.length;
}

/** *The capital, Goma*, may be that of a province; of the state only where the paragraph names that and no part of it. */
function isMeant({ pages }: CheckContext, { page }: Sentence, town: Name, country: FactRecord): boolean {
  const named = [...page.names, ...(pages[page.index - 1]?.names ?? [])];
  return (
    named.some(name => name.n !== town.n && (name.record?.id === country.id || name.record?.country === country.id)) &&
    !page.names.some(
      ({ record }) =>
        (record?.type === 'place' && /region|area|district/.test(record.kind)) || record?.kind === 'territory',
    )
  );
}

function disputedCapital({ town }: CapitalClaim, { name }: FactRecord, capital: string, evidence: Evidence): Judgement {
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'wrong-capital',
      message: `${town.record?.name} is not the capital of ${name}; ${name} has its seat in ${capital}, which others dispute.`,
      fixes: [replaceBy(town.mention, capital)],
    },
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

function judgeCountry({ facts }: CheckContext, claim: LocationClaim): Judgement {
  const place = claim.place.record;
  const country = claim.country.record;
  const own = place?.country === undefined ? undefined : facts.record(place.country);
  if (!place || !own || !country) return unknown();
  const statement = facts
    .statements(place.id)
    .find(each => each.predicate === 'locatedIn' && each.subject === place.id);
  const evidence = statement ? [evidenceOf(statement, `${place.name} is in ${own.name}`)] : [];
  if (own.id === country.id) return agrees(...evidence);
  if (country.kind !== 'state' || own.kind !== 'state' || country.end) return unknown();
  if (!/^(?:city|town|first-level region|port)$/.test(place.kind)) return unknown();
  // *Atlanta, Georgia*: something smaller of the same name.
  const namesakes = facts.lookup(claim.country.mention.text);
  if (namesakes.some(({ id, type, country: of }) => type === 'place' && (of === own.id || id === own.id)))
    return unknown();
  const named = facts.lookup(claim.place.mention.text).concat(facts.lookup(place.name));
  if (named.some(other => liesIn(facts.record(other.country ?? ''), other, country))) return unknown();
  if (areDisputing(own, country)) return unknown('The states dispute their border');
  return {
    verdict: 'contradicts',
    evidence,
    alarm: {
      check: 'wrong-country',
      message: `${place.name} is in ${own.name}, not in ${country.name}.`,
      fixes: [
        replaceBy(
          claim.country.mention,
          claim.country.mention.type === 'demonym' ? (own.demonyms[0] ?? own.name) : own.name,
        ),
      ],
    },
  };
}

function areDisputing({ name: a }: FactRecord, { name: b }: FactRecord): boolean {
  const pairs = [`${a}|${b}`, `${b}|${a}`].map(pair => pair.toLowerCase());
  return DISPUTING.some(pair => pairs.includes(pair));
}

function liesIn(own: FactRecord | undefined, place: FactRecord, country: FactRecord): boolean {
  return (
    place.country === country.id || own?.id === country.id || place.id === country.id || own?.country === country.id
  );
}
