import { canProve } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { type Name, type Page, spanOf, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { officeEvidence } from '../evidence';
import { ALIKE, isHead } from '../office/homeCountry';
import { officesKnown } from '../office/known';
import { held } from '../wording';

const ARMED = /^(?:soldiers|troops|officers|army|military|mutineers)$/;
const REMOVED = /^(?:removed|ousted|overthrew|overthrown|toppled|deposed|detained|arrested)$/;
/** Words of a title between the verb and the name. */
const TITLE = /^(?:president|prime|minister|elected|the|democratically|their|country|s)$/;

/** *Nigerian soldiers removed President Bazoum*, who was Niger's: of two states whose people are taken for each other's, the other. */
export const soldiers: SentenceClaims = {
  needs: Cue.person | Cue.state,
  *look({ facts }, { page, names }) {
    for (const people of names) {
      const isArmed = people.mention.type === 'demonym' && ARMED.test(wordAt(page, people.to));
      const removed =
        isArmed && !page.isQuoted(people.from)
          ? names.find(name => name.from > people.to && isRemoved(page, name))
          : undefined;
      const office =
        removed?.record &&
        officesKnown(facts, removed.record.id).find(
          each => isHead(each) && each.of?.kind === 'state' && canProve(each.statement),
        );
      const state = people.record;
      if (!office?.of || !state) continue;
      const claim: Omit<ClaimDraft, 'judgement'> = {
        kind: 'nationality',
        ...spanOf(page, people.from, people.to + 1),
        subject: people.entity.id,
        object: wordAt(page, people.to),
        stance: 'asserted',
      };
      const home = office.of;
      const evidence = officeEvidence(facts, office.statement);
      if (home.id === state.id) yield { ...claim, judgement: agrees(evidence) };
      else if (!ALIKE.some(group => group.includes(home.name) && group.includes(state.name)))
        yield { ...claim, judgement: unknown() };
      else
        yield {
          ...claim,
          judgement: {
            verdict: 'contradicts',
            evidence: [evidence],
            alarm: {
              check: 'wrong-country',
              message: `${removed?.record?.name} ${held(office.title, office.statement)}, not of ${state.name}.`,
              fixes: home.demonyms[0] ? [replaceBy(people.mention, home.demonyms[0])] : [],
            },
          },
        };
    }
  },
};

/** Whether the words before a person say that somebody took the office from them. */
function isRemoved(page: Page, { mention, from }: Name): boolean {
  if (mention.type !== 'person') return false;
  let at = from - 1;
  while (at > from - 6 && TITLE.test(wordAt(page, at))) at--;
  return REMOVED.test(wordAt(page, at));
}
