import type { Clause } from './clauses/clauses';
import { isIrreal } from './clauses/clauses';
import { verbGroupsOf } from './clauses/verbGroups';
import type { TaggedBlock } from './language/tagged';
import { Tag } from './language/wordClasses';

/** Verbs that announce what their infinitive tells: *plans to withdraw*. Wishes and hopes announce nothing. */
const ANNOUNCING = new Set(
  'plan intend agree promise vow pledge threaten decide resolve prepare expect schedule commit offer undertake'.split(
    ' ',
  ),
);
/** *is due to meet* */
const DUE = new Set(['due', 'set', 'about', 'scheduled', 'expected', 'likely']);
/** How far behind its verb an infinitive may stand, a date between them: *threatened on Tuesday to cut gas*. */
const REACH = 6;

/** The clause of what a clause announces: *will meet*, *are to leave*, *plans to withdraw*; undefined where nothing is. */
export function announcedIn(tagged: TaggedBlock, clause: Clause): Clause | undefined {
  const { group } = clause;
  if (group.negated || group.kind !== 'finite' || isIrreal(clause)) return undefined;
  const { folded } = tagged.tokens[group.start] as { folded: string };
  if (group.modal) return (folded === 'will' || folded === 'shall') && group.verb ? clause : undefined;
  const announcing = group.verb ? ANNOUNCING.has(group.verb.lemma) : isToBe(tagged, clause);
  if (!announcing) return undefined;
  for (let i = group.end; i < Math.min(clause.to, group.end + REACH); i++) {
    if (tagged.tags[i] === Tag.to) {
      const [inner] = verbGroupsOf(tagged, i, clause.to, false);
      if (inner?.kind !== 'infinitive' || inner.start !== i || tagged.tags[i - 1] === Tag.negation) return undefined;
      return { ...clause, from: i, subjectFrom: i, group: { ...inner, kind: 'finite', modal: false } };
    }
    const between = tagged.dateAt[i] !== -1 || tagged.tags[i] === Tag.preposition || tagged.tags[i] === Tag.adverb;
    if (!between && !DUE.has(tagged.tokens[i]?.folded ?? '')) return undefined;
  }
  return undefined;
}

/** *are to leave*, *is due to meet* */
function isToBe({ tags, tokens }: TaggedBlock, { group }: Clause): boolean {
  if (tags[group.start] !== Tag.be || !group.present) return false;
  return tags[group.end] === Tag.to || DUE.has(tokens[group.end]?.folded ?? '');
}
