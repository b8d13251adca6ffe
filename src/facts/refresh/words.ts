import { dateText } from '../dates';
import type { FactBase } from '../model';
import type { Caution, Difference } from './model';
import { pageOf } from './page';
import type { Trouble } from './service';

/** What a difference is about: *President of Mali*, *Capital of Mali*, *Mali in ECOWAS*. */
export function subjectWords({ state, relation, position, now, old }: Difference, facts: FactBase): string {
  if (position) return position.name;
  if (relation === 'capital') return `Capital of ${state.name}`;
  const organisation = now?.name ?? facts.record(old[0]?.object ?? '')?.name ?? '';
  return `${state.name} in ${organisation}`;
}

/** What changes: *Bea Birch → Dag Dogwood since 28 July 2026*, *member since …*, *left on …*. */
export function changeWords({ relation, now, old, since }: Difference, facts: FactBase): string {
  if (relation === 'member') {
    const day = since === undefined ? '' : ` ${dateText(since)}`;
    return now ? `member since${day}` : `left${since?.length === 10 ? ' on' : ' in'}${day}`;
  }
  const before = old.map(
    ({ subject, object }) => facts.record((relation === 'capital' ? object : subject) ?? '')?.name,
  );
  const from = before.length > 0 ? before.join(', ') : 'nobody on record';
  return `${from} → ${now?.name ?? ''}${since === undefined ? '' : ` since ${dateText(since)}`}`;
}

/** Addresses to read it at: the references, else the item's page. */
export function addresses({ references, page }: Difference): string[] {
  const found = references.flatMap(({ url }) => (url === undefined ? [] : [url]));
  return found.length > 0 ? found : [pageOf(page)];
}

/** Why a difference wants a second look, in English. */
export const CAUTION_WORDS: Readonly<Record<Caution, string>> = {
  noReference: 'Wikidata gives no source of its own',
  acting: 'acting only',
  disputed: 'disputed',
  severalAtOnce: 'several at once',
  dayUnknown: 'the day is not known',
  readOnce: 'read once only so far',
};

/** What happened instead of an answer, and what to do. */
export const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  noNetwork: 'Wikidata could not be reached. Check the connection and try again.',
  tooLong: 'Wikidata took too long to answer. Try again later, or ask about fewer states.',
  busy: 'Wikidata is busy and asks to be left alone for a while. Try again in some minutes.',
  refused: 'Wikidata refused the request. A newer version of Dateline may be needed.',
  brokenAnswer: 'Wikidata’s answer could not be read: it was cut off or has another form. Try again later.',
  notAnAddress: 'The address of the query service is not valid: it must begin with https://.',
};
