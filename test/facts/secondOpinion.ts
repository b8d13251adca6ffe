import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactBase } from '../../src/facts';
import { headsOn } from './quiz';
import { names } from './sameName';

/** A disagreement between the fact base and another source. */
export interface Disagreement {
  readonly country: string;
  readonly office: 'state' | 'government';
  /** The day that was asked about. */
  readonly day: string;
  /** Whom the other source names, in its spelling. */
  readonly theirs: string;
  /** Whom the fact base names on that day, nobody where it does not know. */
  readonly ours: string;
}

/** A disagreement that somebody has looked into. */
export interface Reviewed extends Disagreement {
  readonly verdict: 'ours' | 'theirs' | 'both' | 'left out';
  readonly why: string;
}

interface Row {
  readonly country: string;
  readonly office: 'state' | 'government';
  readonly name: string;
  readonly day: string;
}

/** Rows of deputies, representatives and remarks: they are no heads of state or government. */
const NOT_HEAD =
  /\bvice[- ]|\bdeput(?:y|ies)\b|^,|^note\b|represented by|^co-?chair|-elect\b|^vacant|^\(|former |first lady|second vice|^the |^and |^or |succeed|crown prince|acting for|heir/i;

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
    return [{ country, office: office === 'chief of state' ? 'state' : 'government', name, day: middle(first, last) }];
  });
}

/** The rows that the fact base sees otherwise, or knows nobody for. */
export function headDisagreements(base: FactBase): Disagreement[] {
  return officeHolders().flatMap(({ country, office, name, day }) => {
    const found = headsOn(base, country, office, day);
    if (found.some(person => names(base, person, name))) return [];
    return [{ country, office, day, theirs: name, ours: [...new Set(found.map(person => person.name))].join(', ') }];
  });
}

/** The disagreements that somebody has looked into, with the verdict. */
export function reviewed(file = 'test/facts/second-opinion/reviewed.yaml'): {
  readonly heads: readonly Reviewed[];
  readonly capitals: Readonly<Record<string, { theirs: string; ours: string; why: string }>>;
} {
  return parse(readFileSync(file, 'utf8'));
}
