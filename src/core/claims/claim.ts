import type { CheckId } from '../findings/catalogue';
import { moved, movedFix } from '../findings/draft';
import type { Claim, ClaimKind, Evidence, Finding, Fix, Span, Stance, Verdict } from '../model';
import type { Days } from '../pages/calendarDays';
import type { DocumentRule, Rule, SentenceRule } from '../pages/rule';

/** How a finding tells that a claim is wrong. */
export interface Alarm {
  readonly check: CheckId;
  readonly message: string;
  /** Where it is not the check's usual one. */
  readonly severity?: Finding['severity'];
  /** What is marked, where it is not the whole claim. */
  readonly at?: Span;
  readonly related?: Finding['related'];
  readonly fixes?: readonly Fix[];
}

/** What the record says to a claim. */
export type Judgement =
  | {
      readonly verdict: Exclude<Verdict, 'contradicts'>;
      readonly reason?: string;
      readonly evidence?: readonly Evidence[];
    }
  | {
      readonly verdict: 'contradicts';
      readonly evidence: readonly Evidence[];
      readonly alarm: Alarm;
      /**
       * Times for which the claim is right: a text that is not of its article's day and speaks of them, too, is not accused.
       */
      readonly rightIn?: readonly Days[];
    };

/** A claim that a kind read from a sentence, with its judgement. Spans count in the document. */
export interface ClaimDraft extends Span {
  readonly kind: ClaimKind;
  /** Id of the entity that it is about. */
  readonly subject: string;
  /** Id of an entity, or the words that say it. */
  readonly object: string;
  readonly stance: Stance;
  readonly judgement: Judgement;
}

/** One kind of claim, or one way in which it is made. */
export type ClaimRule = Rule<ClaimDraft>;
export type SentenceClaims = SentenceRule<ClaimDraft>;
export type DocumentClaims = DocumentRule<ClaimDraft>;

const NOT_JUDGED: Readonly<Record<Exclude<Stance, 'asserted'>, string>> = {
  quoted: 'Somebody else’s words',
  attributed: 'What somebody is said to have said',
  negated: 'The text denies it',
  hypothetical: 'The text only supposes it',
  planned: 'The text tells it as a plan',
  former: 'The text tells it as over',
};

/** The judgement of what the text does not say in its own voice. */
export const notJudged = (stance: Exclude<Stance, 'asserted'>): Judgement => ({
  verdict: 'notJudged',
  reason: NOT_JUDGED[stance],
});

export const unknown = (reason = 'The record says nothing about it'): Judgement => ({ verdict: 'unknown', reason });

export const agrees = (...evidence: readonly Evidence[]): Judgement => ({ verdict: 'agrees', evidence });

/** A draft whose block begins `by` units further on. */
export function movedClaim(draft: ClaimDraft, by: number): ClaimDraft {
  const { judgement } = draft;
  if (judgement.verdict !== 'contradicts') return moved(draft, by);
  const { at, related, fixes } = judgement.alarm;
  const alarm: Alarm = {
    ...judgement.alarm,
    ...(at && { at: moved(at, by) }),
    ...(related && { related: related.map(each => moved(each, by)) }),
    ...(fixes && { fixes: fixes.map(fix => movedFix(fix, by)) }),
  };
  return { ...moved(draft, by), judgement: { ...judgement, alarm } };
}

/** The claim of a draft, as annotations have it. */
export function claimOf({ start, end, kind, subject, object, stance, judgement }: ClaimDraft, text: string): Claim {
  const { verdict, evidence = [] } = judgement;
  const reason = judgement.verdict === 'contradicts' ? judgement.alarm.message : judgement.reason;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    subject,
    object,
    stance,
    verdict,
    evidence,
    ...(reason !== undefined && { reason }),
  };
}
