export type { DateScan } from './meaning';
export type { DatedEvent } from './resolve/eventDates';
export { inferArticleDate } from './resolve/inferred';
export { countsFromEvents, datesAlike, movedDate, redate } from './resolve/redate';
export { resolveDates, type ScannedBlock, separateRanges } from './resolve/resolve';
export { isAsWritten } from './resolve/resolved';
export { asValue, inHouseStyle, type Surroundings, unsaid } from './rewriting';
export { scanDates } from './scan/scan';
export type { DateStyle } from './writing';
