import type { FactRecord, Office } from '../../../facts';
import { type Token, WordTable } from '../../text/word';

/** What an office is, whatever its words: *premier* and *prime minister* are one role. */
export type Role =
  | 'president'
  | 'monarch'
  | 'prime minister'
  | 'leader'
  | 'vice president'
  | 'foreign minister'
  | 'defence minister'
  | 'interior minister'
  | 'finance minister'
  | 'secretary-general'
  | 'speaker'
  | 'crown prince'
  | `${string} minister`;

/** Words of a title that do not change which office it is. */
const PLAIN_MODIFIERS = new Set(
  `acting interim transitional caretaker military civilian current new newly incumbent sitting longtime long time veteran de facto
  elected executive federal excellency the a an mr mrs ms dr general gen colonel col captain capt lieutenant
  lt major maj brigadier marshal field admiral army junta ruling retired rtd strongman controversial embattled authoritarian
  conservative liberal populist right wing left far centrist hardline reformist
  longest serving ayatollah sheikh mullah sir`.split(/\s+/),
);

/** Words that say that a term is over, or was another time's. */
const OVER = new Set(
  `former ex then late ousted deposed past onetime one previous erstwhile toppled overthrown exiled imprisoned jailed detained slain
  assassinated murdered predecessor defeated disgraced fallen outgoing departing`.split(/\s+/),
);
/** Words that say that a term is to come. */
const AHEAD = new Set(
  `elect designate nominee incoming future next would be candidate presumptive aspiring hopeful successor`.split(/\s+/),
);
/** Words that make another office of it, or one not held by right: it is not compared. */
const OTHER = new Set(
  `self proclaimed declared styled shadow opposition rival honorary deputy assistant vice under first second co alleged self-declared
  wannabe parallel breakaway rebel separatist regional provincial local`.split(/\s+/),
);

/** What a word before a title makes of it; undefined for most. */
export function titleStance(word: string): 'former' | 'planned' | 'other' | undefined {
  if (OVER.has(word)) return 'former';
  if (AHEAD.has(word)) return 'planned';
  return OTHER.has(word) ? 'other' : undefined;
}

const ROLES: readonly (readonly [role: Role, pattern: RegExp])[] = [
  ['vice president', /^(?:first |executive )?(?:vice|deputy) president$/],
  ['president', /^president$|^president of (?:the )?(?:transition|republic)$/],
  ['monarch', /^(?:king|queen|emir|sultan|monarch|emperor)$/],
  ['prime minister', /^(?:prime minister|premier|chancellor|taoiseach|head of government)$/],
  [
    'leader',
    /^(?:leader|ruler|supreme leader|head of state|strongman|state leader|regime leader|coup leader|paramount leader|head|chief|boss|chair(?:man|woman|person)?|director(?: general)?)$/,
  ],
  [
    'foreign minister',
    /^(?:foreign (?:affairs )?minister|minister (?:of|for) (?:external|foreign) (?:affairs|relations)(?: and .*)?|foreign secretary|external affairs minister|secretary of state|top diplomat)$/,
  ],
  [
    'defence minister',
    /^(?:defen[cs]e (?:minister|secretary)|minister (?:of|for) (?:the )?(?:national )?(?:armed forces|defen[cs]e)(?: and .*)?|secretary of defen[cs]e)$/,
  ],
  [
    'interior minister',
    /^(?:interior minister|home (?:secretary|minister)|minister of (?:the )?interior(?: and .*)?)$/,
  ],
  [
    'finance minister',
    /^(?:finance minister|treasury secretary|minister of finance|chancellor of the exchequer|secretary of the treasury)$/,
  ],
  ['secretary-general', /^secretary general$/],
  ['speaker', /^speaker$/],
  ['crown prince', /^crown prince$/],
];

/** Other departments whose ministers are compared. */
const PORTFOLIO =
  /^(?:(justice|health|education|energy|oil|trade|economy|information|security|agriculture|transport|intelligence|environment|commerce) (?:minister|secretary)|minister (?:of|for) (?:the )?(justice|health|education|energy|oil|trade|economy|information|security|agriculture|transport|intelligence|environment|commerce))$/;

/** The role that the words of a title name (folded, without the country); undefined for offices that are not compared. */
export function roleOf(words: readonly string[]): Role | undefined {
  return readingsOf(words)[0];
}

/** *Chancellor* is the head of one government and the finance minister of another. */
const SECOND: Readonly<Record<string, Role>> = { chancellor: 'finance minister' };

