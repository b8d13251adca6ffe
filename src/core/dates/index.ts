export { parseCalendarDate } from './calendarDate';
export type { DateScan } from './meaning';
export { resolveDates, type ScannedBlock, separateRanges } from './resolve';
export { scanDates } from './scan';
