import { proposeNewer } from './newer';

proposeNewer(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
