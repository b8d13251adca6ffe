// Running several things at once, and telling of them one after another.

/**
 * Runs things side by side: each begins when what it needs has ended and there is room, in the order in which they are
 * given; one that has to be alone, when nothing else runs.
 * @template T
 * @param {readonly string[]} names
 * @param {object} options
 * @param {number} options.room how many may run at once
 * @param {(name: string) => readonly string[]} options.needs of those names
 * @param {(name: string) => boolean} options.alone
 * @param {(name: string) => Promise<T>} options.run must not fail
 * @returns {Promise<void>} when all have ended
 */
export async function sideBySide(names, { room, needs, alone, run }) {
  const waiting = [...names];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const isFree = name => ![...waiting, ...running.keys()].some(other => needs(name).includes(other));
  while (waiting.length + running.size > 0) {
    // What has to be alone lets nobody before it that was given after it, or its time might never come.
    const next = waiting.find(name => alone(name) || isFree(name));
    const mayBegin =
      next &&
      running.size < room &&
      isFree(next) &&
      (running.size === 0 || (!alone(next) && ![...running.keys()].some(alone)));
    if (!mayBegin) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    running.set(
      next,
      run(next).then(() => void running.delete(next)),
    );
  }
}

/** Tells what runs side by side say: the first as it says it, the others when those before them have ended. */
export class Turns {
  /** @type {{ lines: string[], ended: boolean }[]} */
  #open = [];

  /** @param {(line: string) => void} print */
  constructor(print) {
    this.print = print;
  }

  begin() {
    const turn = { lines: [], ended: false };
    this.#open.push(turn);
    return {
      say: line => {
        turn.lines.push(line);
        this.#tell();
      },
      end: () => {
        turn.ended = true;
        this.#tell();
      },
    };
  }

  #tell() {
    for (let turn = this.#open[0]; turn; turn = this.#open[0]) {
      for (const line of turn.lines.splice(0)) this.print(line);
      if (!turn.ended) return;
      this.#open.shift();
    }
  }
}
