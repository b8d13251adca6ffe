import type { Token } from '../../text/tokens';
import type { TitledPart } from '../runs/acronyms';
import type { GazetteerName } from '../words/gazetteer';
import { COMMON, NAME_WORD } from '../words/nameWords';
import type { BlockContext } from './context';
import { isPartial } from './standing';

/** Of whom even a word that stands in other names reminds everybody: *the Trump Organization*. */
const HOUSEHOLD_NAME = 75;

/**
 * The facts' names of a part of one word, by what stands beside it: *Crown Prince | Mohammed* by its title, an everyday
 * word as a surname behind a title (*Prime Minister May*), and as nobody's where it is a piece of another name
 * (*Basic | Law*).
 */
export function withNamesAlone(context: BlockContext, part: TitledPart): TitledPart {
  const { from, to, names, title } = part;
  if (to - from > 1) return part;
  const token = context.tokens[from] as Token;
  if (title !== '') return behindTitle(context, part, token.folded);
  const isEveryday = names.length > 0 && names.every(isSurname) && context.words.is(token, COMMON | NAME_WORD);
  const isStray = isEveryday && names.every(isUnheardOf) && isPartial(context, from, to);
  return isStray ? { ...part, names: [] } : part;
}

function behindTitle({ gazetteer }: BlockContext, part: TitledPart, folded: string): TitledPart {
  const { names, title } = part;
  const titled = gazetteer.named(`${title.slice(title.lastIndexOf(' ') + 1)} ${folded}`).filter(isPerson);
  const own = names.length > 0 ? names : gazetteer.named(folded).filter(isSurname);
  return titled.length === 0 && own === names ? part : { ...part, names: [...titled, ...own] };
}

const isPerson = ({ record }: GazetteerName): boolean => record.type === 'person';
const isSurname = ({ record, kind }: GazetteerName): boolean => record.type === 'person' && kind === 'surname';
const isUnheardOf = ({ record }: GazetteerName): boolean => record.prominence < HOUSEHOLD_NAME;
