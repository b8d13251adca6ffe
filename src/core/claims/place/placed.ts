import { isPossessive } from '../../pages/grammar';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { LocationClaim } from './read';

const KIND =
  /^(?:city|town|village|port|province|region|district|state|area|metropolis|hub|resort|suburb|oblast|stronghold|settlement|island)$/;
const SIDE =
  /^(?:(?:north|south|east|west|central)(?:ern)?|(?:north|south)-?(?:east|west)(?:ern)?|-|far|upper|lower|coastal)$/;

/**
 * *Odesa lies in southern Ukraine*; *Aleppo, a city in Syria*; *Kharkiv, Ukraine's second city*; *Goma, eastern Congo*;
 * *the Donetsk region of eastern Ukraine*; *Aleppo (Syria)*; *Odesa is a Ukrainian port*.
 */
export function placedBehind(sentence: Sentence, place: Name): LocationClaim | undefined {
  const { page } = sentence;
  const country = told(page, place) ?? apposed(page, place) ?? sided(sentence, place) ?? ofCountry(page, place);
  return country && { place, country, from: place.from, to: country.to };
}

/** *Lies in southern Ukraine*, *is in Ukraine*, *is a Ukrainian port*. */
function told(page: Page, { to }: Name): Name | undefined {
  const lies = /^(?:lies|is|sits)$/.test(wordAt(page, to));
  if (!lies) return undefined;
  if (wordAt(page, to + 1) === 'in') return countryAt(page, to + 2);
  return /^an?$/.test(wordAt(page, to + 1)) ? kindIn(page, to + 2) : undefined;
}

/** *, a city in (northern) Syria*; *, a Ukrainian port*; *, Ukraine's second-largest city*. */
function apposed(page: Page, { to }: Name): Name | undefined {
  if (textAt(page, to) !== ',') return undefined;
  if (/^(?:an?|the)$/.test(wordAt(page, to + 1))) return kindIn(page, to + 2);
  const owner = page.nameAt(to + 1);
  if (!owner || !isCountry(owner) || !isPossessive(page, owner.to)) return undefined;
  return kindBehind(page, owner.to + 1) === undefined ? undefined : owner;
}

/** *Goma, eastern Congo,*; *Aleppo (Syria)*. */
function sided({ page, to: end }: Sentence, { to }: Name): Name | undefined {
  const open = textAt(page, to);
  if (open !== ',' && open !== '(') return undefined;
  if (open === ',' && !SIDE.test(wordAt(page, to + 1))) return undefined;
  const country = countryAt(page, to + 1);
  if (!country) return undefined;
  if (open === '(') return textAt(page, country.to) === ')' ? country : undefined;
  // *Goma, eastern Congo and Kivu* is a list.
  return country.to >= end || /^[,.;)–—]$/.test(textAt(page, country.to)) ? country : undefined;
}

/** *The Donetsk region of eastern Ukraine*. */
function ofCountry(page: Page, { to }: Name): Name | undefined {
  if (!/^(?:region|province|district|state|oblast|governorate)$/.test(wordAt(page, to))) return undefined;
  return /^(?:of|in)$/.test(wordAt(page, to + 1)) ? countryAt(page, to + 2) : undefined;
}

/** *(large) city in Syria*, *Ukrainian (Black Sea) port*. */
function kindIn(page: Page, first: number): Name | undefined {
  const people = page.nameAt(first);
  if (people?.mention.type === 'demonym' && people.record?.type === 'country')
    return kindBehind(page, people.to) === undefined ? undefined : people;
  const kind = kindBehind(page, first);
  if (kind === undefined || !/^(?:in|of)$/.test(wordAt(page, kind + 1))) return undefined;
  return countryAt(page, kind + 2);
}

/** *A Polish city until 1939*, *a former Ottoman port*: of another time. */
const WAS = /^(?:until|till|before|from|between|under|former|formerly|once|then|ancient|historic|historically)$/;

/** The word for a city or region behind some adjectives. */
function kindBehind(page: Page, from: number): number | undefined {
  for (let i = from; i < from + 5; i++) {
    if (KIND.test(wordAt(page, i))) {
      const kind = /^(?:city|town)$/.test(wordAt(page, i + 1)) ? i + 1 : i;
      return WAS.test(wordAt(page, kind + 1)) || page.timeAt(kind + 1) ? undefined : kind;
    }
    if (WAS.test(wordAt(page, i))) return undefined;
    if (page.tokens[i]?.shape !== 'lower' && textAt(page, i) !== '-') return undefined;
  }
  return undefined;
}

/** The country at a token, behind *northern* and the like; not *Ukraine's*. */
function countryAt(page: Page, first: number): Name | undefined {
  let at = first;
  while (at < first + 4 && (SIDE.test(wordAt(page, at) || textAt(page, at)) || wordAt(page, at) === 'the')) at++;
  const name = page.nameAt(at);
  if (name?.from !== at || !isCountry(name) || isPossessive(page, name.to)) return undefined;
  return page.tokens[name.to]?.shape === 'capital' || textAt(page, name.to) === '-' ? undefined : name;
}

const isCountry = ({ mention, record }: Name): boolean => mention.type === 'country' && record?.type === 'country';
