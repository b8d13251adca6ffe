import type { EventActor, Mention } from '../model';
import type { Clause } from './clauses/clauses';
import type { Subject } from './clauses/subjects';
import type { Context } from './context';
import type { TaggedBlock } from './language/tagged';
import { Tag } from './language/wordClasses';

/**
 * In whose words a sentence tells each of its clauses, as ids of entities: *X said that …*, *…, X said*, *… said X*,
 * *according to X, …*. Null where the text speaks for itself, or where several speak.
 */
export function speakersOf(
  context: Context,
  tagged: TaggedBlock,
  clauses: readonly Clause[],
  subjects: readonly Subject[],
  from: number,
  to: number,
): readonly (string | null)[] {
  const speakers: (string | null)[] = clauses.map(() => null);
  let speaker: string | null = null;
  clauses.forEach((clause, n) => {
    if (!goesOn(tagged, clause)) speaker = null;
    speakers[n] = speaker;
    if (!clause.group.verb?.speech || clause.group.negated) return;
    if (clauses[n + 1]?.opening === 'that') {
      speaker = idOf(context, subjects[n]?.mentions ?? []);
    } else if (n > 0 && (clause.opening === 'comma' || clause.opening === 'stop')) {
      const said = idOf(context, behind(tagged, clause) ?? subjects[n]?.mentions ?? []);
      for (let i = n - 1; i >= 0 && speakers[i] === null; i--) speakers[i] = said;
    }
  });
  const source = accordingTo(tagged, from, to);
  const named = source && idOf(context, [source]);
  return named ? speakers.map(said => said ?? named) : speakers;
}

/** Whether a clause can belong to what the sentence reports: *that X left and Y stayed*, not *…, and resigned*. */
function goesOn({ tags }: TaggedBlock, { opening, from }: Clause): boolean {
  if (opening === 'coordinate') return tags[from - 1] !== Tag.comma;
  return opening !== 'stop' && opening !== 'comma' && opening !== 'start';
}

/** *said Faye*: the name right behind the verb. */
function behind({ mentions, mentionAt }: TaggedBlock, { group, to }: Clause): Mention[] | undefined {
  const mention = group.end < to ? mentions[mentionAt[group.end] as number] : undefined;
  return mention && [mention];
}

function accordingTo(
  { tokens, tags, mentions, mentionAt }: TaggedBlock,
  from: number,
  to: number,
): Mention | undefined {
  for (let i = from; i + 2 < to; i++) {
    if (tokens[i]?.folded !== 'according' || tags[i + 1] !== Tag.to) continue;
    const at = tags[i + 2] === Tag.determiner ? i + 3 : i + 2;
    return mentions[mentionAt[at] as number];
  }
  return undefined;
}

/** The one entity that these stand for as a speaker, or null. */
function idOf({ actors }: Context, mentions: readonly Mention[]): string | null {
  const found: EventActor[] = [];
  actors.add(found, mentions, 'agent', 'ACCUSE');
  return found.length === 1 ? (found[0]?.entity ?? null) : null;
}
