import { isAttributed, isPossessive } from '../../pages/grammar';
import { type Name, type Sentence, textAt, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';
import type { ToldDeed } from './deeds';

const DONE = /^(?:committed|perpetrated|staged|executed|mounted|conducted|led|launched)$/;

/** *The Westgate attack, carried out by Al-Shabab*; *Al-Shabab carried out the Garissa attack*; *X's USS Cole bombing by Y*. */
export function* namedDoers(sentence: Sentence): Generator<ToldDeed> {
  const { page } = sentence;
  for (const target of sentence.names) {
    if (target.record?.type !== 'event' || page.isQuoted(target.from)) continue;
    const doer = behind(sentence, target) ?? before(sentence, target);
    if (!doer || isUnreal(page, Math.min(doer.from, target.from))) continue;
    const from = Math.min(doer.from, target.from);
    const to = Math.max(doer.to, target.to);
    yield {
      deed: 'attack',
      at: target.from,
      doer,
      target,
      from,
      to,
      attributed: isAttributed(page, sentence, from, to),
    };
  }
}

/** *…, (which was) carried out (in 2013) by Al-Shabab*; *… by Al-Shabab*. */
function behind({ page, to }: Sentence, event: Name): Name | undefined {
  let at = event.to;
  if (textAt(page, at) === ',') at++;
  while (/^(?:which|that|was|were|had|been)$/.test(wordAt(page, at))) at++;
  if (wordAt(page, at) === 'carried' && wordAt(page, at + 1) === 'out') at += 2;
  else if (DONE.test(wordAt(page, at))) at++;
  for (let i = at; i < Math.min(to, at + 5) && wordAt(page, i) !== 'by'; i++) {
    if (!page.timeAt(i) && !/^(?:in|on)$/.test(wordAt(page, i))) return undefined;
    at = i + 1;
  }
  if (wordAt(page, at) !== 'by') return undefined;
  at++;
  while (/^(?:the|militants|fighters|gunmen|members|of|from|group|militant)$/.test(wordAt(page, at))) at++;
  const name = page.nameAt(at);
  return name?.from === at ? name : undefined;
}

/** *Al-Shabab (militants) carried out the attack*; *Al-Shabab’s Westgate attack*. */
function before({ page, from }: Sentence, event: Name): Name | undefined {
  let at = event.from - 1;
  while (wordAt(page, at) === 'the' || page.timeAt(at)) at--;
  if (isPossessive(page, at)) return owner(page.nameAt(at - 1));
  if (wordAt(page, at) === 'out' && wordAt(page, at - 1) === 'carried') at -= 2;
  else if (/^(?:perpetrated|staged|mounted)$/.test(wordAt(page, at))) at--;
  else return undefined;
  while (/^(?:had|has|which|who|militants|fighters|gunmen)$/.test(wordAt(page, at))) at--;
  if (textAt(page, at) === ',') at--;
  return at >= from ? page.nameAt(at) : undefined;
}

/** *Kenya’s Westgate attack* was in Kenya: a state whose event it is need not have done it. */
const owner = (name: Name | undefined): Name | undefined =>
  name?.mention.type === 'armedGroup' || name?.mention.type === 'person' ? name : undefined;
