import { join } from 'node:path';
import { runCommandLine } from './commandLine/run';

/** The reader of our output went away (`dateline … | head`): nothing more to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  data: join(__dirname),
}).then(code => {
  process.exitCode = code;
});
