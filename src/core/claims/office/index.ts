import { Cue } from '../../pages/cues';
import { spanOf } from '../../pages/page';
import { notJudged, type SentenceClaims } from '../claim';
import { judgeOffice } from './judge';
import { type OfficeClaim, officesSaid } from './read';

/** Whether the office is that of a group, party or body, and not of a state. */
const isLed = ({ of }: OfficeClaim): boolean =>
  of?.record?.type === 'organisation' || of?.record?.type === 'armedGroup';

/** *President X of Y*, *X, the Y foreign minister,* *X became prime minister of Y*. */
export const offices: SentenceClaims = {
  needs: Cue.person | Cue.title,
  *look(context, sentence) {
    for (const claim of officesSaid(sentence)) {
      const { page } = sentence;
      const title = page.tokens
        .slice(claim.title.from, claim.title.to)
        .map(({ text }) => text)
        .join(' ');
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
