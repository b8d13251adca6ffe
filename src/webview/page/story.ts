import type { FromStory, Picture, StoryData, StoryState, StoryWords, ToStory } from '../messages';
import { PICTURES } from '../messages';
import type { UnderCursor } from '../model/story';
import { details } from './details';
import { button, filled, html } from './dom';
import { Host } from './host';
import { MapPicture } from './map';
import { NetworkPicture } from './network';
import { type Item, type PictureEvents, type PictureView, targetOf } from './picture';
import { Roving } from './roving';
import { asPng, base64, standalone } from './saving';
import { pictureTable } from './table';
import { Timeline } from './timeline';

const SVG = 'http://www.w3.org/2000/svg';

/** The story panel's page: tabs, the picture or its table, and the strip of details. */
class StoryPage {
  private readonly host = new Host<FromStory, StoryState>();
  private readonly frame = html('div', { class: 'frame' });
  private readonly strip = html('section', { class: 'details', 'aria-live': 'polite' });
  private readonly head = html('header', {});
  private readonly pictures = new Map<Picture, { view: PictureView; roving: Roving }>();
  private story: StoryData | null | undefined;
  private words: StoryWords | undefined;
  private under: UnderCursor = { entity: null, events: [] };
  private picture: Picture = this.host.state?.picture ?? 'timeline';
  private asTable = this.host.state?.asTable ?? false;
  private focused: Item | undefined;
  private shown: PictureView | undefined;

  private readonly events: PictureEvents = {
    onFocus: item => this.focus(item),
    onReveal: (item, focusText) => this.reveal(item, focusText),
  };

  start(): void {
    document.body.append(this.head, this.frame, this.strip);
    this.host.listen<ToStory>(message => this.receive(message));
    new ResizeObserver(() => this.shown && this.story && this.words && this.shown.show(this.story, this.words)).observe(
      this.frame,
    );
    this.host.post({ kind: 'ready' });
  }

  private receive(message: ToStory): void {
    switch (message.kind) {
      case 'words':
        this.words = message.words;
        break;
      case 'story':
        this.story = message.story;
        this.keep();
        break;
      case 'picture':
        this.picture = message.picture;
        this.keep();
        break;
      case 'cursor':
        this.under = message.under;
        this.shown?.mark(message.under);
        return;
    }
    this.draw();
  }

  private keep(): void {
    if (this.story) this.host.keep({ uri: this.story.uri, picture: this.picture, asTable: this.asTable });
  }

  private draw(): void {
    const { story, words } = this;
    if (!words || story === undefined) return;
    if (story === null) {
      this.head.replaceChildren();
      this.frame.replaceChildren(html('p', { class: 'empty' }, words.ui.noText));
      this.strip.replaceChildren();
      return;
    }
    this.drawHead(story, words);
    if (this.asTable) this.drawTable(story, words);
    else this.drawPicture(story, words);
    this.frame.setAttribute('aria-label', words.pictures[this.picture]);
    this.drawDetails();
  }

  private drawTable(story: StoryData, words: StoryWords): void {
    this.shown = undefined;
    const focusedRow = [...this.frame.querySelectorAll('tbody button')].indexOf(document.activeElement as Element);
    const scrolled = this.frame.scrollTop;
    this.frame.replaceChildren(
      pictureTable(this.picture, story, words, {
        reveal: (item, focusText) => this.reveal(item, focusText),
        dossier: entity => this.host.post({ kind: 'dossier', entity }),
      }),
    );
    this.frame.scrollTop = scrolled;
    if (focusedRow >= 0) this.frame.querySelectorAll<HTMLElement>('tbody button')[focusedRow]?.focus();
  }

  private drawPicture(story: StoryData, words: StoryWords): void {
    const { view, roving } = this.viewOf(this.picture);
    this.shown = view;
    const note = this.frame.querySelector('.empty');
    if (view.svg.parentElement !== this.frame) this.frame.replaceChildren(view.svg);
    view.svg.setAttribute('aria-label', `${words.pictures[this.picture]}: ${story.title}. ${words.ui.hint}`);
    view.show(story, words);
    view.mark(this.under);
    view.svg.classList.toggle('hidden', view.empty !== undefined);
    note?.remove();
    if (view.empty !== undefined) this.frame.append(html('p', { class: 'empty' }, view.empty));
    roving.refresh();
  }

  private viewOf(picture: Picture): { view: PictureView; roving: Roving } {
    const known = this.pictures.get(picture);
    if (known) return known;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', `picture ${picture}`);
    svg.setAttribute('role', 'group');
    const made: { view: PictureView; roving?: Roving } = {
      view: newPicture(picture, svg, () => made.roving?.refresh()),
    };
    const roving = new Roving(made.view, this.events);
    made.roving = roving;
    const pair = { view: made.view, roving };
    this.pictures.set(picture, pair);
    return pair;
  }

