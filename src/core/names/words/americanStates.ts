import { isHyphen, type Token } from '../../text/tokens';
import { type Word, WordTable } from '../../text/word';
import type { BlockContext } from '../evidence/context';
import { isNameWord } from '../runs/runs';
import type { GazetteerName } from './gazetteer';

/** How the Associated Press and the post office shorten the states of the Union and Canada's provinces. */
const STATES = `Alabama Ala AL
Alaska AK
Arizona Ariz AZ
Arkansas Ark AR
California Calif Cal CA
Colorado Colo CO
Connecticut Conn CT
Delaware Del DE
Florida Fla FL
Georgia Ga GA
Hawaii HI
Idaho ID
Illinois Ill IL
Indiana Ind IN
Iowa IA
Kansas Kan KS
Kentucky Ky KY
Louisiana La LA
Maine ME
Maryland Md MD
Massachusetts Mass MA
Michigan Mich MI
Minnesota Minn MN
Mississippi Miss MS
Missouri Mo MO
Montana Mont MT
Nebraska Neb NE
Nevada Nev NV
New_Hampshire N.H. NH
New_Jersey N.J. NJ
New_Mexico N.M. NM
New_York N.Y. NY
North_Carolina N.C. NC
North_Dakota N.D. ND
Ohio OH
Oklahoma Okla OK
Oregon Ore OR
Pennsylvania Pa Penn PA
Rhode_Island R.I. RI
South_Carolina S.C. SC
South_Dakota S.D. SD
Tennessee Tenn TN
Texas Tex TX
Utah UT
Vermont Vt VT
Virginia Va VA
Washington Wash WA
West_Virginia W.Va. WV
Wisconsin Wis WI
Wyoming Wyo WY
Alberta Alta AB
British_Columbia B.C. BC
Manitoba Man MB
New_Brunswick N.B. NB
Newfoundland Nfld NL
Nova_Scotia N.S. NS
Ontario Ont ON
Quebec Que QC
Saskatchewan Sask SK`;

const byAbbreviation = new Map<string, string>();
for (const line of STATES.split('\n')) {
  const [state = '', ...abbreviations] = line.split(' ');
  for (const abbreviation of abbreviations) byAbbreviation.set(abbreviation, state.replace('_', ' ').toLowerCase());
}
const abbreviated = new WordTable<string | undefined>(({ text }: Word) => byAbbreviation.get(text));

/** An abbreviation of a state: where it ends, its full stop included, and the state's folded name. */
interface StateAbbreviation {
  readonly to: number;
  readonly state: string;
}

function abbreviationAt(tokens: readonly Token[], i: number): StateAbbreviation | undefined {
  const token = tokens[i];
  const state = token && abbreviated.of(token.word);
  if (!token || state === undefined) return undefined;
  if (token.shape === 'upper') return { to: i + 1, state };
  const stop = tokens[i + 1];
  return stop?.text === '.' && !stop.spaced ? { to: i + 2, state } : undefined;
}

/** *Norfolk, Va.*, *Raleigh, N.C.*, *Tulsa, OK 74103*: the state behind a town and a comma. */
export function stateBehindTown({ tokens, casing }: BlockContext, i: number): StateAbbreviation | undefined {
  if (tokens[i - 1]?.text !== ',' || !isNameWord(tokens[i - 2]) || casing === 'capitals') return undefined;
  const found = abbreviationAt(tokens, i);
  if (!found || tokens[i]?.text.includes('.') || found.to > i + 1) return found;
  // The post office's letters are also words: *OK*, *OR*, *IN*.
  const next = tokens[found.to];
  return !next || next.shape === 'punctuation' || next.shape === 'number' ? found : undefined;
}

/** The fact base's readings of such a state. */
export function namesOfState({ gazetteer }: BlockContext, { state }: StateAbbreviation): readonly GazetteerName[] {
  return gazetteer.named(state).filter(({ record }) => record.type === 'place');
}

/** Index behind a senator's party and state: *(D-Calif.)*, *, R-N.C.,*, *(I-Vermont)*; undefined where none stands. */
export function behindParty({ tokens, gazetteer }: BlockContext, i: number): number | undefined {
  if (!/^(?:[RDI]|DFL)$/.test(tokens[i]?.text ?? '') || !isHyphen(tokens[i + 1])) return undefined;
  if (!/^[,(]$/.test(tokens[i - 1]?.text ?? '') || tokens[i + 2]?.spaced !== false) return undefined;
  const to = abbreviationAt(tokens, i + 2)?.to ?? gazetteer.match(tokens, i + 2, tokens.length)?.to;
  return to !== undefined && /^[,).;]$/.test(tokens[to]?.text ?? '') ? to : undefined;
}
