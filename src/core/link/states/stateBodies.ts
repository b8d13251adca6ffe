import type { FactBase, FactRecord } from '../../../facts';
import { hasOrgan, organsCalled } from '../../../facts/stateOrgans';

const list = (names: string): readonly string[] =>
  names
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);

/** Names that bodies and parties of many states bear, by their folded words: which one is meant only the text can say. */
const SHARED_NAMES: ReadonlySet<string> = new Set([
  ...list(`senate, congress, house, house of representatives, house of commons, house of lords, lower house, upper house, commons, lords,
    chamber of deputies, parliament, assembly, national assembly, federal assembly, legislative assembly, legislative council,
    constituent assembly, consultative assembly, peoples assembly, federal parliament, national parliament, national congress,
    national council, federal council, legislature, council of ministers, cabinet, federal cabinet, council of state`),
  ...list(`supreme court, high court, constitutional court, constitutional council, federal court, federal high court, court of appeal,
    court of appeals, appeals court, court of cassation, supreme judicial council, military court, national court,
    supreme constitutional court, special court, district court, justice department, justice ministry`),
  ...list(`central bank, reserve bank, national bank, treasury, finance ministry, foreign ministry, defence ministry, defense ministry,
    interior ministry, health ministry, education ministry, energy ministry, oil ministry, trade ministry, agriculture ministry,
    information ministry, transport ministry, planning commission, anti corruption commission, human rights commission,
    national human rights commission, election commission, electoral commission, national electoral commission,
    national election commission, independent electoral commission, supreme electoral council, national electoral council,
    central election commission, national security council, supreme national security council, national intelligence agency,
    national intelligence service, statistics office, national bureau of statistics, central statistics office`),
  ...list(`army, navy, air force, armed forces, defence forces, defense forces, national army, military, coast guard, national guard,
    republican guard, presidential guard, marine corps, marines, general staff, joint chiefs, joint chiefs of staff, national police,
    federal police, royal navy, special forces, border guard, border guards, politburo, central committee, revolutionary council`),
  ...list(`labour, labor, labour party, labor party, democratic party, republican party, communist party, socialist party,
    conservatives, conservative party, liberals, liberal party, liberal democrats, liberal democratic party, greens, green party,
    national party, peoples party, workers party, social democrats, social democratic party, christian democrats,
    christian democratic party, progressive party, independence party, freedom party, justice party, unity party, reform party,
    centre party, center party, socialists, popular party, national front, peoples democratic party, national democratic party,
    national democratic congress, union party, nationalist party, republicans, democrats`),
]);

/** Whether bodies of many states are called so. @param key folded words of the name */
export function isSharedName(key: string): boolean {
  return SHARED_NAMES.has(key) || /^(?:ministry|department) of \w/.test(key) || organsCalled(key).length > 0;
}

/** The bodies of states by the names that they share: *Senate* in Kenya is the Senate of Kenya. */
export class StateBodies {
  private static readonly ofFacts = new WeakMap<FactBase, StateBodies>();
  private readonly byName = new Map<string, FactRecord | undefined>();
  private readonly byWords = new Map<string, FactRecord | undefined>();

  private constructor(private readonly facts: FactBase) {}

  static of(facts: FactBase): StateBodies {
    let bodies = StateBodies.ofFacts.get(facts);
    if (!bodies) {
      bodies = new StateBodies(facts);
      StateBodies.ofFacts.set(facts, bodies);
    }
    return bodies;
  }

  /**
   * The body of a state that its texts call so by the bare name.
   * @param name as the text writes it; @param state id of the state's record
   */
  called(name: string, state: string): FactRecord | undefined {
    return remembered(this.byName, `${state} ${name}`, () => this.find(name, state) ?? this.organ(name, state));
  }

  /** *National Democratic Congress of Ghana*, *Iranian foreign ministry*: the body of the state that the words name. */
  named(words: readonly string[]): FactRecord | undefined {
    return remembered(this.byWords, words.join(' '), () => this.behindOf(words) ?? this.behindState(words));
  }

  private behindOf(words: readonly string[]): FactRecord | undefined {
    const of = words.lastIndexOf('of');
    if (of < 1 || of === words.length - 1) return undefined;
    const state = this.stateNamed(words.slice(of + 1).join(' '));
    return state === undefined ? undefined : this.called(words.slice(0, of).join(' '), state);
  }

  private behindState(words: readonly string[]): FactRecord | undefined {
    for (let to = Math.min(3, words.length - 1); to > 0; to--) {
      const state = this.stateNamed(words.slice(0, to).join(' '));
      const name = words.slice(to).join(' ');
      const found = state && this.called(name, state);
      if (found) return found;
    }
    return undefined;
  }

  /** The one state of a name or a people. */
  private stateNamed(name: string): string | undefined {
    const states = this.facts.lookup(name).filter(({ type }) => type === 'country');
    return states.length === 1 ? states[0]?.id : undefined;
  }

  /** The body by its other names: *Ministry of Foreign Affairs* where the base has the foreign ministry. */
  private organ(name: string, state: string): FactRecord | undefined {
    const code = this.facts.record(state)?.code;
    for (const organ of organsCalled(name)) {
      if (code === undefined || !hasOrgan(organ, code)) continue;
      for (const form of organ.forms) {
        const found = this.find(form, state);
        if (found) return found;
      }
    }
    return undefined;
  }

  private find(name: string, state: string): FactRecord | undefined {
    const record = this.facts.record(state);
    if (!record) return undefined;
    const states = [record.name, ...record.aliases.filter(({ kind }) => kind !== 'native').map(({ text }) => text)];
    const written = [
      name,
      ...states.flatMap(of => [`${name} of ${of}`, `${name} of the ${of}`, `${of} ${name}`, `${name} (${of})`]),
      ...record.demonyms.map(people => `${people} ${name}`),
    ];
    for (const each of written) {
      const found = this.facts.lookup(each).find(({ type, country }) => type === 'organisation' && country === state);
      if (found) return found;
    }
    return undefined;
  }
}

/** So many answers are kept. */
const MOST = 5000;

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const found = find();
  if (known.size >= MOST) known.clear();
  known.set(key, found);
  return found;
}