  private drawHead(story: StoryData, words: StoryWords): void {
    const hadFocus = this.head.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const tabs = PICTURES.map(picture => {
      const selected = picture === this.picture;
      return button(words.pictures[picture], () => this.choose(picture), {
        role: 'tab',
        id: `tab-${picture}`,
        'aria-selected': String(selected),
        tabindex: selected ? '0' : '-1',
      });
    });
    const tabList = html('div', { role: 'tablist', 'aria-label': words.ui.pictures }, ...tabs);
    tabList.addEventListener('keydown', event => this.tabKey(event));
    const date = story.articleDate;
    const subtitle = date ? filled(words.ui.article, story.dateWords[date.value] ?? date.value) : words.ui.noDate;
    this.head.replaceChildren(
      html('div', { class: 'title' }, html('h1', {}, story.title), html('p', {}, date ? subtitle : '')),
      tabList,
      html('div', { class: 'tools', role: 'toolbar' }, ...this.tools(words)),
    );
    if (hadFocus) document.getElementById(hadFocus)?.focus();
  }

  private tools({ ui }: StoryWords): HTMLElement[] {
    const picture = this.asTable
      ? []
      : [
          button('−', () => this.shown?.zoom(1 / 1.5), { id: 'zoom-out', title: ui.zoomOut, 'aria-label': ui.zoomOut }),
          button('+', () => this.shown?.zoom(1.5), { id: 'zoom-in', title: ui.zoomIn, 'aria-label': ui.zoomIn }),
          button(ui.fit, () => this.shown?.fit(), { id: 'fit' }),
          button(ui.saveSvg, () => void this.save('svg'), { id: 'save-svg' }),
          button(ui.savePng, () => void this.save('png'), { id: 'save-png' }),
        ];
    const table = button(ui.asTable, () => this.switchTable(), {
      id: 'as-table',
      'aria-pressed': String(this.asTable),
    });
    return [...picture, table];
  }

  private choose(picture: Picture): void {
    this.picture = picture;
    this.focused = undefined;
    this.keep();
    this.draw();
    document.getElementById(`tab-${picture}`)?.focus();
  }

  private tabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && PICTURES.at((PICTURES.indexOf(this.picture) + step) % PICTURES.length);
    if (!next) return;
    event.preventDefault();
    this.choose(next);
  }

  private switchTable(): void {
    this.asTable = !this.asTable;
    this.keep();
    this.draw();
    document.getElementById('as-table')?.focus();
  }

  private focus(item: Item): void {
    this.focused = item;
    this.drawDetails();
  }

  private drawDetails(): void {
    const { focused, story, words } = this;
    if (!story || !words) return;
    // Buttons there may have the focus while the text changes.
    if (this.strip.contains(document.activeElement) && this.strip.dataset.key === JSON.stringify(focused)) return;
    this.strip.dataset.key = JSON.stringify(focused ?? null);
    const content =
      focused && !this.asTable
        ? details(focused, story, words, {
            reveal: (item, focusText) => this.reveal(item, focusText),
            dossier: entity => this.host.post({ kind: 'dossier', entity }),
          })
        : [];
    const undated = story.told.filter(({ period }) => !period);
    const hint = this.asTable ? [] : [html('p', { class: 'hint' }, words.ui.hint)];
    const note = this.picture === 'timeline' && !this.asTable && undated.length > 0 ? [this.undatedNote(words)] : [];
    this.strip.replaceChildren(...(content.length > 0 ? content : [...note, ...hint]));
  }

  private undatedNote(words: StoryWords): HTMLElement {
    const undated = this.story?.told.filter(({ period }) => !period) ?? [];
    const links = undated.map(({ id, label }) =>
      html(
        'li',
        {},
        button(label, () => this.reveal({ kind: 'told', id }, true), { class: 'link' }),
      ),
    );
    return html('div', {}, html('h2', {}, `${words.ui.noDate}: ${undated.length}`), html('ul', {}, ...links));
  }

  private reveal(item: Item, focusText: boolean): void {
    const { story } = this;
    const target = story && targetOf(item, story);
    if (target) this.host.post({ kind: 'reveal', target, version: story.version, focus: focusText });
  }

  private async save(form: 'svg' | 'png'): Promise<void> {
    const { story, words, shown } = this;
    if (!story || !words || !shown || shown.empty !== undefined) return;
    const date = story.articleDate;
    const when = date ? filled(words.ui.article, story.dateWords[date.value] ?? date.value) : '';
    const svg = standalone(shown.svg, `${words.pictures[this.picture]}: ${story.title}`, when);
    const name = `${story.title.replace(/\.\w+$/, '')}-${this.picture}`;
    this.host.post({ kind: 'save', name, form, base64: form === 'svg' ? base64(svg) : await asPng(svg) });
  }
}

function newPicture(picture: Picture, svg: SVGSVGElement, onDrawn: () => void): PictureView {
  switch (picture) {
    case 'timeline':
      return new Timeline(svg, onDrawn);
    case 'network':
      return new NetworkPicture(svg, onDrawn);
    case 'map':
      return new MapPicture(svg, onDrawn);
  }
}

new StoryPage().start();
