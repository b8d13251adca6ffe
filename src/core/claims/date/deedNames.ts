import { type FactBase, fold } from '../../../facts';
import { leadOf } from '../../pages/grammar';
import { type Name, type Page, type Sentence, wordAt } from '../../pages/page';
import { eventsWith, type RecordedEvent } from './recorded';

/** What names of events say of a thing (*Fall of Kabul*, *Execution of Saddam Hussein*), by the verbs that tell the same. */
const NOUNS_OF: Readonly<Record<string, string>> = {
  assassinated: 'assassination killing murder',
  captured: 'capture fall takeover',
  collapsed: 'collapse fall',
  dissolved: 'dissolution',
  executed: 'execution',
  fell: 'fall',
  killed: 'assassination killing murder',
  liberated: 'liberation recapture',
  murdered: 'assassination killing murder',
  occupied: 'capture occupation',
  overran: 'capture fall',
  recaptured: 'recapture liberation',
  retook: 'recapture liberation',
  seized: 'capture fall takeover',
  took: 'capture fall takeover',
};

const OTHER_VERB = /^(?:apart|back|behind|below|ill|into|off|out|short|silent|sharply)$/;

/** Verbs whose subject suffers it. */
const OF_ITSELF = /^(?:fell|collapsed|dissolved)$/;
const AUXILIARY = /^(?:had|has|have|was|were|been|finally|first|then|later|formally|officially)$/;

/** *Kabul fell*, *The Taliban seized (control of) Kabul*, *Saddam Hussein was executed*: the events whose names say so. */
export function namedByDeed(facts: FactBase, { page }: Sentence, at: number): readonly RecordedEvent[] {
  const nouns = Object.hasOwn(NOUNS_OF, wordAt(page, at)) ? NOUNS_OF[wordAt(page, at)] : undefined;
  // *Fell apart*, *took over from*: other verbs.
  if (!nouns || page.nameAt(at) || OTHER_VERB.test(wordAt(page, at + 1))) return [];
  const what = sufferer(page, at);
  if (!what?.record || what.record.type === 'event') return [];
  const pattern = new RegExp(`\\b(?:${nouns.replaceAll(' ', '|')}) of (?:the )?(.+)$`);
  const words = new Set([fold(what.mention.text), fold(what.record.name)].map(bare));
  return eventsWith(facts, what.record.id).filter(({ record: { name, aliases } }) =>
    [name, ...aliases.map(({ text }) => text)].some(each => {
      const of = pattern.exec(fold(each))?.[1];
      return of !== undefined && words.has(of);
    }),
  );
}

const bare = (name: string): string => name.replace(/^the /, '');

const GOVERNING = /^(?:in|of|from|near|at|on|to|for|with|around|outside|and|or)$/;

/** To whom or to what a verb says that it was done. */
function sufferer(page: Page, at: number): Name | undefined {
  let before = at - 1;
  while (AUXILIARY.test(wordAt(page, before))) before--;
  const passive = /^(?:was|were|been)$/.test(wordAt(page, at - 1));
  if (passive || OF_ITSELF.test(wordAt(page, at))) {
    const name = page.nameAt(before);
    // *Turnout in Kabul fell*: a name that a preposition governs suffers nothing.
    return name && !GOVERNING.test(wordAt(page, leadOf(page, name.from))) ? name : undefined;
  }
  let behind = at + 1;
  while (/^(?:control|of|the|over|city|town|whole|all)$/.test(wordAt(page, behind)) && !page.nameAt(behind)) behind++;
  const name = page.nameAt(behind);
  return name?.from === behind ? name : undefined;
}
