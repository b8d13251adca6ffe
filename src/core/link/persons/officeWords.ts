import { GOVERNMENT } from '../../names/evidence/standing';

/** What the words of a title ask of an office. */
export interface OfficeWords {
  /** `rank` says nothing of who is meant: *Mr*, *Dr*, *General*. */
  readonly kind: 'none' | 'rank' | 'office';
  /** All of them must be in the office's own title. */
  readonly words: ReadonlySet<string>;
  /** Whether it stands for whoever leads a state: *leader*, *strongman*, *the X administration*. */
  readonly leads: boolean;
  /** *former*, *ex-*: an office that is over. */
  readonly former: boolean;
  /** *president-elect*: an office that has not begun. */
  readonly elect: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Titles that many bear, and words that the record has for few: they make a person, and nobody in particular. */
const RANKS =
  set(`mr mrs ms miss madam madame dr doctor prof professor sir lord lady dame hon honourable honorable excellency
  general gen lieutenant lt major maj brigadier brig colonel col captain capt sergeant sgt corporal admiral adm marshal field
  sheikh sheikha shaykh imam ayatollah mullah rev reverend father brother sister comrade alhaji alhaja hajiya hajj sayyid sayed
  maulana maitre mme engineer engr barrister md ustad ustaz shri smt seyyed seyed syedna dato datuk his her their royal highness
  majesty eminence rear air force army navy grand private candidate nominee founder`);
/** Words that change nothing of which office is meant. */
const IDLE = set('acting interim transitional caretaker incumbent outgoing current of the for and affairs us in to');
const FORMER = set('former ex then late');
const ELECT = set('elect designate nominee presidentelect');
/** Whoever leads a state is called so, whatever his office; whoever leads a party or rebels, too. */
const LEADS = set('leader strongman dictator ruler');
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    premier: 'prime minister',
    pm: 'prime minister',
    taoiseach: 'prime minister',
    chairman: 'chair',
    chairwoman: 'chair',
    chairperson: 'chair',
    queen: 'king',
    monarch: 'king',
    empress: 'emperor',
    presidentelect: 'president',
    secretarygeneral: 'secretary general',
    undersecretary: 'under secretary',
    defense: 'defence',
    external: 'foreign',
    home: 'interior',
    advisor: 'adviser',
    deputy: 'vice',
  }),
);
/** An office that has one of these is not meant by words without it. */
const TELLING = set('vice prime crown under');

const known = new Map<string, OfficeWords>();
/** So many titles are kept: a text has few, an archive not many more. */
const MOST = 4000;

/** @param title folded words, without signs */
export function officeWords(title: string): OfficeWords {
  let words = known.get(title);
  if (!words) {
    words = read(title);
    if (known.size < MOST) known.set(title, words);
  }
  return words;
}

function read(title: string): OfficeWords {
  const all = title === '' ? [] : title.split(' ');
  const asked = all.filter(
    word => !IDLE.has(word) && !FORMER.has(word) && !(ELECT.has(word) && word !== 'presidentelect'),
  );
  const leads = title === GOVERNMENT || (asked.length > 0 && asked.every(word => LEADS.has(word)));
  const isOther = !leads && !asked.includes('supreme') && asked.some(word => LEADS.has(word));
  const kind = all.length === 0 ? 'none' : isOther || asked.every(word => RANKS.has(word)) ? 'rank' : 'office';
  return {
    kind,
    words: new Set(asked.flatMap(plain)),
    leads,
    former: all.some(word => FORMER.has(word)),
    elect: all.some(word => ELECT.has(word)),
  };
}

/** The words of an office's title in the record, made alike. */
export function titleWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap(plain));
}

function plain(word: string): string[] {
  return (SAME.get(word) ?? word).split(' ');
}

/** Whether an office's title has what words ask for, and nothing that would make another office of it. */
export function asksFor({ words }: OfficeWords, title: ReadonlySet<string>): boolean {
  for (const word of words) if (!title.has(word)) return false;
  for (const word of TELLING) if (title.has(word) && !words.has(word)) return false;
  return true;
}
