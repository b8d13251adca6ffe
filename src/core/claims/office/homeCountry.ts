import { canProve, dateText, type FactRecord, type Office } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Entity } from '../../model';
import { daysOfValue, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { cuesAt, type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import type { Token } from '../../text/tokens';
import { agrees, type ClaimDraft, type DocumentClaims, type SentenceClaims, unknown } from '../claim';
import { officeEvidence, recordEvidence } from '../evidence';
import { held } from '../wording';
import { officesKnown } from './known';
import { isTitleWord, roleOf, rolesOf } from './roles';

/** *Captain Ibrahim Traoré of Burundi*; *Issoufou, a former president of Nigeria,*. */
export const homeCountry: SentenceClaims = {
  needs: Cue.person | Cue.country,
  *look(context, sentence) {
    for (const name of sentence.names) {
      if (name.mention.type !== 'person' || sentence.page.isQuoted(name.from)) continue;
      const draft = ofState(context, sentence, name);
      if (draft) yield draft;
    }
  },
};

/** A head of state or government put to another country than any whose office the facts know for the person. */
function ofState({ facts }: CheckContext, { page }: Sentence, person: Name): ClaimDraft | undefined {
  const state = stateOf(page, person.to) ?? formerOffice(page, person.to);
  const record = state?.record;
  if (!state || record?.kind !== 'state' || person.record?.type !== 'person') return undefined;
  const claim = {
    kind: 'nationality',
    ...spanOf(page, person.from, state.to),
    subject: person.entity.id,
    object: state.entity.id,
    stance: 'asserted',
  } as const;
  const offices = officesKnown(facts, person.record.id);
  const home = offices.find(({ of }) => of?.id === record.id || of?.country === record.id);
  if (home) return { ...claim, judgement: agrees(officeEvidence(facts, home.statement)) };
  const head = offices.find(office => office.of?.kind === 'state' && isHead(office) && canProve(office.statement));
  if (!head?.of || person.record.country === record.id) return { ...claim, judgement: unknown() };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [officeEvidence(facts, head.statement)],
      alarm: {
        check: 'wrong-country',
        message: `${person.record.name} ${held(head.title, head.statement)}; the record knows of no office in ${record.name}.`,
        fixes: [replaceBy(state.mention, head.of.name)],
      },
    },
  };
}

export const isHead = (office: Office): boolean => {
  const roles = rolesOf(office);
  return roles.has('president') || roles.has('prime minister') || roles.has('monarch');
};

/** *X of Burundi*. */
function stateOf(page: Sentence['page'], at: number): Name | undefined {
  if (wordAt(page, at) !== 'of') return undefined;
  const state = page.nameAt(wordAt(page, at + 1) === 'the' ? at + 2 : at + 1);
  return state?.mention.type === 'country' ? state : undefined;
}

/** *X, a former president of Nigeria,*. */
function formerOffice(page: Sentence['page'], at: number): Name | undefined {
  if (textAt(page, at) !== ',') return undefined;
  let to = at + 1;
  const isTitle = (token: Token | undefined): boolean => token !== undefined && isTitleWord(token);
  while (to < at + 8 && isTitle(page.tokens[to]) && wordAt(page, to) !== 'of' && !page.nameAt(to)) to++;
  const words = page.tokens.slice(at + 1, to).map(({ folded }) => folded);
  const role = words.includes('former')
    ? roleOf(words.filter(word => word !== 'former' && word !== 'a' && word !== 'the'))
    : undefined;
  return role === 'president' || role === 'prime minister' ? stateOf(page, to) : undefined;
}

/** States whose people are taken for each other's, by the names of the facts. */
export const ALIKE: readonly (readonly string[])[] = [
  ['Niger', 'Nigeria'],
  ['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'],
  ['Sudan', 'South Sudan'],
  ['Mauritania', 'Mauritius'],
  ['Gambia', 'Zambia'],
];

/** The tokens before *junta* that name a people. */
const juntasOn = perPage((page): readonly number[] => {
  if ((page.cues.all & Cue.junta) === 0) return [];
  return page.names.flatMap(({ mention, record, from, to }) => {
    const people = mention.type === 'demonym' && record?.type === 'country';
    return people && (cuesAt(page, to) & Cue.junta) !== 0 && !page.isQuoted(from) ? [from] : [];
  });
});

/** *The Nigerian junta* for Niger's: of two states whose people are taken for each other's, the text names the other. */
export const juntas: DocumentClaims = {
  on: juntasOn,
  *compare(context, pages) {
    const named = new Set(context.mentions.map(({ entity }) => context.entityById.get(entity)));
    for (const page of pages) {
      yield;
      for (const at of juntasOn(page)) {
        const name = page.nameAt(at);
        const draft = name && junta(context, page, name, named);
        if (draft) yield draft;
      }
    }
  },
};

/** *The Nigerian junta*, where Nigeria has had no coup for long and a state of nearly its name that the text names has. */
function junta(
  { facts, articleDate }: CheckContext,
  page: Page,
  { record, mention, from, to }: Name,
  named: ReadonlySet<Entity | undefined>,
): ClaimDraft | undefined {
  if (!record || !articleDate || hasCoup(facts.statements(record.id), facts, articleDate)) return undefined;
  const alike = ALIKE.find(names => names.includes(record.name)) ?? [];
  for (const other of named) {
    const meant =
      other?.record && other.name !== record.name && alike.includes(other.name) ? facts.record(other.id) : undefined;
    const coup = meant && hasCoup(facts.statements(meant.id), facts, articleDate);
    if (!meant || !coup) continue;
    return {
      kind: 'nationality',
      ...spanOf(page, from, to + 1),
      subject: record.id,
      object: wordAt(page, to),
      stance: 'asserted',
      judgement: {
        verdict: 'contradicts',
        evidence: [recordEvidence(facts, coup, `${coup.name}: ${dateText(coup.start ?? '')}`)],
        alarm: {
          check: 'wrong-country',
          message: `The record knows no coup in ${record.name} in these years, but one in ${meant.name} (${dateText(coup.start ?? '')}).`,
          fixes: meant.demonyms[0] ? [replaceBy(mention, meant.demonyms[0])] : [],
        },
      },
    };
  }
  return undefined;
}

/** A coup within six years of a day. */
function hasCoup(
  statements: ReturnType<CheckContext['facts']['statements']>,
  facts: CheckContext['facts'],
  day: string,
): FactRecord | undefined {
  const days = daysOfValue(day);
  return statements
    .flatMap(({ subject }) => facts.record(subject) ?? [])
    .find(
      ({ kind, start }) =>
        kind === 'coup' && start !== undefined && start <= day && days !== undefined && fits(days, start, 6 * 366),
    );
}
