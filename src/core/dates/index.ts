export type { DatedEvent } from './eventDates';
export { inferArticleDate } from './inferred';
export type { DateScan } from './meaning';
export { countsFromEvents, datesAlike, movedDate, redate } from './redate';
export { resolveDates, type ScannedBlock, separateRanges } from './resolve';
export { isAsWritten } from './resolved';
export { asValue, inHouseStyle, type Surroundings, unsaid } from './rewriting';
export { scanDates } from './scan';
export type { DateStyle } from './writing';
