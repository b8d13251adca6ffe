import { isPossessive } from '../../pages/grammar';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { placedBehind } from './placed';

/** *Yangon, the capital of Myanmar*: that a town is the capital of a state or region, or (undefined) of its own state. */
export interface CapitalClaim {
  readonly town: Name;
  readonly country: Name | undefined;
  readonly from: number;
  readonly to: number;
  /** Whether it was or became the capital, at a time that may be long gone. */
  readonly past?: boolean;
  /** *The de facto capital*: who says so of a state does not say what its capital is by law. */
  readonly deFacto?: boolean;
}

/** *Kano, Niger*; *Khujand, in Uzbekistan*; *Niger's Kano*: that a place lies in a state. */
export interface LocationClaim {
  readonly place: Name;
  readonly country: Name;
  readonly from: number;
  readonly to: number;
}

const CLOSES = /^[,.;:)–—]$/;

/** The capitals that a sentence names as such. */
export function* capitalClaims({ page, names, to }: Sentence): Generator<CapitalClaim> {
  for (const town of names) {
    if (town.mention.type !== 'place' || page.isQuoted(town.from)) continue;
    const claim = capitalBehind(page, town, to) ?? capitalBefore(page, town);
    if (claim) yield claim;
  }
}

/** *X, the capital of Y*; *X, Y's capital*; *X, the Malian capital*; *X is the capital of Y*. */
function capitalBehind(page: Page, town: Name, end: number): CapitalClaim | undefined {
  let at = town.to;
  const lead = toldBy(page, at);
  const is = lead > 0 && /[a-z]/.test(wordAt(page, at));
  if (lead === 0) return undefined;
  const past = /^(?:was|became)$/.test(wordAt(page, at));
  at += lead;
  const the = wordAt(page, at) === 'the';
  if (the) at++;
  let country = page.nameAt(at);
  if (country) {
    if (!hasCapital(country)) return undefined;
    at = country.to;
    if (isPossessive(page, at)) at++;
    else if (country.mention.type !== 'demonym') return undefined;
  } else if (!the && !/^(?:of|facto)$/.test(wordAt(page, at + 1))) return undefined;
  const deFacto = wordAt(page, at) === 'de' && wordAt(page, at + 1) === 'facto';
  if (deFacto) at += 2;
  else if (/^(?:national|state)$/.test(wordAt(page, at))) at++;
  if (wordAt(page, at) !== 'capital') return undefined;
  at++;
  if (wordAt(page, at) === 'city') at++;
  if (!country && wordAt(page, at) === 'of') {
    country = page.nameAt(wordAt(page, at + 1) === 'the' ? at + 2 : at + 1);
    if (!country || !hasCapital(country)) return undefined;
    at = country.to;
    // *the capital of Niger State*
    if (page.tokens[at]?.shape === 'capital') return undefined;
  }
  if (!country && is) return undefined;
  // A line may end before its sentence does.
  if (at >= end) return undefined;
  if (
    !CLOSES.test(textAt(page, at)) &&
    !/^(?:where|and|on|in|after|for|to|when|which|since|until|from)$/.test(wordAt(page, at))
  )
    return undefined;
  return { town, country, from: town.from, to: at, ...(past && { past }), ...(deFacto && { deFacto }) };
}

/** How many words or signs tell that something is: a comma, *is*, *has been*, *became*, *remains*. */
function toldBy(page: Page, at: number): number {
  if (textAt(page, at) === ',' && wordAt(page, at + 1) === 'which' && wordAt(page, at + 2) === 'is') return 3;
  if (/^[,(–—]$/.test(textAt(page, at))) return 1;
  if (wordAt(page, at) === 'has' && wordAt(page, at + 1) === 'been') return 2;
  if (!/^(?:is|was|became|becomes|remains)$/.test(wordAt(page, at))) return 0;
  return /^(?:now|still|also)$/.test(wordAt(page, at + 1)) ? 2 : 1;
}

/** *the capital of Y, X*; *Y's capital, X*; *the Malian capital X*; *the capital, X*. */
function capitalBefore(page: Page, town: Name): CapitalClaim | undefined {
  let at = town.from - 1;
  const is = /^(?:is|remains)$/.test(wordAt(page, at));
  if (textAt(page, at) === ',' || is) at--;
  // *The Nigerian capital of Lagos*.
  const of = wordAt(page, at) === 'of';
  if (of) at--;
  let country: Name | undefined;
  const behind = page.nameAt(at);
  if (!of && behind && hasCapital(behind) && behind.mention.type !== 'demonym') {
    country = behind;
    at = wordAt(page, behind.from - 1) === 'the' ? behind.from - 2 : behind.from - 1;
    if (wordAt(page, at) !== 'of') return undefined;
    at--;
  }
  if (wordAt(page, at) === 'city') at--;
  if (wordAt(page, at) !== 'capital') return undefined;
  at--;
  if (/^(?:national|state)$/.test(wordAt(page, at))) at--;
  if (country) return wordAt(page, at) === 'the' ? { town, country, from: at + 1, to: town.to } : undefined;
  // *Mali, whose capital is Bamako*.
  const whose = is && wordAt(page, at) === 'whose' && textAt(page, at - 1) === ',';
  const owner = whose ? page.nameAt(at - 2) : isPossessive(page, at) ? page.nameAt(at - 1) : page.nameAt(at);
  if (owner) {
    if (whose && !(isState(owner) && owner.mention.type === 'country')) return undefined;
    if (!hasCapital(owner) || isFormer(page, owner.from - 1)) return undefined;
    return { town, country: owner, from: owner.from, to: town.to };
  }
  return wordAt(page, at) === 'the' && !is && !of ? { town, country: undefined, from: at + 1, to: town.to } : undefined;
}

const isFormer = (page: Page, at: number): boolean => /^(?:former|old|ancient|then|historic)$/.test(wordAt(page, at));

const PARTS = new Set(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern neighbouring neighboring nearby - upper lower far the'.split(
    ' ',
  ),
);
const INTO = /^(?:in|at|near|to|from|outside|around|across|reach|reached|visited|of|into)$/;

