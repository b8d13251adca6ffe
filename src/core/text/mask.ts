/** Stands for what is not prose (code, an address): a sign that no word and no name can contain. Same length as what it hides. */
export const HOLE = '￼';

const ADDRESS =
  /(?:https?|ftp):\/\/[^\s<>]+|\bwww\.[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?<![\p{L}\p{N}])@\w+/gu;

const HINTS = ['@', '://', 'www.'];

/** Hides web and mail addresses and account names from the annotator; offsets stay. */
export function maskAddresses(text: string): string {
  return HINTS.some(hint => text.includes(hint)) ? text.replace(ADDRESS, address => HOLE.repeat(address.length)) : text;
}
