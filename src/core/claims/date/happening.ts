import type { FactRecord, PartialDate, Statement } from '../../../facts';
import type { ClaimKind } from '../../model';

/** Something that happened, as the facts date it. */
export interface Happening {
  readonly kind: ClaimKind;
  /** Id of the entity or record of which it is told. */
  readonly subject: string;
  /** As a sentence says it: *The Liptako-Gourma Charter*, *Mali left ECOWAS*. */
  readonly what: string;
  /** Every date that is right for it. */
  readonly dates: readonly Moment[];
  /** Between which it may have been as well, by what one counts as its day. */
  readonly disputed?: readonly Moment[];
  /** Whether a treaty of that year founded it. */
  readonly chartered?: boolean;
  /** Dates of its announcement, where the words tell that it took effect. */
  readonly announced: readonly PartialDate[];
  readonly statement: Statement | undefined;
  readonly record: FactRecord | undefined;
  /** The body or treaty that somebody joined or left. */
  readonly passage?: {
    readonly body: FactRecord;
    readonly left: boolean;
    readonly who: string;
    readonly whole: string;
  };
  /** Whether another date may be right, too: of a body that went on from another one. */
  readonly open?: boolean;
  /** Token indexes of the words that name it. */
  readonly from: number;
  readonly to: number;
}

/** A first and last date of the facts. */
export interface Moment {
  readonly start: PartialDate;
  readonly end: PartialDate;
}
