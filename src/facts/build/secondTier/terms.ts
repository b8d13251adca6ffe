import type { StatementData } from '../../assemble';
import type { OfficeGroup } from './titles';

/** The month up to which the export speaks. */
export const SNAPSHOT = '2022-06';
/** The id of the source that its statements name. */
export const SOURCE = 'wikidata';

/** A term of the second tier, cleaned within the export. */
export interface Term {
  readonly person: string;
  /** Wikidata's number of the person. */
  readonly item: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly born: string | undefined;
  readonly died: string | undefined;
  /** Another spelling of the name. */
  readonly also: string | undefined;
}

/** An office of a state with its terms in order of time. */
export interface OfficeTerms {
  /** ISO 3166-1 code of the state. */
  readonly country: string;
  /** The office without the state: *Foreign Minister*. */
  readonly office: string;
  readonly group: OfficeGroup;
  readonly item: string;
  readonly terms: readonly Term[];
}

const HEAD =
  '# Written by `npm run facts:import`, see README.md. A line an office: state, office, group, Wikidata item;\n' +
  '# below it its terms: person, item, start, end, born, died, other spelling.\n';

/** The offices as the text of a file that can be read, compared and read back. */
export function termsText(offices: readonly OfficeTerms[]): string {
  const lines = offices.flatMap(({ country, office, group, item, terms }) => [
    [country, office, group, item].join('\t'),
    ...terms.map(({ person, item: of, start, end, born, died, also }) =>
      ['', person, of, start, end, born, died, also].join('\t').trimEnd(),
    ),
  ]);
  return `${HEAD}${lines.join('\n')}\n`;
}

/** Reads what `termsText` wrote. */
export function readTermsText(text: string): OfficeTerms[] {
  const offices: (OfficeTerms & { terms: Term[] })[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [first = '', second = '', third = '', fourth = '', ...rest] = line.split('\t');
    if (first !== '') {
      offices.push({ country: first, office: second, group: third as OfficeGroup, item: fourth, terms: [] });
      continue;
    }
    const [end, born, died, also] = rest.map(cell => (cell === '' ? undefined : cell));
    offices.at(-1)?.terms.push({ person: second, item: third, start: fourth, end, born, died, also });
  }
  return offices;
}

/** A statement that the export alone makes. */
export function secondTierStatement(
  subject: string,
  predicate: 'holds' | 'positionIn',
  object: string,
  time: Pick<StatementData, 'start' | 'end'> = {},
): StatementData {
  return {
    subject,
    predicate,
    object,
    ...time,
    alternatives: [],
    sources: [SOURCE],
    asOf: SNAPSHOT,
    disputed: false,
    unreviewed: true,
  };
}
