import { parseArgs } from 'node:util';
import { isPartialDate } from '../facts';
import { annotateFiles, annotateLines } from './annotate';
import { CHECK_FORMATS, checkFiles, SEVERITIES } from './check';
import { CLAIM_FORMATS, printClaims, VERDICTS } from './claims';
import { printFacts } from './facts';
import { printNewer } from './refresh';
import { loadAnnotator, loadKnowledge, type Streams, UsageError } from './world';

const USAGE = `Usage:
  dateline annotate FILE… [--format json] [--date YYYY-MM-DD] [--facts FILE…]
  dateline annotate --jsonl [--facts FILE…]      one JSON document a line in, one result a line out
  dateline check FILE… [--severity warning] [--format text|json|sarif|github] [--date YYYY-MM-DD] [--facts FILE…]
  dateline claims FILE… [--verdict agrees,contradicts,unknown,notJudged] [--format text|json|csv] [--date YYYY-MM-DD]
                        [--facts FILE…]      what a text says that the record could know, and what the record says
  dateline facts NAME [--date YYYY-MM-DD] [--format json]
  dateline facts --refresh [--country CODE…] [--write FILE] [--format json]      asks Wikidata what is newer
`;

const OPTIONS = {
  format: { type: 'string' },
  severity: { type: 'string' },
  verdict: { type: 'string' },
  date: { type: 'string' },
  facts: { type: 'string', multiple: true },
  jsonl: { type: 'boolean', default: false },
  refresh: { type: 'boolean', default: false },
  country: { type: 'string', multiple: true },
  write: { type: 'string' },
  service: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Runs a command line without its first two words. Exit codes: 0 done, 1 the fact base has no such name or `check` has
 * findings, 2 something could not be read or was not understood (one line on stderr says what).
 */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: withAllFactFiles(args),
      options: OPTIONS,
      allowPositionals: true,
    });
    const [command, ...rest] = positionals;
    if (values.help || command === undefined) {
      (values.help ? streams.stdout : streams.stderr).write(USAGE);
      return values.help ? 0 : 2;
    }
    if (values.date !== undefined && !isPartialDate(values.date))
      throw new UsageError(`--date: "${values.date}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
    if (values.severity !== undefined && command !== 'check') throw new UsageError('--severity belongs to check');
    if (values.verdict !== undefined && command !== 'claims') throw new UsageError('--verdict belongs to claims');
    if (command === 'check') {
      const { format = 'text', severity = 'warning', date } = values;
      if (rest.length === 0) throw new UsageError('check: name a file');
      if (!isOneOf(CHECK_FORMATS, format))
        throw new UsageError(`--format: "${format}" is not known (${CHECK_FORMATS.join(', ')} are)`);
      if (!isOneOf(SEVERITIES, severity))
        throw new UsageError(`--severity: "${severity}" is not known (${SEVERITIES.join(', ')} are)`);
      const annotator = await loadAnnotator(streams.data, values.facts ?? []);
      return await checkFiles(annotator, rest, { date, severity, format }, streams);
    }
    if (command === 'claims') {
      const { format = 'text', verdict = VERDICTS.join(), date } = values;
      if (rest.length === 0) throw new UsageError('claims: name a file');
      if (!isOneOf(CLAIM_FORMATS, format))
        throw new UsageError(`--format: "${format}" is not known (${CLAIM_FORMATS.join(', ')} are)`);
      const verdicts = verdict.split(',').map(word => word.trim());
      const odd = verdicts.find(word => !isOneOf(VERDICTS, word));
      if (odd !== undefined) throw new UsageError(`--verdict: "${odd}" is not known (${VERDICTS.join(', ')} are)`);
      const annotator = await loadAnnotator(streams.data, values.facts ?? []);
      const wanted = VERDICTS.filter(each => verdicts.includes(each));
      return await printClaims(annotator, rest, { date, verdicts: wanted, format }, streams);
    }
    if (values.format !== undefined && values.format !== 'json')
      throw new UsageError(`--format: "${values.format}" is not known (json is)`);
    if (command === 'annotate') {
      if (values.jsonl) return await annotateLines(await loadAnnotator(streams.data, values.facts ?? []), streams);
      if (rest.length === 0) throw new UsageError('annotate: name a file, or --jsonl for JSON lines on standard input');
      return await annotateFiles(await loadAnnotator(streams.data, values.facts ?? []), rest, values.date, streams);
    }
    if (command === 'facts') {
      if (rest.length === 0 && !values.refresh)
        throw new UsageError('facts: say whose, for example: dateline facts Mali');
      const { facts } = await loadKnowledge(streams.data, values.facts ?? []);
      if (values.refresh) {
        const { country = [], write, service, format } = values;
        return await printNewer(facts, { countries: country, write, service, json: format === 'json' }, streams);
      }
      return printFacts(facts, rest.join(' '), values.date ?? null, values.format === 'json', streams);
    }
    throw new UsageError(`"${command}" is not a command (annotate, check, claims and facts are)`);
  } catch (error) {
    streams.stderr.write(`dateline: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function isOneOf<T extends string>(list: readonly T[], word: string): word is T {
  return list.some(known => known === word);
}

/** `--facts a.json b.json` names two files: what follows up to the next option belongs to it when an option came first. */
function withAllFactFiles(args: readonly string[]): string[] {
  const found: string[] = [];
  let facts = false;
  for (const arg of args) {
    if (arg.startsWith('-')) facts = arg === '--facts';
    else if (facts && found.at(-1) !== '--facts' && arg.endsWith('.json')) found.push('--facts');
    found.push(arg);
  }
  return found;
}
