import { readFileSync } from 'node:fs';
import { countries } from 'countries-list';
import { parse } from 'yaml';
import type { FactBase } from '../../src/facts';
import { capitalsOn, headsOn, isCalled } from './quiz';
import { names } from './sameName';

/** A disagreement between the fact base and another source. */
export interface Disagreement {
  readonly country: string;
  readonly office?: 'state' | 'government';
  /** The day that was asked about. */
  readonly day?: string;
  /** What the other source says, in its spelling. */
  readonly theirs: string;
  /** What the fact base says, nothing where it does not know. */
  readonly ours: string;
}

interface Row {
  readonly country: string;
  readonly office: 'state' | 'government';
  readonly name: string;
  readonly day: string;
}

/** Rows of deputies, representatives and remarks: they are no heads of state or government. */
const NOT_HEAD =
  /\bvice[- ]|\bdeput(?:y|ies)\b|^,|^note\b|represented by|-elect\b|^vacant|^\(|^(?:the|or|also|and(?! Co-prince)|caretaker) |^heir|lieutenant governor|assistant governor|^bailiff|high commissioner|of the pitcairn/i;

/** States as the Factbook calls them, or as the file has them cut off, where nobody else does. */
const COUNTRY: Readonly<Record<string, string>> = {
  'C&ocirc': "Côte d'Ivoire",
  'Congo (Brazzaville)': 'Republic of the Congo',
  'Congo (Kinshasa)': 'Democratic Republic of the Congo',
  'Holy See (Vatican City)': 'Vatican City',
  'The Dominican': 'Dominican Republic',
  'Falkland Islands (Islas Malvinas)': 'Falkland Islands',
  'Svalbard (sometimes referred to as Spitsbergen, the largest island in the archipelago)': 'Svalbard',
  'Virgin Islands': 'US Virgin Islands',
};

/** Whose heads of state are those of territories and of the Commonwealth realms too. */
const SOVEREIGNS = ['United Kingdom', 'France', 'United States', 'Netherlands', 'Denmark', 'Norway', 'China'];

/** The day halfway between two days. */
function middle(first: string, last: string): string {
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}

/** The listed heads of state and of government with the middle of the time for which the Factbook listed them. */
export function officeHolders(file = 'test/facts/second-opinion/office-holders.tsv'): Row[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.flatMap(line => {
    const [country = '', office = '', , name = '', first = '', last = ''] = line.split('\t');
    if (NOT_HEAD.test(name)) return [];
    const role = office === 'chief of state' ? 'state' : 'government';
    return [{ country: COUNTRY[country] ?? country, office: role, name, day: middle(first, last) }];
  });
}

let disagreements: Disagreement[] | undefined;

/** The rows that the fact base sees otherwise, or knows nobody for; found once for all tests. */
export function headDisagreements(base: FactBase): Disagreement[] {
  disagreements ??= officeHolders().flatMap(row => {
    const { country, office, name, day } = row;
    const isHead = (state: string, role: Row['office']): boolean =>
      headsOn(base, state, role, day).some(person => names(base, person, name));
    // The Factbook lists a president who governs twice, and under some presidents the prime minister as well.
    if (isHead(country, office) || isHead(country, office === 'state' ? 'government' : 'state')) return [];
    const abroad = office === 'state' && !SOVEREIGNS.includes(country);
    if (abroad && SOVEREIGNS.some(state => isHead(state, 'state'))) return [];
    const ours = new Set(headsOn(base, country, office, day).map(person => person.name));
    return [{ country, office, day, theirs: name, ours: [...ours].join(', ') }];
  });
  return disagreements;
}

/** The states and territories whose capital the package countries-list gives otherwise, or that have none here. */
export function capitalDisagreements(base: FactBase): Disagreement[] {
  const states = new Map<string, string>();
  for (const { record } of base.names('country')) if (record.code !== undefined) states.set(record.code, record.id);
  return Object.entries(countries).flatMap(([code, { name, capital }]) => {
    const id = states.get(code);
    if (id === undefined || capital === '') return [];
    const found = capitalsOn(base, id, base.asOf);
    if (found.some(place => isCalled(place, capital))) return [];
    return [{ country: name, theirs: capital, ours: found.map(place => place.name).join(', ') }];
  });
}

/** What somebody has looked into. */
export interface Reviewed {
  /** Countries whose heads of government the fact base leaves out, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  readonly heads: readonly (Disagreement & { readonly why: string })[];
  readonly capitals: readonly (Disagreement & { readonly why: string })[];
}

/** Reads the list of reviewed disagreements. */
export function reviewed(file = 'test/facts/second-opinion/reviewed.yaml'): Reviewed {
  return parse(readFileSync(file, 'utf8')) as Reviewed;
}

/** A disagreement as one line, so that lists of them can be compared. */
export function disagreementText({ country, office, day, theirs, ours }: Disagreement): string {
  const what = office === undefined ? 'capital' : `head of ${office} on ${day ?? ''}`;
  return `${country}, ${what}: ${theirs}; ours: ${ours || 'nobody known'}`;
}