/** The states into which a sentence puts places. */
export function* locationClaims(sentence: Sentence): Generator<LocationClaim> {
  const { page } = sentence;
  for (const place of sentence.names) {
    if (place.mention.type !== 'place' || page.isQuoted(place.from)) continue;
    const claim = countryBehind(sentence, place) ?? countryBefore(page, place) ?? placedBehind(sentence, place);
    if (claim) yield claim;
  }
}

/** *Kano, Niger,*; *Kano in (northern) Niger*; *Kano, in Niger*. */
function countryBehind(sentence: Sentence, place: Name): LocationClaim | undefined {
  const { page } = sentence;
  const comma = textAt(page, place.to) === ',';
  let at = comma ? place.to + 1 : place.to;
  const inside = wordAt(page, at) === 'in';
  if (inside) at++;
  while (PARTS.has(wordAt(page, at))) at++;
  const country = page.nameAt(at);
  if (country?.mention.type !== 'country' || country.from !== at || (!comma && !inside)) return undefined;
  if (
    isPossessive(page, country.to) ||
    page.tokens[country.to]?.text === '-' ||
    page.tokens[country.to]?.shape === 'capital'
  )
    return undefined;
  if (!inside) {
    // A list of places looks the same: only *in Kano, Niger,* and what closes it is a location.
    if (at !== place.to + 1 || !INTO.test(wordAt(page, place.from - 1))) return undefined;
    if (country.to < sentence.to && !/^[,.;)–—]$/.test(textAt(page, country.to))) return undefined;
    if (textAt(page, country.to) === ',' && (page.nameAt(country.to + 1) || wordAt(page, country.to + 1) === 'and'))
      return undefined;
  } else if (!comma && !isNounUse(page, place)) return undefined;
  return { place, country, from: place.from, to: country.to };
}

/** *talks between Moscow in Niger* is no location of Moscow: what stands before shows that the place is one. */
function isNounUse(page: Page, place: Name): boolean {
  return (
    INTO.test(wordAt(page, place.from - 1)) ||
    /^(?:city|town|village|port|capital|province|region)$/.test(wordAt(page, place.from - 1))
  );
}

const GOES_ON =
  /^(?:in|at|on|to|from|and|or|but|is|was|were|are|has|had|have|will|would|could|where|when|which|that|after|before|as|by|for|with|since|until|near|of|fell|said|remains|remained)$/;

/** *Ukraine's Kherson region*: the word for it goes with the name. */
const REGION = /^(?:region|province|state|district|oblast|governorate|prefecture|valley|airport|city)$/;

/** *Niger's Kano*, *the Nigerien city of Kano*, *Niger's northern city of Kano*. */
function countryBefore(page: Page, place: Name): LocationClaim | undefined {
  let at = place.from - 1;
  const of = wordAt(page, at) === 'of';
  if (of) {
    at--;
    if (!/^(?:city|town|village|port|state|province|region|district)$/.test(wordAt(page, at))) return undefined;
    at--;
    while (
      PARTS.has(wordAt(page, at)) ||
      /^(?:coastal|border|second|largest|main|eastern|port|mining|oil|holy|historic|key|strategic|desert)$/.test(
        wordAt(page, at),
      )
    )
      at--;
  }
  const possessive = isPossessive(page, at);
  const country = page.nameAt(possessive ? at - 1 : at);
  if (!country || (!possessive && !(of && country.mention.type === 'demonym')) || !isState(country)) return undefined;
  // *Niger's Grad missiles*: another noun goes on.
  const behind = page.tokens[place.to];
  if (behind && /^(?:lower|capital)$/.test(behind.shape) && !GOES_ON.test(behind.folded) && !REGION.test(behind.folded))
    return undefined;
  return { place, country, from: country.from, to: place.to };
}

export /** A state, a people, a part of a state that has a capital of its own, or a group that held towns. */
function hasCapital(name: Name): boolean {
  const { mention, record } = name;
  return (
    isState(name) ||
    record?.type === 'armedGroup' ||
    (mention.type === 'place' && /^(?:region|first-level region)$/.test(record?.kind ?? ''))
  );
}

function isState({ mention, record }: Name): boolean {
  return (mention.type === 'country' || mention.type === 'demonym') && record?.type === 'country';
}
