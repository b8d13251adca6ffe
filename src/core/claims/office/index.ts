import { Cue } from '../../pages/cues';
import { spanOf } from '../../pages/page';
import { notJudged, type SentenceClaims } from '../claim';
import type { OfficeClaim } from './claim';
import { judgeOffice } from './judge';
import { officesSaid } from './read';
import { readingsOf } from './roles';

/** Whether the office is that of a group, party or body, and not of a state. */
const isLed = ({ of }: OfficeClaim): boolean =>
  of?.record?.type === 'organisation' || of?.record?.type === 'armedGroup';

/** *President X of Y*, *X, the Y foreign minister,* *X became prime minister of Y*. */
export const offices: SentenceClaims = {
  needs: Cue.person | Cue.title,
  *look(context, sentence) {
    for (const claim of officesSaid(sentence)) {
      const { page } = sentence;
      const words = page.tokens.slice(claim.title.from, claim.title.to);
      // *Who leads Hamas*, *his Turkish counterpart*: no words of a title.
      const isTitle = readingsOf(words.map(({ folded }) => folded)).length > 0;
      const title = isTitle ? words.map(({ text }) => text).join(' ') : (claim.roles[0] ?? '');
      yield {
        kind: isLed(claim) ? 'leader' : 'office',
        ...spanOf(page, claim.from, claim.to),
        subject: claim.person.entity.id,
        object: claim.of ? `${title} of ${claim.of.entity.name}` : title,
        ...(page.isQuoted(claim.from)
          ? { stance: 'quoted', judgement: notJudged('quoted') }
          : { stance: claim.stance, judgement: judgeOffice(context, sentence, claim) }),
      };
    }
  },
};
