// How far a link's confidence can be trusted:  node test/prose/links.mjs PATH… [--draw 300] [--seed 1] [--at-least 0.7] [--below 0.9]
// Draws links at random from texts that are not the project's, lists those without a verdict in links.jsonl with the
// words around them, and says for what was judged how often each confidence was right.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotated, documentsIn } from './documents.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draw: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    'at-least': { type: 'string', default: '0' },
    below: { type: 'string', default: '2' },
  },
});
if (positionals.length === 0) {
  console.error('Say where the texts are: node test/prose/links.mjs FOLDER');
  process.exit(2);
}

const file = new URL('links.jsonl', import.meta.url);
const verdicts = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .map(link => [keyOf(link), link.verdict]),
);

const documents = documentsIn(positionals);
const links = annotated(documents).flatMap((result, i) => linksOf(documents[i], result));
const drawn = [...links]
  .filter(({ confidence }) => confidence >= Number(values['at-least']) && confidence < Number(values.below))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, Number(values.draw));
for (const link of drawn.filter(link => !verdicts.has(keyOf(link)))) {
  const { lot, before, behind, confidence, ...rest } = link;
  console.log(`${before}⟦${link.text}⟧${behind}\n  ${confidence} ${JSON.stringify(rest)}`);
}
table('Drawn', drawn);
table('All that were ever judged', links);

/** Links to records; what a people's adjective or a phrase without a name means is another question. */
function linksOf(document, { mentions, entities }) {
  const records = new Map(entities.filter(({ record }) => record).map(entity => [entity.id, entity]));
  return mentions
    .filter(({ entity, form }) => records.has(entity) && form !== 'nominal' && form !== 'demonym')
    .map(({ start, end, text, type, entity, confidence }) => {
      const { name } = records.get(entity);
      const around = (from, to) => document.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
      const link = { doc: document.id, start, text, type, record: name };
      const lot = createHash('sha256').update(`${values.seed} ${document.id} ${start}`).digest('hex');
      return { ...link, confidence, lot, before: around(start - 110, start), behind: around(end, end + 90) };
    });
}

function keyOf({ doc, start, text, record }) {
  return [doc, start, text, record].join('\t');
}

function table(title, links) {
  const judged = links.filter(link => verdicts.has(keyOf(link)));
  console.log(`\n${title}: ${links.length} links, ${judged.length} judged`);
  const rows = new Map();
  for (const link of judged) {
    const bin = link.confidence >= 0.9 ? '0.9 and above' : link.confidence >= 0.7 ? '0.7 to 0.9' : 'below 0.7';
    const kind =
      link.type === 'organisation'
        ? 'organisations'
        : link.type === 'person'
          ? 'people'
          : 'places, peoples, groups, events';
    for (const key of [`${bin}, ${kind}`, bin]) {
      const row = rows.get(key) ?? { right: 0, all: 0 };
      row.all++;
      if (verdicts.get(keyOf(link)) === 'right') row.right++;
      rows.set(key, row);
    }
  }
  for (const [key, { right, all }] of [...rows].sort())
    console.log(
      `  ${key.padEnd(48)} ${String(right).padStart(4)} of ${String(all).padStart(4)} right  ${((100 * right) / all).toFixed(1)} %`,
    );
}