/** Every role that the words of a title may name, the likeliest first. */
export function readingsOf(words: readonly string[]): readonly Role[] {
  const said = words
    .filter(word => word !== '-')
    .join(' ')
    .replace(/^the /, '');
  const title = /(?:^|\b(?:un|nato) )secretary general\b/.test(said) ? 'secretary general' : plain(said);
  const role = ROLES.find(([, pattern]) => pattern.test(title) || pattern.test(said))?.[0];
  if (role) {
    const second = SECOND[title];
    return second ? [role, second] : [role];
  }
  const department = PORTFOLIO.exec(title);
  if (department) return [`${department[1] ?? department[2]} minister`];
  return isJuntaLeader(words) ? ['leader'] : [];
}

function plain(title: string): string {
  return title
    .split(' ')
    .filter(word => !PLAIN_MODIFIERS.has(word))
    .join(' ');
}

const isJuntaLeader = (words: readonly string[]): boolean =>
  /^(?:junta|military|coup)$/.test(words.at(-2) ?? '') && /^(?:leader|chief|ruler|boss|head)$/.test(words.at(-1) ?? '');

/** Whether words can belong to a title at all. */
export const isTitleWord = (token: Token): boolean => titleWord.of(token.word);

const titleWord = new WordTable<boolean>(
  ({ folded }) => PLAIN_MODIFIERS.has(folded) || titleStance(folded) !== undefined || TITLE_WORDS.has(folded),
);

const TITLE_WORDS = new Set(
  `president king queen emir sultan monarch emperor prime minister premier chancellor taoiseach head of government leader chief
  ruler supreme state foreign affairs external relations secretary defence defense interior home finance treasury exchequer
  national armed forces for and cooperation speaker diplomat top regime coup paramount security civil protection transition
  republic boss chair chairman chairwoman chairperson director integration international abroad justice health education energy oil trade economy information agriculture
  transport intelligence environment commerce crown prince`.split(/\s+/),
);

/** The roles that an office of the facts fills: a head of state is a *leader* too, whatever the office's name. */
export function rolesOf({ position, of }: Pick<Office, 'position' | 'of'>): ReadonlySet<Role> {
  const known = filled.get(position);
  if (known) return known;
  const roles = rolesFilled(position, of);
  filled.set(position, roles);
  return roles;
}

const filled = new WeakMap<FactRecord, ReadonlySet<Role>>();

function rolesFilled(position: FactRecord, of: FactRecord | undefined): ReadonlySet<Role> {
  const roles = new Set<Role>();
  const own = positionRole(position, of);
  if (own) roles.add(own);
  if (position.kind.startsWith('head of state') || position.kind === 'claimed head of state') {
    roles.add('leader');
    if (own !== 'monarch') roles.add('president');
    else roles.add('monarch');
  }
  if (position.kind.endsWith('head of government') || position.kind === 'head of state and government') {
    roles.add('leader');
    if (own !== 'president') roles.add('prime minister');
  }
  if (leads(position, of, own)) roles.add('leader');
  return roles;
}

/** Whether who holds a position leads the group, party or body whose it is. */
function leads({ kind, name }: FactRecord, of: FactRecord | undefined, own: Role | undefined): boolean {
  if (/^(?:leadership|leader|party leader|chair)$/.test(kind)) return true;
  return (
    of?.type === 'organisation' &&
    (own === 'secretary-general' ||
      own === 'president' ||
      /^(?:Director[- ]General|Executive Director|Head|Chief)\b/.test(name))
  );
}

const cached = new WeakMap<FactRecord, Role | null>();

/** The role that a position's name says: *Foreign Minister of Mali*, *Secretary of State of the United States*. */
export function positionRole(position: FactRecord, of: FactRecord | undefined): Role | undefined {
  const known = cached.get(position);
  if (known !== undefined) return known ?? undefined;
  const role = of ? roleOf(titleWords(position.name, of)) : undefined;
  cached.set(position, role ?? null);
  return role;
}

function titleWords(name: string, of: FactRecord): string[] {
  const owners = [of.name, ...of.aliases.map(({ text }) => text)].sort((a, b) => b.length - a.length);
  let title = name;
  for (const owner of owners) {
    const at = title.lastIndexOf(` of ${owner}`);
    const the = title.lastIndexOf(` of the ${owner}`);
    const cut = Math.max(at, the);
    if (cut > 0 && title.endsWith(owner)) {
      title = title.slice(0, cut);
      break;
    }
  }
  return title.toLowerCase().replaceAll('-', ' ').split(' ');
}
