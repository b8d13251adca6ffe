// How long scripts and tests wait. A limit is there to catch what hangs: on a busy machine everything is slow, so limits are
// far above what anything takes, and those of whole suites count the time in which nothing is heard of them.

/** For what takes a moment, or some seconds, where nobody else wants the machine. */
export const PATIENCE_MS = 120_000;
/** For one test, which may wait for several such things. */
export const TEST_MS = 300_000;
/** How long a suite may say nothing: longer than its slowest test. */
export const SILENCE_S = 600;

/**
 * Listens for signs of life.
 * @param {number} seconds
 * @returns {{ heard: () => void, over: Promise<string>, stop: () => void }} `over` says that for so long nothing was heard
 */
export function listen(seconds) {
  let timer;
  let end;
  const over = new Promise(done => {
    end = done;
  });
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(end, seconds * 1000, `nothing was heard of it for ${seconds} s`);
  };
  heard();
  return { heard, over, stop: () => clearTimeout(timer) };
}
