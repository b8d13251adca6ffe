/**
 * Stands for `console` in the test bundles (esbuild's `inject`). What tests and reporter print goes out with a mark, so
 * that the driver outside VS Code can tell it from the workbench's own log.
 * (VS Code defines console.log with a setter that does nothing: it cannot be patched in place.)
 */
const show = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Fills in %s and its kin as Node.js does; VS Code's console leaves them as they are. */
function format(args: unknown[]): string {
  if (typeof args[0] !== 'string') return args.map(show).join(' ');
  const rest = args.slice(1);
  const text = args[0].replace(/%([sdifjoO%])/g, (all, kind) => {
    if (kind === '%') return '%';
    return rest.length ? show(rest.shift()) : all;
  });
  return [text, ...rest.map(show)].join(' ');
}

const print = (...args: unknown[]): void => globalThis.console.log(`@@test ${format(args)}`);

export const console = { ...globalThis.console, log: print, info: print, warn: print, error: print, debug: print };
