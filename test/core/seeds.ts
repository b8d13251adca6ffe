/**
 * What properties are tried with: always the same examples, and new ones in every run. A test says its seed in its name;
 * `SEED=123 npm run test:unit -- --grep SEED` tries those again.
 */
export const SEEDS: readonly number[] = [1, Number(process.env.SEED) || Math.ceil(Math.random() * 0x7fffffff)];
