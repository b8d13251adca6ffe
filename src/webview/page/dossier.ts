import type { RecordLine } from '../../facts/fullRecord';
import type { DossierShown, DossierState, FromDossier, ToDossier } from '../messages';
import { button, filled, html, webLink } from './dom';
import { Host } from './host';
import { DaySlider } from './slider';

/** The dossier panel's page: who or what it is on a day that can be slid, what is on record, and what the text says. */
class DossierPage {
  private readonly host = new Host<FromDossier, DossierState>();
  private readonly head = html('header', {});
  private readonly record = html('section', {});
  private readonly text = html('section', {});
  private readonly slider = new DaySlider(date => this.host.post({ kind: 'date', date }));

  start(): void {
    this.host.listen<ToDossier>(({ dossier, gone }) => {
      if (dossier) this.draw(dossier);
      else document.body.replaceChildren(html('p', { class: 'empty' }, gone));
    });
    this.host.post({ kind: 'ready' });
  }

  private draw(dossier: DossierShown): void {
    this.host.keep(dossier.state);
    if (this.head.parentElement !== document.body) {
      document.body.replaceChildren(html('main', {}, this.head, this.slider.element, this.record, this.text));
    }
    const { ui, type } = dossier.words;
    this.head.replaceChildren(
      html('p', { class: 'type' }, type),
      html('h1', {}, dossier.title),
      ...(dossier.subtitle ? [html('p', { class: 'subtitle' }, dossier.subtitle)] : []),
      ...(dossier.description ? [html('p', {}, dossier.description)] : []),
      ...(dossier.names.length > 0 ? [html('p', { class: 'names' }, filled(ui.names, dossier.names.join(', ')))] : []),
      ...(dossier.item ? [html('p', { class: 'names' }, itemLink(dossier.item, ui.item))] : []),
      ...(dossier.record ? [] : [html('p', { class: 'hint' }, ui.noRecord)]),
    );
    this.slider.show(dossier);
    keepingFocus(this.record, () => this.drawRecord(dossier));
    keepingFocus(this.text, () => this.drawText(dossier));
  }

  private drawRecord({ record, words, dateWords }: DossierShown): void {
    if (!record) {
      this.record.replaceChildren();
      return;
    }
    const sections = Object.entries(words.sections).flatMap(([section, heading]) => {
      const lines = record.lines.filter(line => line.section === section);
      return lines.length > 0 ? [recordTable(heading, lines, words, dateWords)] : [];
    });
    const upTo = html('p', { class: 'hint' }, filled(words.ui.upTo, dateWords[record.asOf] ?? record.asOf));
    this.record.replaceChildren(html('h2', {}, words.ui.record), ...sections, upTo);
  }

  private drawText({ mentions, mentionCount, events, version, words, dateWords }: DossierShown): void {
    const mentionItems = mentions.map(({ before, words: name, after, target }) => {
      const reveal = button(name, () => this.host.post({ kind: 'reveal', target, version, focus: true }), {
        class: 'link',
        title: words.ui.show,
      });
      return html('li', {}, before, reveal, after);
    });
    const eventItems = events.map(({ label, date, target }) => {
      const reveal = button(label, () => this.host.post({ kind: 'reveal', target, version, focus: true }), {
        class: 'link',
        title: words.ui.show,
      });
      return html('li', {}, ...(date === null ? [] : [`${dateWords[date] ?? date}: `]), reveal);
    });
    this.text.replaceChildren(
      html('h2', {}, filled(words.ui.inText, mentionCount)),
      html('ol', { class: 'mentions' }, ...mentionItems),
      ...(events.length > 0 ? [html('h2', {}, words.ui.events), html('ul', {}, ...eventItems)] : []),
    );
  }
}

function itemLink(url: string, words: string): ReturnType<typeof webLink> {
  const name = filled(words, url.slice(url.lastIndexOf('/') + 1));
  return webLink(name, url, url);
}

function recordTable(
  heading: string,
  lines: readonly RecordLine[],
  { ui, stands }: DossierShown['words'],
  dateWords: DossierShown['dateWords'],
): HTMLTableElement {
  const head = [ui.what, ui.when, ui.standsOn, ui.source].map(text => html('th', { scope: 'col' }, text));
  const rows = lines.map(line => {
    const sources = line.sources.flatMap(({ title, publisher, url }, at) => {
      const name = publisher ?? title;
      const link = webLink(name, url, title);
      return at > 0 ? ['; ', link] : [link];
    });
    return html(
      'tr',
      { class: line.stands },
      html('th', { scope: 'row' }, line.what),
      html('td', {}, line.when),
      html('td', { class: 'stands' }, stands[line.stands]),
      html(
        'td',
        { class: 'sources', title: dateWords[line.asOf] ?? line.asOf },
        ...sources,
        ...(line.unreviewed ? [` (${ui.unreviewed})`] : []),
      ),
    );
  });
  return html(
    'table',
    {},
    html('caption', {}, `${heading} (${lines.length})`),
    html('thead', {}, html('tr', {}, ...head)),
    html('tbody', {}, ...rows),
  );
}

/** Draws a part anew; the button or link that had the focus has it again. */
function keepingFocus(part: HTMLElement, draw: () => void): void {
  const stops = () => [...part.querySelectorAll<HTMLElement>('button, a')];
  const at = stops().indexOf(document.activeElement as HTMLElement);
  draw();
  if (at >= 0) stops()[at]?.focus();
}

new DossierPage().start();
