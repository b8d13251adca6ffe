import { compromiseWords } from './lexicon';

/** Prominence of a place whose name is an everyday word: *Of*, *Nice*, *Reading*, *Mobile*, *Split*, *Police*. */
const EVERYDAY_PROMINENCE = 3;
/** Most that a place may have whose name is also a person's, unless the curated files say more: *Orlando*, *Jackson*. */
const PERSONAL_PROMINENCE = 12;
/** Everyday words, titles and cues that compromise's word list lacks or holds only as something else. */
const MORE_WORDS =
  'of police batman mobile split nice reading bath buffalo wells most best hull cork male bar deal hit man ham union central ' +
  'university army market center centre republic victoria mission commerce orange green enterprise independence liberty ' +
  'concord providence sale sale ordu van bor as along ilesa offa owo eke ife ilo sur same gay gold street victory los las ' +
  'santa san general mayor republic national united north south east west northern southern eastern western upper lower ' +
  'saint state capital federal valley bay beach springs hills park lake river island islands port point city new old big ' +
  'sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september ' +
  'october november december spring summer autumn winter bali lima pole';

let words: { everyday: Set<string>; names: Set<string> } | undefined;

function lists(): { everyday: Set<string>; names: Set<string> } {
  if (words !== undefined) return words;
  const everyday = new Set(MORE_WORDS.split(' '));
  const names = new Set<string>();
  for (const [wordClass, list] of compromiseWords()) {
    const target = /Name$/.test(wordClass)
      ? names
      : wordClass === 'place' || wordClass === 'organisation'
        ? undefined
        : everyday;
    for (const word of list) target?.add(word);
  }
  words = { everyday, names };
  return words;
}

/** Whether a name is an everyday English word when written small. */
export function isEverydayWord(name: string): boolean {
  return lists().everyday.has(name.toLowerCase());
}

/** The prominence of a generated place: little where its name is an everyday word or a person's. */
export function placeProminence(name: string, prominence: number, important: boolean): number {
  if (isEverydayWord(name)) return important ? Math.min(prominence, 30) : EVERYDAY_PROMINENCE;
  if (!important && lists().names.has(name.toLowerCase())) return Math.min(prominence, PERSONAL_PROMINENCE);
  return prominence;
}
