// Writes gold.jsonl from marked/, one article a line:  node test/articles/build-gold.mjs [--samples]
// With --samples also the sample articles, so that a sentence is changed in one place only.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MENTION_TYPES, readArticles, SAMPLES_FOLDER } from './marked.mjs';

const articles = readArticles();
const golds = articles.map(article => article.gold);
writeFileSync(new URL('gold.jsonl', import.meta.url), golds.map(gold => `${JSON.stringify(gold)}\n`).join(''));
if (process.argv.includes('--samples'))
  for (const { sample, gold } of articles) if (sample) writeFileSync(join(SAMPLES_FOLDER, sample), gold.text);

const mentions = golds.flatMap(gold => gold.mentions);
const counts = [...MENTION_TYPES].map(type => `${type} ${mentions.filter(m => m.type === type).length}`);
const events = golds.reduce((sum, gold) => sum + gold.events.length, 0);
console.log(`${golds.length} articles, ${mentions.length} mentions (${counts.join(', ')}), ${events} events`);
