import type { DateStyle } from '../core/dates';
import type { TimeExpression } from '../core/model';
import type { DateWriting } from './knowledge';
import type { AnalysedText } from './texts/analysedText';

/** `style`: written as the house writes dates; `value`: the date that a relative or partial one comes to. */
export type Rewrite = 'style' | 'value';

/** How much of the text around a date its new form depends on, in UTF-16 units. */
const AROUND = 20;

/** What a rewrite makes of a date, or null where there is nothing to rewrite. */
export function rewritten(
  { asValue, inHouseStyle }: DateWriting,
  text: AnalysedText,
  date: TimeExpression,
  rewrite: Rewrite,
  style: DateStyle,
): string | null {
  if (rewrite === 'style') return inHouseStyle(date, style);
  const whole = text.reading.text;
  const before = whole.slice(Math.max(0, date.start - AROUND), date.start);
  return asValue(date, { before, after: whole.slice(date.end, date.end + AROUND) }, style);
}
