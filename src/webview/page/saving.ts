const SVG = 'http://www.w3.org/2000/svg';
/** What the stylesheet says of a picture's parts, written into a picture that is to stand alone. */
const PROPERTIES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin'],
  ...[
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'text-anchor',
    'paint-order',
    'vector-effect',
  ],
];
const HEAD = 52;
const SCALE = 2;

/** A picture as an SVG file: with its colours and fonts, a ground and a heading. */
export function standalone(svg: SVGSVGElement, title: string, subtitle: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const originals = svg.querySelectorAll<SVGElement>('*');
  const copies = copy.querySelectorAll<SVGElement>('*');
  const useless: Element[] = [];
  originals.forEach((original, at) => {
    const element = copies[at];
    if (!element) return;
    const style = getComputedStyle(original);
    if (style.display === 'none' || style.visibility === 'hidden') useless.push(element);
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value);
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'data-key', 'aria-label']) element.removeAttribute(name);
  });
  for (const element of [...useless, ...copy.querySelectorAll('title')]) element.remove();
  const body = document.createElementNS(SVG, 'g');
  body.setAttribute('transform', `translate(0,${HEAD})`);
  body.append(...copy.childNodes);
  const page = getComputedStyle(document.body);
  const background = getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background');
  const sheet = make('svg', { xmlns: SVG, width, height: height + HEAD, viewBox: `0 0 ${width} ${height + HEAD}` });
  const font = { 'font-family': page.fontFamily, fill: page.color };
  sheet.append(
    make('rect', { width, height: height + HEAD, fill: background.trim() || '#ffffff' }),
    make('text', { ...font, x: 16, y: 24, 'font-size': 17, 'font-weight': 600 }, title),
    make('text', { ...font, x: 16, y: 43, 'font-size': 12, 'fill-opacity': 0.8 }, subtitle),
    body,
  );
  return new XMLSerializer().serializeToString(sheet);
}

/** An SVG file as PNG at twice its size, in base64. */
export async function asPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
}

/** The bytes of a text in UTF-8, in base64. */
export function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, tag);
  // The serialiser writes the namespace itself.
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns') element.setAttribute(name, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}
