import { readFile, writeFile } from 'node:fs/promises';
import type { FactBase } from '../facts';
import { withAccepted } from '../facts/refresh/accept';
import { lookForNewer } from '../facts/refresh/look';
import type { AskedState, Caution, Difference } from '../facts/refresh/model';
import { allStates, askable, sentFor } from '../facts/refresh/question';
import { ServiceError, WIKIDATA_QUERY_SERVICE } from '../facts/refresh/service';
import { addresses, CAUTION_WORDS, changeWords, subjectWords, TROUBLE_WORDS } from '../facts/refresh/words';
import { type Streams, UsageError } from './world';

export interface RefreshOptions {
  /** Codes (ISO 3166-1) or names of states; empty: all. */
  readonly countries: readonly string[];
  /** Fact file that takes what is newer. */
  readonly write: string | undefined;
  /** Another query service than Wikidata's. */
  readonly service: string | undefined;
  readonly json: boolean;
}

/** What is not written without somebody's looking at it. */
const LEFT_TO_THE_READER: readonly Caution[] = ['disputed', 'severalAtOnce'];

/**
 * Asks Wikidata what is newer than the facts, and prints it. Sends the codes of states and nothing else. Exit code 0
 * where it answered, whether or not something is newer.
 * @throws UsageError that says what to do, where it did not answer or the file cannot be used; nothing is written then
 */
export async function printNewer(facts: FactBase, options: RefreshOptions, streams: Streams): Promise<number> {
  const states = statesOf(facts, options.countries);
  const day = new Date().toISOString().slice(0, 10);
  const differences = await look(facts, states, options.service ?? WIKIDATA_QUERY_SERVICE, day, streams);
  if (options.json) streams.stdout.write(`${JSON.stringify(differences.map(one => asJson(one, facts)))}\n`);
  else streams.stdout.write(asText(differences, facts, states.length));
  if (options.write !== undefined) await write(options.write, facts, differences, day, streams);
  return 0;
}

function statesOf(facts: FactBase, names: readonly string[]): AskedState[] {
  if (names.length === 0) return allStates(facts);
  const all = allStates(facts);
  return names.map(name => {
    const found =
      all.find(({ code }) => code === name.toUpperCase()) ??
      askable(facts.lookup(name).filter(({ type }) => type === 'country'))[0];
    if (!found)
      throw new UsageError(`--country: "${name}" is no state that can be asked about; give its ISO 3166 code`);
    return found;
  });
}

async function look(
  facts: FactBase,
  states: readonly AskedState[],
  address: string,
  day: string,
  { stderr }: Streams,
): Promise<readonly Difference[]> {
  const { host } = URL.canParse(address) ? new URL(address) : { host: address };
  const sent = states.map(sentFor);
  const shown = sent.length > 12 ? `${sent.slice(0, 12).join(', ')} …` : sent.join(', ');
  stderr.write(
    `dateline: asking ${host}; sending ${sent.length === 1 ? 'the code of one state' : `the codes of ${sent.length} states`} (${shown}) and nothing else\n`,
  );
  const service = { address, fetch, signal: new AbortController().signal, agent: 'Dateline (VS Code extension)' };
  try {
    return await lookForNewer(facts, states, service, day);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const wait = error.retryAfter === undefined ? '' : ` (after ${error.retryAfter} s)`;
    throw new UsageError(`${TROUBLE_WORDS[error.trouble]}${wait} [${error.message}]`);
  }
}

function asText(differences: readonly Difference[], facts: FactBase, asked: number): string {
  if (differences.length === 0)
    return `Nothing newer: Wikidata and the facts agree about ${asked === 1 ? 'the state' : `the ${asked} states`} asked about.\n`;
  return differences
    .map(one => {
      const cautions = one.cautions.map(caution => CAUTION_WORDS[caution]).join('; ');
      const where = addresses(one).join(' ');
      return `${subjectWords(one, facts)}: ${changeWords(one, facts)}${cautions ? ` (${cautions})` : ''}\n  ${where}\n`;
    })
    .join('');
}

function asJson(one: Difference, facts: FactBase): object {
  return {
    id: one.id,
    state: { id: one.state.id, name: one.state.name },
    relation: one.relation,
    about: subjectWords(one, facts),
    change: changeWords(one, facts),
    old: one.old.map(({ subject, object, start, end, asOf }) => ({ subject, object, start, end, asOf })),
    new: one.now ? { wikidata: one.now.item, name: one.now.name } : null,
    since: one.since ?? null,
    cautions: one.cautions,
    references: one.references,
    addresses: addresses(one),
  };
}

async function write(
  name: string,
  facts: FactBase,
  differences: readonly Difference[],
  day: string,
  { stderr }: Streams,
): Promise<void> {
  const sure = differences.filter(({ cautions }) => !cautions.some(caution => LEFT_TO_THE_READER.includes(caution)));
  const before = await readIfThere(name);
  let after: string;
  try {
    after = withAccepted(before, facts, sure, day);
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)} Nothing was written.`);
  }
  if (after !== before) await writeFile(name, after);
  const left = differences.length - sure.length;
  stderr.write(`dateline: ${sure.length} written to ${name}${left > 0 ? `, ${left} left to you` : ''}\n`);
}

async function readIfThere(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
