/** Words that belong to the family name after them: *von der Leyen*, *Al Thani*, *Ould Ghazouani*. */
const PARTICLES = new Set(
  'de da do dos das del della di du van von der den ter ten la le al el bin ben ibn bint abu ould mint st. san'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:Jr\.?|Sr\.?|[IVX]+)$/;

/**
 * The family name of a person whose family name comes last, with its particles; undefined for a single name, a
 * monarch's (*Felipe VI*) and one with a patronymic (*Mohammed bin Salman*).
 */
export function familyName(name: string): string | undefined {
  if (/ of /.test(name)) return undefined; // *Salman of Saudi Arabia*
  const words = name.split(' ');
  const last = words.at(-1);
  if (last === undefined) return undefined;
  if (SUFFIX.test(last)) {
    if (!/^[JS]r/.test(last) && words.length <= 3) return undefined;
    words.pop();
  }
  if (words.length < 2) return undefined;
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has((words[first - 1] ?? '').toLowerCase())) first--;
  if (/^(?:bin|bint|ibn)$/i.test(words[first] ?? '')) return undefined;
  return words.slice(first).join(' ');
}

const INITIAL = /^\p{Lu}\.$/u;

/** *George Bush* for *George H. W. Bush*: how texts shorten a name with initials in its middle; undefined without any. */
export function withoutInitials(name: string): string | undefined {
  const words = name.split(' ');
  if (INITIAL.test(words[0] ?? '') || !words.some(word => INITIAL.test(word))) return undefined;
  const rest = words.filter(word => !INITIAL.test(word));
  return rest.length < 2 ? undefined : rest.join(' ');
}
