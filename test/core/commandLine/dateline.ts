import { Writable } from 'node:stream';
import { runCommandLine } from '../../../src/commandLine/run';

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line with the bundled facts, and gathers what it writes. */
export async function dateline(args: string[], input = ''): Promise<Outcome> {
  let out = '';
  let err = '';
  const sink = (take: (text: string) => void): Writable =>
    new Writable({
      write(chunk, _, done) {
        take(String(chunk));
        done();
      },
    });
  async function* stdin() {
    yield input;
  }
  const code = await runCommandLine(args, {
    stdin: stdin(),
    stdout: sink(text => {
      out += text;
    }),
    stderr: sink(text => {
      err += text;
    }),
    data: 'dist',
  });
  return { code, out, err };
}
