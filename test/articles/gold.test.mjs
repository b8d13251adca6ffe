import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MENTION_TYPES, parseEvents, parseMarks, readArticles, SAMPLES_FOLDER } from './marked.mjs';

const articles = readArticles();
const golds = articles.map(article => article.gold);
const covers = (span, start, end) => span.start < end && start < span.end;

/** What a reader of Markdown does not see as prose: front matter, code, link targets, HTML comments. */
function notProse({ kind, text }) {
  if (kind !== 'markdown') return [];
  const found = text.matchAll(/^---\n[\s\S]*?\n---\n|`[^`\n]*`|\]\([^)\n]*\)|<!--[\s\S]*?-->/g);
  return [...found].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** Where `word` stands in `text` as a word of its own. */
function* occurrences(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) yield at;
  }
}

describe('articles with gold', () => {
  it('gold.jsonl is what the marked articles say', () => {
    const written = readFileSync(new URL('gold.jsonl', import.meta.url), 'utf8');
    assert.equal(written, golds.map(gold => `${JSON.stringify(gold)}\n`).join(''), 'run test/articles/build-gold.mjs');
  });

  it('every sample that ships has gold of exactly its text', () => {
    const withGold = articles.filter(article => article.sample);
    const shipped = readdirSync(SAMPLES_FOLDER).sort();
    assert.ok(shipped.length >= 6 && shipped.some(name => name.endsWith('.md')));
    assert.deepEqual(withGold.map(article => article.sample).sort(), shipped);
    for (const { sample, gold } of withGold)
      assert.equal(readFileSync(join(SAMPLES_FOLDER, sample), 'utf8'), gold.text, sample);
  });

  for (const gold of golds) {
    describe(gold.id, () => {
      it('has spans in order that do not overlap, with their surface, a known type and a value', () => {
        assert.ok(gold.mentions.length > 0 && gold.events.length > 0);
        let end = 0;
        for (const mention of gold.mentions) {
          const at = `${mention.surface} at ${mention.start}`;
          assert.ok(mention.start >= end, `overlaps: ${at}`);
          assert.equal(gold.text.slice(mention.start, mention.end), mention.surface);
          assert.ok(MENTION_TYPES.includes(mention.type) && mention.value.trim(), at);
          assert.ok(!gold.ignore.some(span => covers(span, mention.start, mention.end)), `also ignored: ${at}`);
          assert.ok(!notProse(gold).some(span => covers(span, mention.start, mention.end)), `not prose: ${at}`);
          end = mention.end;
        }
      });

      it('marks a name wherever it stands', () => {
        const names = gold.mentions.filter(mention => !'DX'.includes(mention.type));
        const seen = [...gold.mentions, ...gold.ignore, ...notProse(gold)];
        const missed = [];
        for (const word of new Set(names.map(name => name.surface)))
          for (const at of occurrences(gold.text, word))
            if (!seen.some(span => covers(span, at, at + word.length)))
              missed.push(gold.text.slice(Math.max(0, at - 20), at + 20));
        assert.deepEqual(missed, []);
      });

      it('means one thing by one name', () => {
        const meanings = new Map();
        for (const { type, surface, value } of gold.mentions.filter(mention => !'DX'.includes(mention.type))) {
          const meaning = `${type} ${value}`;
          assert.equal(meanings.get(surface) ?? meaning, meaning, surface);
          meanings.set(surface, meaning);
        }
      });

      it('has events whose trigger stands in their clause', () => {
        for (const event of gold.events) {
          const at = gold.text.indexOf(event.trigger, event.start);
          assert.ok(at >= event.start && at + event.trigger.length <= event.end, event.trigger);
        }
      });
    });
  }
});

describe('the marks', () => {
  it('give offsets in UTF-16 code units and take the surface for the value', () => {
    const { text, mentions, ignore } = parseMarks('𝔸 ⟦P|Goïta|Assimi Goïta⟧ in ⟦L|Niamey⟧, ⟦I|West⟧');
    assert.equal(text, '𝔸 Goïta in Niamey, West');
    assert.deepEqual(mentions[0], { start: 3, end: 8, type: 'P', surface: 'Goïta', value: 'Assimi Goïta' });
    assert.deepEqual(mentions[1], { start: 12, end: 18, type: 'L', surface: 'Niamey', value: 'Niamey' });
    assert.deepEqual(ignore, [{ start: 20, end: 24 }]);
  });

  const slips = {
    'not closed': 'in ⟦L|Niamey on Friday',
    'unknown type': '⟦Q|Niamey⟧',
    'no value': 'on ⟦D|Friday⟧',
    'no date value': 'on ⟦D|Friday|28 January⟧',
    'not a mark': 'in ⟦L| Niamey⟧',
  };
  for (const [message, marked] of Object.entries(slips))
    it(`refuse a slip: ${message}`, () => assert.throws(() => parseMarks(marked), new RegExp(message)));

  it('refuse an event with a clause that is not there, or an actor who is not marked', () => {
    const { text, mentions } = parseMarks('⟦C|Mali⟧ left.');
    const read = line => parseEvents(line, text, mentions).events;
    assert.deepEqual(read('RETREAT | left | Mali left | Mali | 2025-01-29 | -')[0].actors, [
      { entity: 'Mali', role: 'agent' },
    ]);
    assert.throws(() => read('RETREAT | left | Niger left | Mali | - | -'), /clause not found/);
    assert.throws(() => read('RETREAT | left | Mali left | Niger | - | -'), /not marked/);
    assert.throws(() => read('RETREAT | quit | Mali left | Mali | - | -'), /trigger/);
    assert.throws(() => read('RETREAT | left | Mali left | Mali | Monday | -'), /event date/);
  });
});
