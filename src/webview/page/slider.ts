import type { DossierShown } from '../messages';
import { button, filled, html } from './dom';

const DAY = 86_400_000;

/** The day as of which a dossier speaks: a slider for going through the years, a field for an exact day. */
export class DaySlider {
  readonly element = html('div', { class: 'day' });
  private readonly range = html('input', { type: 'range', id: 'day-range', step: '1' });
  private readonly field = html('input', { type: 'date', id: 'day-field' });
  private readonly words = html('output', { for: 'day-range' });
  private readonly back = button('', () => this.onDate(null), { id: 'day-back' });
  private waiting: string | undefined;

  constructor(private readonly onDate: (date: string | null) => void) {
    this.range.addEventListener('input', () => this.ask(isoDay(Number(this.range.value))));
    this.field.addEventListener('change', () => {
      if (this.field.value !== '') this.onDate(this.field.value);
    });
    this.element.append(this.words, this.range, this.field, this.back);
  }

  show({ record, words, dateWords }: DossierShown): void {
    this.element.hidden = record === undefined;
    if (!record) return;
    const { ui } = words;
    const said = filled(ui.asOf, dateWords[record.date] ?? record.date);
    const text = record.isArticleDate ? `${said}, ${ui.articleDate}` : said;
    this.words.textContent = text;
    this.range.min = String(dayNumber(record.earliest));
    this.range.max = String(dayNumber(record.latest));
    // While it is being slid, the slider is ahead of the answer.
    if (this.waiting === undefined) this.range.value = String(dayNumber(record.date));
    this.range.setAttribute('aria-label', ui.day);
    this.range.setAttribute('aria-valuetext', text);
    this.field.setAttribute('aria-label', ui.day);
    if (document.activeElement !== this.field) this.field.value = record.date;
    this.back.textContent = ui.backToArticle;
    this.back.hidden = record.isArticleDate;
  }

  /** Once a frame at most: a slider tells of every pixel. */
  private ask(date: string): void {
    const isFirst = this.waiting === undefined;
    this.waiting = date;
    if (!isFirst) return;
    requestAnimationFrame(() => {
      const latest = this.waiting;
      this.waiting = undefined;
      if (latest !== undefined) this.onDate(latest);
    });
  }
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
