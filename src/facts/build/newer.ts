import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadFactBase } from '..';
import { withAccepted } from '../refresh/accept';
import { lookForNewer } from '../refresh/look';
import type { Caution, Difference } from '../refresh/model';
import { allStates } from '../refresh/question';
import { ServiceError, WIKIDATA_QUERY_SERVICE } from '../refresh/service';
import { addresses, CAUTION_WORDS, changeWords, subjectWords, TROUBLE_WORDS } from '../refresh/words';

/** So long after a first reading that vandalism would have been seen, a second one counts: 72 hours, in milliseconds. */
const APART = 72 * 3_600_000;

/** What a run leaves for the next one: which differences it saw. */
interface Seen {
  /** ISO 8601, with the time. */
  readonly readAt: string;
  readonly seen: readonly (readonly [id: string, since: string])[];
}

/**
 * Asks Wikidata about all states and leaves in a folder what an editor may take over: `proposed.yaml` in the form of the
 * curated files, `report.md` with what wants a second look, and `seen.json` for a second reading. Touches no curated file.
 *     npm run facts:refresh -- [--to dist/refresh] [--before seen.json] [--service ADDRESS]
 */
export async function proposeNewer(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      to: { type: 'string', default: join('dist', 'refresh') },
      before: { type: 'string' },
      service: { type: 'string', default: WIKIDATA_QUERY_SERVICE },
    },
  });
  const facts = loadFactBase(readFileSync(join('dist', 'facts.json'), 'utf8'));
  const states = allStates(facts);
  const readAt = new Date().toISOString();
  const service = {
    address: values.service,
    fetch,
    signal: new AbortController().signal,
    agent: 'Dateline (maintenance)',
  };
  let found: readonly Difference[];
  try {
    found = await lookForNewer(facts, states, service, readAt.slice(0, 10));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.error(`${TROUBLE_WORDS[error.trouble]} [${error.message}] Nothing was written.`);
    return 2;
  }
  const before = values.before === undefined ? undefined : (JSON.parse(readFileSync(values.before, 'utf8')) as Seen);
  const judged = found.map(one => (isReadTwice(one, before, readAt) ? one : withCaution(one, 'readOnce')));
  const proposed = withAccepted('', facts, judged, readAt.slice(0, 10));
  mkdirSync(values.to, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(values.to, name), text);
  write('proposed.yaml', proposed === '' ? '# Nothing newer.\n' : stringify(JSON.parse(proposed), { lineWidth: 120 }));
  const lines = judged.map(one => {
    const cautions = one.cautions.map(caution => CAUTION_WORDS[caution]).join('; ');
    return `- ${subjectWords(one, facts)}: ${changeWords(one, facts)}${cautions ? ` (${cautions})` : ''} ${addresses(one).join(' ')}`;
  });
  write('report.md', `# Newer than the facts, read ${readAt}\n\n${lines.join('\n') || 'Nothing.'}\n`);
  write('seen.json', `${JSON.stringify({ readAt, seen: found.map(one => [one.id, one.since ?? '']) })}\n`);
  console.log(`${judged.length} differences about ${states.length} states; see ${join(values.to, 'report.md')}`);
  return 0;
}

/** Whether an earlier reading, long enough ago, saw the same; or two sources say it. */
function isReadTwice({ id, since = '', references }: Difference, before: Seen | undefined, readAt: string): boolean {
  const sources = new Set(references.flatMap(({ url, statedIn }) => hostOf(url) ?? statedIn ?? []));
  if (sources.size > 1) return true;
  const isLater = before !== undefined && Date.parse(readAt) - Date.parse(before.readAt) >= APART;
  return isLater && before.seen.some(([known, day]) => known === id && day === since);
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

function withCaution(difference: Difference, caution: Caution): Difference {
  return { ...difference, cautions: [...difference.cautions, caution] };
}
