import type { FactBase } from '../../facts/model';
import type { Corrections, Entity, PartialDate } from '../model';
import { applyCorrections, refusalsOf } from './corrections';
import { type Draft, sameItems, toEntity } from './entities';
import { type Drafted, draftEntities } from './groups/drafts';
import { BATCH, type ScannedBlock } from './groups/groups';
import { NameIndex } from './groups/nameIndex';
import { resolveAcronyms, resolveShortForms } from './groups/shortForms';
import { surfacesOf } from './groups/surfaces';
import { withNominals } from './nominals/nominals';
import { Surroundings } from './nominals/surroundings';
import { OfficesHeld } from './persons/officials';
import { type PlacedMention, samePlaced, withoutOverlaps } from './places/placed';
import { placeNames } from './places/placeNames';
import type { LinkContext } from './states/context';
import { countCountries } from './states/countries';
import { tellApart } from './states/sharedNames';
import { type Doubts, dropUnborneNames } from './unborne';

/** What names are resolved by, beside the text. */
export interface NameInput {
  readonly articleDate: PartialDate | null;
  /** The same, if something says it: namesakes are told apart by it. */
  readonly day: PartialDate | null;
  readonly corrections: Corrections | undefined;
}

/** The names of a document, block by block, and what is needed to say whether an edit changes who is meant. */
export interface Resolution {
  readonly entities: readonly Entity[];
  /** Mentions by block, in order. */
  readonly placed: readonly (readonly PlacedMention[])[];
  /** The same before phrases without a name were added. */
  readonly named: readonly (readonly PlacedMention[])[];
  readonly near: Surroundings;
  readonly doubts: Doubts;
  /** Keys of the names that the words around them tell apart. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Makes mentions and entities of what the blocks' scans found: one name, one type; short forms and acronyms joined to
 * full names; records chosen by context. Walks candidates, not text; yields often, so that an editor can pause. What an
 * edit left as it was is found again and not made anew: lists and drafts of an unchanged block stay the same objects.
 */
export class NameResolver {
  private readonly index = new NameIndex();
  private context: LinkContext | undefined;
  private drafts: ReadonlyMap<string, Draft> = new Map();
  private entities: readonly Entity[] = [];
  private offices: OfficesHeld | undefined;
  private near: Surroundings | undefined;

  constructor(private readonly facts: FactBase) {}

  *resolve(blocks: readonly ScannedBlock[], input: NameInput): Generator<void, Resolution> {
    const { index } = this;
    yield* index.update(blocks);
    yield* this.decide(input.corrections);
    const doubts = yield* dropUnborneNames(index);
    yield;
    this.context = this.contextOf(input.day);
    yield;
    const shared = yield* tellApart(index, this.context);
    const drafted = yield* draftEntities(index, this.context, this.drafts);
    this.drafts = drafted.byId;
    const named = yield* placeNames(index, blocks);
    const surfaces = yield* surfacesOf(index.groups);
    yield;
    if (this.offices?.date !== input.articleDate) this.offices = new OfficesHeld(this.facts, input.articleDate);
    yield* this.askOffices(drafted);
    const near = new Surroundings(named, surfaces, this.offices, this.near, refusalsOf(input.corrections));
    this.near = near;
    yield;
    const placed = yield* this.withPhrases(blocks, named, near);
    this.entities = this.entitiesOf(placed, surfaces, drafted);
    return { entities: this.entities, placed, named, near, doubts, shared };
  }

  private *decide(corrections: Corrections | undefined): Generator<void> {
    const { index } = this;
    let count = 0;
    for (const group of index.groups) {
      group.reset();
      if (++count % BATCH === 0) yield;
    }
    if (corrections) applyCorrections(index, corrections, this.facts);
    resolveAcronyms(index);
    yield;
    yield* resolveShortForms(index);
  }

  /** What the names say together; the same object as before while they say the same. */
  private contextOf(date: PartialDate | null): LinkContext {
    const countries = countCountries(this.index.groups, this.facts);
    const { context } = this;
    const isSame = context?.date === date && sameCounts(context?.countries, countries);
    return context && isSame ? context : { facts: this.facts, countries, date };
  }

  /** Asks for everybody's offices where phrases such as *the president* may: that takes long the first time. */
  private *askOffices({ byId }: Drafted): Generator<void> {
    if (!this.index.blocks.some(({ names }) => names.definites.length > 0)) return;
    let count = 0;
    for (const draft of byId.values()) {
      this.offices?.of(draft);
      if (++count % BATCH === 0) yield;
    }
  }

  private *withPhrases(
    blocks: readonly ScannedBlock[],
    named: readonly (readonly PlacedMention[])[],
    near: Surroundings,
  ): Generator<void, (readonly PlacedMention[])[]> {
    const placed: (readonly PlacedMention[])[] = [];
    let before = 0;
    let work = 0;
    for (const block of this.index.blocks) {
      const { at } = block;
      const inBlock = named[at] as readonly PlacedMention[];
      const all = withoutOverlaps(withNominals(blocks[at] as ScannedBlock, inBlock, before, near, this.facts));
      if (!block.placed || !samePlaced(block.placed, all)) block.placed = all;
      placed.push(block.placed);
      before += inBlock.length;
      work += 1 + all.length + block.names.definites.length;
      if (work < BATCH) continue;
      work = 0;
      yield;
    }
    return placed;
  }

  /** In order of the text; entities that no mention names any more are left out. */
  private entitiesOf(
    placed: readonly (readonly PlacedMention[])[],
    surfaces: ReadonlyMap<Draft, readonly string[]>,
    { otherReadings }: Drafted,
  ): readonly Entity[] {
    const used = new Set<Draft>();
    for (const inBlock of placed) for (const { draft } of inBlock) used.add(draft);
    const entities = Array.from(used, draft =>
      toEntity(draft, surfaces.get(draft) ?? [], otherReadings.get(draft) ?? NONE),
    );
    return sameItems(this.entities, entities) ? this.entities : entities;
  }
}

const NONE: ReadonlySet<string> = new Set();

function sameCounts(a: ReadonlyMap<string, number> | undefined, b: ReadonlyMap<string, number>): boolean {
  if (a?.size !== b.size) return false;
  for (const [id, count] of a) if (b.get(id) !== count) return false;
  return true;
}
