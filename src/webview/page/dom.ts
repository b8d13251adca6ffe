type Child = Node | string;

/** An element with attributes and children; text is put in as text, never as markup. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that does something. */
export function button(
  label: string,
  run: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = html('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', run);
  return element;
}

/** A link to a web page, or the bare name where the address is none: facts of a workspace are not trusted. */
export function webLink(name: string, url: string | undefined, title: string): Child {
  const isWeb = url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isWeb ? html('a', { href: url, title }, name) : name;
}

/** `{0}` and `{1}` of a text filled in. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (_whole, at: string) => String(values[Number(at)] ?? ''));
}

const FONT = 12;
let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in the labels' font, in CSS pixels. */
export function textWidth(text: string, size = FONT, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.55;
  context.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}

/** As much of a text as fits, cut at a word where that leaves most of it. */
export function fitText(text: string, width: number, size = FONT): string {
  if (textWidth(text, size) <= width) return text;
  let length = Math.min(text.length, Math.floor((width / textWidth(text, size)) * text.length) + 2);
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, size) > width) length--;
  const space = text.lastIndexOf(' ', length);
  return `${text.slice(0, space > length * 0.6 ? space : length).trimEnd()}…`;
}

const LEAST_HEIGHT = 320;

/** The room, in pixels, of a picture that fills its frame; a low frame scrolls. */
export function pictureSize(svg: SVGSVGElement): [width: number, height: number] {
  const frame = svg.parentElement;
  return [frame?.clientWidth ?? 0, Math.max(LEAST_HEIGHT, (frame?.clientHeight ?? 0) - 4)];
}
