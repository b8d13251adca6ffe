import type { TimeExpression } from '../model';

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|thrice|dozen|hundred|thousand)\b/i;
const CALENDAR =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\b(?:yesterday|tomorrow|last|next|ago|earlier|later|before|after)\b/i;
/** The day on which the text is written: what *today* says is checked with the sentence, not with the calendar. */
const NOW = /^(?:today|tonight|now|this (?:morning|afternoon|evening|week|month|year)|(?:that|the same) day)$/i;

/**
 * What somebody could look up of a time expression: a day, month or year (`date`), or how long and how often (`figure`).
 * Undefined where there is nothing to look up: *noon*, *daily*, *in the past*.
 */
export function checkableTime({ type, value, text }: TimeExpression): 'date' | 'figure' | undefined {
  if (!/\d/.test(value) || NOW.test(text)) return undefined;
  switch (type) {
    case 'DATE':
      return 'date';
    case 'TIME':
      return NUMBER.test(text) || CALENDAR.test(text) ? 'date' : undefined;
    case 'DURATION':
      return 'figure';
    case 'SET':
      return NUMBER.test(text) ? 'figure' : undefined;
  }
}
