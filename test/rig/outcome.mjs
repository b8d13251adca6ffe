// What a run of tests comes to. Every suite says it in one line of its output, `@@result {"passed":…}`, and a run that
// says nothing has failed: exit codes alone are not to be trusted (a test may call process.exit(0)).

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const MARK = '@@result ';

/** @param {Counts} counts */
export const resultLine = counts => MARK + JSON.stringify(counts);

/** @returns {Counts | undefined} what a line of output says, if it is such a line */
export function parseResult(line) {
  if (!line.startsWith(MARK)) return undefined;
  try {
    const { passed, failed, skipped } = JSON.parse(line.slice(MARK.length));
    return [passed, failed, skipped].every(Number.isInteger) ? { passed, failed, skipped } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Success is: nothing went wrong, a result is there, nothing failed and something passed.
 * @param {Counts | undefined} result @param {string} [problem] what went wrong outside the tests
 * @returns {Counts & { problem?: string }} with at least one failure where there is a problem
 */
export function judge(result, problem) {
  const counts = result ?? { passed: 0, failed: 0, skipped: 0 };
  const found =
    problem ??
    (result ? undefined : 'no result: the tests did not run to their end') ??
    (counts.failed > 0 ? `${counts.failed} failed` : undefined) ??
    (counts.passed === 0 ? 'no test ran' : undefined);
  return found ? { ...counts, failed: Math.max(1, counts.failed), problem: found } : counts;
}

/** @param {Counts} counts @returns {string} `12 passed, 0 failed`, with what was skipped where something was */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Splits a stream's chunks into lines and hands them on one by one. */
export function eachLine(stream, use) {
  let rest = '';
  stream.on('data', chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) use(line);
  });
  stream.on('end', () => {
    if (rest) use(rest);
  });
}
