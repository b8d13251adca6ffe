import type { Assembled, RecordData } from '../../assemble';
import { nameKey, slug } from '../../slug';
import { type OfficeTerms, secondTierStatement } from './terms';
import { officeOf, regionIn } from './titles';

/** Titles that say whose office it is without the state: *Governor of the Bank of Korea*, *Speaker of the Knesset*. */
const COMPLETE =
  /Bank of (?!South Sudan)\p{Lu}|Bank(?: Indonesia|.Al-Maghrib| Polski)|Banque de France|Riksbank|Nederlandsche|Oesterreichische|Swiss|Danish|Czech|Bulgarian|Bangladesh|Federal Reserve|Knesset|Seimas|Saeima|Riksdag|Folketing|Lok Sabha|Dewan Rakyat|Althing|Khural|Yuan|Duma|Mossad|FBI|CIA|White House|Inter-Services|Estonian|Revolutionary Guard|Supreme National Security/u;

/** Other everyday names of the same office in the curated files. */
const SAME: Readonly<Record<string, string>> = {
  'external affairs minister': 'foreign minister',
  'home minister': 'interior minister',
  'internal affairs minister': 'interior minister',
  'defense minister': 'defence minister',
  'attorney-general': 'attorney general',
  'prosecutor-general': 'prosecutor general',
  'vice-president': 'vice president',
};
const plainTitle = (title: string): string => SAME[title.toLowerCase()] ?? title.toLowerCase();

/** What a region's official name has besides the name. */
const REGION_WORDS = / (?:province|oblast|krai|state|region|county|governorate|district|department|autonomous okrug)$/;
const regionKey = (name: string): string => nameKey(name).replace(REGION_WORDS, '');

/** The offices of the fact base by what they are, so that one of the export finds the record that stands for it. */
export class Positions {
  readonly states = new Map<string, RecordData>();
  private readonly byId: Map<string, RecordData>;
  private readonly byState = new Map<string, RecordData[]>();
  private readonly byName = new Map<string, RecordData>();
  private readonly regions = new Map<string, RecordData | null>();
  private readonly withThe = new Set<string>();

  constructor(private readonly facts: Assembled) {
    this.byId = new Map(facts.records.map(record => [record.id, record]));
    for (const record of facts.records) {
      if (record.type === 'country' && record.code !== undefined) this.states.set(record.code, record);
      if (record.type === 'position') this.byName.set(nameKey(record.name), record);
      if (record.type === 'place' && /region|state|province|republic|oblast|territory/.test(record.kind)) {
        const key = `${record.country} ${regionKey(record.name)}`;
        this.regions.set(key, this.regions.has(key) ? null : record);
      }
    }
    for (const { predicate, subject, object } of facts.statements) {
      const position = predicate === 'positionIn' ? this.byId.get(subject) : undefined;
      const owner = this.byId.get(object ?? '');
      if (!position || !owner) continue;
      const state = owner.type === 'country' ? owner : this.byId.get(position.country ?? owner.country ?? '');
      if (!state) continue;
      this.byState.set(state.id, [...(this.byState.get(state.id) ?? []), position]);
      if (position.name.endsWith(` of the ${state.name}`)) this.withThe.add(state.id);
    }
  }

  /** The heads of state and of government of a state. */
  headsOf(state: RecordData): RecordData[] {
    return (this.byState.get(state.id) ?? []).filter(({ kind }) => /head of (?:state|government)/.test(kind));
  }

  /** The record of an office, if the fact base has it. */
  find({ country, office }: OfficeTerms, state: RecordData): RecordData | undefined {
    const wanted = plainTitle(office);
    const own = (this.byState.get(state.id) ?? []).find(({ name }) => {
      const title = name.replace(new RegExp(` of (?:the )?${escaped(state.name)}(?= to |$)`), '');
      if (title === name) return false;
      return plainTitle(title) === wanted || plainTitle(officeOf(title, country)?.office ?? '') === wanted;
    });
    return own ?? this.byName.get(nameKey(this.nameOf(office, state)));
  }

  /** Makes the record of an office, or nothing where it cannot be said whose it is. */
  make({ office, group, item }: OfficeTerms, state: RecordData): RecordData | undefined {
    const region =
      group === 'region' ? this.regions.get(`${state.id} ${regionKey(regionIn(office) ?? '')}`) : undefined;
    if (group === 'region' && !region) return undefined;
    const name = this.nameOf(office, group === 'region' ? undefined : state);
    let id = slug(name);
    if (this.byId.has(id)) id = `${id}-${(state.code ?? '').toLowerCase()}`;
    if (this.byId.has(id)) return undefined;
    const record: RecordData = {
      id,
      type: 'position',
      kind: group === 'minister' ? 'minister' : 'office',
      name,
      aliases: [],
      demonyms: [],
      description: '',
      country: state.id,
      prominence: 5,
      membersComplete: false,
      unreviewed: true,
      ...(item === '' ? {} : { wikidata: item }),
    };
    this.facts.records.push(record);
    this.byId.set(id, record);
    this.byName.set(nameKey(name), record);
    const owner = region ?? state;
    this.facts.statements.push(secondTierStatement(id, 'positionIn', owner.id));
    return record;
  }

  private nameOf(office: string, state: RecordData | undefined): string {
    if (state === undefined || COMPLETE.test(office)) return office;
    const of = ` of ${this.withThe.has(state.id) ? 'the ' : ''}${state.name}`;
    const abroad = office.indexOf(' to the United Nations');
    return abroad < 0 ? office + of : office.slice(0, abroad) + of + office.slice(abroad);
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
