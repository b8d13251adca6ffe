// Reads articles with inline marks (see README.md) and turns them into gold: text, mentions and events with offsets
// in UTF-16 code units. Marks instead of offsets, because nobody miscounts a mark.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MARKED_FOLDER = fileURLToPath(new URL('marked', import.meta.url));
export const SAMPLES_FOLDER = join(MARKED_FOLDER, '../../../media/samples');

/** Person, country, place, organisation, armed group, event, demonym, date, nominal reference. */
export const MENTION_TYPES = 'PCLOGENDX';
export const EVENT_TYPES = (
  'AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ' +
  'ASSAULT RETREAT ELECT COUP LEGISLATE OTHER'
).split(' ');

// TIMEX3 values as the annotator writes them; one that does not fit is a slip of the pen.
const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const VALUE = new RegExp(
  String.raw`^(?:${DAY}(?:/${DAY})?|\d{4}-W\d{2}|\d{3}X|\d{4}-\d{2}-\d{2}T(?:\d{2}:\d{2}|MO|AF|EV|NI)|P\d+[YMWD]|PT\d+[HM])$`,
);
const EVENT_DATE = new RegExp(`^${DAY}(?:/${DAY})?$`);

/** Every marked article, in the order of its name. Throws an Error that names the article and the slip. */
export function readArticles(folder = MARKED_FOLDER) {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt') && !name.endsWith('.events.txt'));
  return names.sort().map(name => readArticle(folder, name));
}

function readArticle(folder, name) {
  const id = basename(name, '.txt');
  try {
    const { text, mentions, ignore } = parseMarks(readFileSync(join(folder, name), 'utf8'));
    const { head, events } = parseEvents(readFileSync(join(folder, `${id}.events.txt`), 'utf8'), text, mentions);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(head.date ?? '')) throw new Error('the events file needs "date: YYYY-MM-DD"');
    const kind = id.endsWith('.md') ? 'markdown' : 'plaintext';
    return { sample: head.sample, gold: { id, kind, dateline: head.date, text, ignore, mentions, events, errors: [] } };
  } catch (error) {
    throw new Error(`${name}: ${error.message}`);
  }
}

/** `⟦type|surface|value⟧`, the value left out where it equals the surface; `⟦I|surface⟧` is not scored. */
export function parseMarks(marked) {
  const mentions = [];
  const ignore = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/⟦([^⟦⟧]*)⟧/gu)) {
    text += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [type, surface, value = surface, ...rest] = mark[1].split('|');
    const bare = mark[1].split('|').length === 2;
    if (!surface || surface !== surface.trim() || rest.length) throw new Error(`not a mark: ${mark[0]}`);
    const span = { start: text.length, end: text.length + surface.length };
    text += surface;
    if (type === 'I') {
      ignore.push(span);
      continue;
    }
    if (type.length !== 1 || !MENTION_TYPES.includes(type)) throw new Error(`unknown type: ${mark[0]}`);
    if (!value || (bare && 'DXN'.includes(type))) throw new Error(`no value: ${mark[0]}`);
    if (type === 'D' && !VALUE.test(value)) throw new Error(`no date value: ${mark[0]}`);
    mentions.push({ ...span, type, surface, value });
  }
  text += marked.slice(from);
  if (/[⟦⟧]/u.test(text)) throw new Error(`a mark is not closed: …${text.slice(text.search(/[⟦⟧]/u)).slice(0, 60)}`);
  return { text, mentions, ignore };
}

/**
 * Head lines `key: value`, then one event a line: `TYPE | trigger | clause | agents > recipients & participants | date |
 * place`, `-` for none. The clause must occur once in the text, and the trigger's first occurrence in it is meant.
 */
export function parseEvents(source, text, mentions) {
  const known = new Set(mentions.filter(m => m.type !== 'D').map(m => m.value));
  const head = {};
  const events = [];
  for (const line of source.split('\n').filter(Boolean)) {
    const pair = /^(\w+): (.*)$/.exec(line);
    if (pair && !events.length) {
      head[pair[1]] = pair[2];
      continue;
    }
    const [type, trigger, quote, who, date, place, ...rest] = line.split(' | ');
    if (place === undefined || rest.length) throw new Error(`not an event: ${line}`);
    if (!EVENT_TYPES.includes(type)) throw new Error(`unknown event type: ${line}`);
    const start = text.indexOf(quote);
    if (start < 0 || text.includes(quote, start + 1)) throw new Error(`clause not found just once: ${quote}`);
    if (!quote.includes(trigger)) throw new Error(`trigger not in the clause: ${line}`);
    if (date !== '-' && !EVENT_DATE.test(date)) throw new Error(`no event date: ${line}`);
    if (place !== '-' && !known.has(place)) throw new Error(`the place is not marked: ${line}`);
    const actors = parseActors(who);
    const stranger = actors.find(actor => !known.has(actor.entity));
    if (stranger) throw new Error(`the actor "${stranger.entity}" is not marked: ${line}`);
    const orNull = value => (value === '-' ? null : value);
    events.push({
      ...{ start, end: start + quote.length, trigger, type, actors },
      ...{ date: orNull(date), place: orNull(place) },
    });
  }
  return { head, events: events.sort((a, b) => a.start - b.start) };
}

function parseActors(who) {
  if (who === '-') return [];
  const [, agents, recipients = '', participants = ''] = /^([^>&]*)(?:>([^&]*))?(?:&(.*))?$/.exec(who) ?? [];
  const split = (names, role) =>
    names
      .split(';')
      .map(name => name.trim())
      .filter(Boolean)
      .map(entity => ({ entity, role }));
  return [...split(agents, 'agent'), ...split(recipients, 'recipient'), ...split(participants, 'participant')];
}
