/** The share of true warnings under which a kind may not warn. */
export const LEAST = 0.8;

/**
 * Counts what editors said of the warnings in some texts.
 * @param {readonly { id: string, text: string }[]} texts
 * @param {readonly { findings?: readonly { check: string, severity: string, start: number, end: number, text: string, message: string }[] }[]} results one for each text
 * @param {readonly { doc: string, check: string, text: string, verdict: 'true' | 'false' }[]} reviewed
 */
export function tally(texts, results, reviewed) {
  const key = (/** @type {{ doc: string, check: string, text: string }} */ { doc, check, text }) =>
    JSON.stringify([doc, check, text.replace(/\s+/g, ' ')]);
  const verdicts = new Map(reviewed.map(line => [key(line), line.verdict]));
  /** @type {Map<string, { check: string, right: number, wrong: number, open: number }>} */
  const byKind = new Map();
  const unread = [];
  let words = 0;
  for (const [n, { id, text }] of texts.entries()) {
    words += text.split(/\s+/).length;
    for (const { check, severity, start, end, text: said, message } of results[n]?.findings ?? []) {
      if (severity !== 'warning' && severity !== 'error') continue;
      const kind = byKind.get(check) ?? { check, right: 0, wrong: 0, open: 0 };
      byKind.set(check, kind);
      const verdict = verdicts.get(key({ doc: id, check, text: said }));
      if (verdict === 'true') kind.right++;
      else if (verdict === 'false') kind.wrong++;
      else {
        kind.open++;
        const around = text.slice(Math.max(0, start - 120), end + 60).replace(/\s+/g, ' ');
        unread.push({ doc: id, check, text: said, message, around });
      }
    }
  }
  const kinds = [...byKind.values()].sort((a, b) => b.wrong + b.open - a.wrong - a.open);
  const low = kinds
    .filter(({ right, wrong }) => wrong > 0 && right / (right + wrong) < LEAST)
    .map(({ check }) => check);
  return { kinds, unread, words, low };
}
