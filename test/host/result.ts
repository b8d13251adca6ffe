/**
 * Runs mocha and turns its outcome into the promise that VS Code waits for: a rejection becomes exit code 1.
 * The `@@result` line is what the driver outside checks. VS Code's own exit code is 0 when the extension host is killed,
 * when a test calls process.exit(0) and when no test ran, so without this line there is no success.
 *
 * A promise that was rejected while nobody waited for it counts as a failure: VS Code catches those before mocha does.
 */
export function finish(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const unhandled = listenForRejections();
  return new Promise((resolve, reject) => {
    const runner = start(failures => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      for (const reason of unhandled) console.log(`Rejected, and nobody waited: ${reason}`);
      const failed = failures + unhandled.length;
      console.log(`@@result ${JSON.stringify({ passed: passes, failed, skipped: pending })}`);
      if (failed > 0) reject(new Error(`${failed} test(s) failed`));
      else if (passes === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}

/** The part of Node.js' process and of a worker's global scope that tells of rejections. */
interface Rejections {
  process?: { on?(event: 'unhandledRejection', listener: (reason: unknown) => void): void };
  onunhandledrejection?: ((event: { reason: unknown }) => void) | null;
}

/** Collects, from now on, rejections that come from the bundles of this extension and its tests. */
function listenForRejections(): string[] {
  const found: string[] = [];
  const note = (reason: unknown): void => {
    const text = reason instanceof Error ? (reason.stack ?? String(reason)) : String(reason);
    if (/\bdist\/[\w/]+\.js\b/.test(text)) found.push(text);
  };
  const host = globalThis as Rejections;
  if (host.process?.on) host.process.on('unhandledRejection', note);
  else host.onunhandledrejection = event => note(event.reason); // VS Code blocks addEventListener in its worker
  return found;
}
