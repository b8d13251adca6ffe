import type { FactBase } from '../../../facts';
import { type Sentence, wordAt } from '../../pages/page';
import type { Happening } from './happening';
import { foundingOf } from './happenings';
import { JOINED, LEFT, passageOf } from './passages';

/**
 * What stands behind *before* and *after* without saying again what happened: *joined the EU two years before Sweden*,
 * *founded six years after NATO*, *a year after it joined the EU*.
 */
export function compared(facts: FactBase, sentence: Sentence, told: Happening, at: number): Happening | undefined {
  return alike(facts, sentence, told, at) ?? ofTheSame(facts, sentence, told, at);
}

/** Another one of whom the same is said. */
function alike(facts: FactBase, { page, to }: Sentence, told: Happening, at: number): Happening | undefined {
  const from = wordAt(page, at + 1) === 'the' ? at + 2 : at + 1;
  const name = page.nameAt(from);
  if (name?.from !== from || !name.record) return undefined;
  // *Before Sweden*, *before Sweden did*; *before Sweden’s election* and *before Sweden left* are other things.
  if (name.to < to && !/^(?:did|,|and|but|\.|)$/.test(page.tokens[name.to]?.text ?? '')) return undefined;
  if (told.passage && name.mention.type === 'country')
    return passageOf(
      facts,
      { members: [name.record], left: told.passage.left, from: name.from, to: name.to },
      told.passage.body,
    );
  const isBody = told.kind === 'founding' && told.record?.type === 'organisation';
  return isBody && name.record.type === 'organisation' && name.record.start
    ? foundingOf(facts, name.record, name.from, name.to)
    : undefined;
}

/** *It joined the EU*, *they left ECOWAS*, *joining NATO*: of the same states. */
function ofTheSame(facts: FactBase, { page, to }: Sentence, told: Happening, at: number): Happening | undefined {
  const member = told.passage ? facts.record(told.subject) : undefined;
  if (!member) return undefined;
  let verb = at + 1;
  while (/^(?:it|they|the|country|had|first|itself)$/.test(wordAt(page, verb))) verb++;
  const left = LEFT.test(wordAt(page, verb));
  if (!left && !JOINED.test(wordAt(page, verb))) return undefined;
  let i = verb + 1;
  while (i < to && /^(?:the|from|to)$/.test(wordAt(page, i))) i++;
  const body = page.nameAt(i);
  if (body?.from !== i || body.record?.type !== 'organisation') return undefined;
  return passageOf(facts, { members: [member], left, from: verb, to: body.to }, body.record);
}
