import { checkFacts } from './check';

// `--write` renews DATA-LICENSES.md.
checkFacts(process.cwd(), process.argv.includes('--write')).then(good => {
  process.exitCode = good ? 0 : 1;
});
