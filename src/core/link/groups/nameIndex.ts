import type { NameScan } from '../../names';
import type { Candidate } from '../../names/runs/candidates';
import { sameEnds } from '../../perBlock';
import { BATCH, Group, type NamedBlock, type Occurrence, orderOf, type ScannedBlock } from './groups';
import { LowerCaseWords } from './lowerCase';

/** The names of a document by their words, kept over its edits: what an edit left as it was is not gathered again. */
export class NameIndex {
  readonly lowerCase = new LowerCaseWords();
  private list: NamedBlock[] = [];
  private readonly byKey = new Map<string, Group>();
  private inOrder: readonly Group[] = [];
  /** Whether an update was given up half-way. */
  private broken = false;

  get blocks(): readonly NamedBlock[] {
    return this.list;
  }

  /** Groups in order of their first occurrence. */
  get groups(): readonly Group[] {
    return this.inOrder;
  }

  /** The group of a key (see `groupKey`), unless the document dropped it. */
  get(key: string): Group | undefined {
    const group = this.byKey.get(key);
    return group?.dropped ? undefined : group;
  }

  /** Takes over a document's blocks: what is not the same object as before counts as changed. */
  *update(blocks: readonly ScannedBlock[]): Generator<void> {
    if (this.broken) this.clear();
    this.broken = true;
    const { head, tail } = sameEnds(this.list, blocks);
    const gone = new Set(this.list.slice(head, this.list.length - tail));
    const come: NamedBlock[] = [];
    const added = new Map<Group, Occurrence[]>();
    let work = 0;
    for (const { names } of gone) {
      this.lowerCase.count(names.tokens, -1);
      for (const candidate of names.candidates) added.set(this.byKey.get(groupKey(candidate)) as Group, []);
    }
    for (let at = head; at < blocks.length - tail; at++) {
      const { names } = blocks[at] as ScannedBlock;
      this.lowerCase.count(names.tokens, 1);
      come.push(this.named(at, names, added));
      work += 1 + names.candidates.length;
      if (work < BATCH) continue;
      work = 0;
      yield;
    }
    this.list = [...this.list.slice(0, head), ...come, ...this.list.slice(this.list.length - tail)];
    for (let at = head; at < this.list.length; at++) (this.list[at] as NamedBlock).at = at;
    for (const [group, occurrences] of added) {
      this.regroup(group, gone, occurrences, head);
      work += 1 + group.occurrences.length;
      if (work < BATCH) continue;
      work = 0;
      yield;
    }
    yield;
    // Maps keep the order in which keys came: only what an edit moved is out of it.
    this.inOrder = [...this.byKey.values()].sort((a, b) => firstOf(a) - firstOf(b));
    this.broken = false;
  }

  private named(at: number, names: NameScan, added: Map<Group, Occurrence[]>): NamedBlock {
    const occurrences: Occurrence[] = [];
    const block: NamedBlock = { at, names, occurrences };
    names.candidates.forEach((candidate, index) => {
      const group = this.groupOf(candidate);
      const occurrence: Occurrence = { block, index, candidate, group, namesake: undefined };
      occurrences.push(occurrence);
      const others = added.get(group);
      if (others) others.push(occurrence);
      else added.set(group, [occurrence]);
    });
    return block;
  }

  private groupOf(candidate: Candidate): Group {
    const key = groupKey(candidate);
    let group = this.byKey.get(key);
    if (!group) {
      group = new Group(key, candidate);
      this.byKey.set(key, group);
    }
    return group;
  }

  private regroup(group: Group, gone: ReadonlySet<NamedBlock>, added: readonly Occurrence[], at: number): void {
    const kept = gone.size === 0 ? group.occurrences : group.occurrences.filter(({ block }) => !gone.has(block));
    const before = kept.filter(({ block }) => block.at < at);
    const all = [...before, ...added, ...kept.slice(before.length)];
    if (all.length === 0) this.byKey.delete(group.key);
    group.gather(all);
  }

  private clear(): void {
    this.list = [];
    this.byKey.clear();
    this.lowerCase.clear();
  }
}

/** The key of a name: its folded words; peoples, and what the text tells to be another thing of the name, apart. */
export function groupKey({ key, demonym, sense }: Pick<Candidate, 'key' | 'demonym' | 'sense'>): string {
  if (sense !== '') return `${key}@${sense}`;
  return demonym ? `~${key}` : key;
}

/** A name's folded words alone, whatever the text tells it to be. */
export function plainKey({ key, demonym }: Group): string {
  const at = key.indexOf('@');
  return key.slice(demonym ? 1 : 0, at < 0 ? undefined : at);
}

function firstOf({ occurrences }: Group): number {
  return orderOf(occurrences[0] as Occurrence);
}
