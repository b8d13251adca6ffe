import type { FactRecord } from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { recordEvidence } from '../evidence';

/** *The Lebanese group Hezbollah*, *Hamas, the Palestinian movement,*: of which state a group or party is. */
interface GroupClaim {
  readonly group: Name;
  readonly people: Name;
  readonly from: number;
  readonly to: number;
}

export const groups: SentenceClaims = {
  needs: Cue.state,
  *look(context, sentence) {
    for (const group of sentence.names) {
      if (!/^(?:armedGroup|organisation)$/.test(group.record?.type ?? '') || sentence.page.isQuoted(group.from))
        continue;
      const claim = before(sentence, group) ?? behind(sentence, group);
      if (!claim) continue;
      const said = isAttributed(sentence.page, sentence, claim.from, claim.to);
      const judgement = judged(context, claim);
      yield {
        kind: 'nationality',
        ...spanOf(sentence.page, claim.from, claim.to),
        subject: group.entity.id,
        object: claim.people.entity.id,
        stance: said ? 'attributed' : 'asserted',
        judgement: said && judgement.verdict === 'contradicts' ? notJudged('attributed') : judgement,
      };
    }
  },
};

const GROUP =
  /^(?:group|movement|militia|party|organi[sz]ation|faction|company|broadcaster|airline|bank|insurgents|rebels|guerrillas)$/;
const OF_GROUPS =
  /^(?:militant|islamist|jihadist|extremist|terrorist?|terror|armed|rebel|insurgent|shia|shiite|sunni|muslim|political|resistance|guerrilla|opposition|ruling|far|right|left|wing|nationalist|separatist|paramilitary|banned|main|largest|state|oil|energy|gas|-)$/;

/** *The Lebanese militant group Hezbollah*. */
function before({ page, from }: Sentence, group: Name): GroupClaim | undefined {
  if (!GROUP.test(wordAt(page, group.from - 1))) return undefined;
  let at = group.from - 2;
  while (at >= from && group.from - at < 8 && OF_GROUPS.test(wordAt(page, at) || textAt(page, at))) at--;
  const people = peopleAt(page, at);
  return people && { group, people, from: people.from, to: group.to };
}

/** *Hezbollah, the Lebanese militant group,*. */
function behind({ page }: Sentence, group: Name): GroupClaim | undefined {
  const at = group.to;
  if (textAt(page, at) !== ',' || !/^(?:an?|the)$/.test(wordAt(page, at + 1))) return undefined;
  const people = peopleAt(page, at + 2);
  if (people?.from !== at + 2) return undefined;
  let to = people.to;
  while (to < people.to + 6 && OF_GROUPS.test(wordAt(page, to) || textAt(page, to))) to++;
  return GROUP.test(wordAt(page, to)) ? { group, people, from: group.from, to: to + 1 } : undefined;
}

/** A people that stands alone: not the *Iranian* of *Iranian-backed*, nor half of *Israeli-Palestinian*. */
function peopleAt(page: Page, at: number): Name | undefined {
  const name = page.nameAt(at);
  if (name?.mention.type !== 'demonym' || name.record?.type !== 'country') return undefined;
  return /^[-–/]$/.test(textAt(page, name.from - 1)) || /^[-–/]$/.test(textAt(page, name.to)) ? undefined : name;
}

function judged({ facts }: CheckContext, { group, people }: GroupClaim): Judgement {
  const record = group.record as FactRecord;
  const state = people.record as FactRecord;
  const home = facts.record(record.country ?? '');
  const places = facts
    .statements(record.id)
    .filter(
      ({ predicate, subject }) => subject === record.id && /^(?:activeIn|locatedIn|headquarters)$/.test(predicate),
    )
    .flatMap(({ object }) => facts.record(object ?? '') ?? []);
  const isThere = (place: FactRecord): boolean => place.id === state.id || place.country === state.id;
  if (home && isThere(home)) return agrees(recordEvidence(facts, record, `${record.name}: of ${home.name}`));
  const active = places.find(isThere);
  if (active)
    return agrees(
      recordEvidence(
        facts,
        record,
        `${record.name}: ${record.type === 'armedGroup' ? 'active in' : 'in'} ${active.name}`,
      ),
    );
  // Where a group is active says not where it comes from: only its home contradicts, and only where it has nothing elsewhere.
  if (home?.type !== 'country' || record.unreviewed || !/state$/.test(state.kind)) return unknown();
  if (record.type !== 'armedGroup' && record.kind !== 'party') return unknown();
  return {
    verdict: 'contradicts',
    evidence: [recordEvidence(facts, record, `${record.name}: of ${home.name}`)],
    alarm: {
      check: 'wrong-country',
      message: `${record.name} is of ${home.name}; the record knows nothing of it in ${state.name}.`,
    },
  };
}
