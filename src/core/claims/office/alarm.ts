import { dateText, type FactRecord, type Office, periodText } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Fix, Span } from '../../model';
import type { Days } from '../../pages/calendarDays';
import { type Sentence, spanOf } from '../../pages/page';
import type { Alarm } from '../claim';
import { held } from '../wording';
import type { OfficeClaim } from './claim';
import type { OfficeDays } from './days';
import { surelyHeld } from './known';
import { rolesOf } from './roles';

/** What the record knows of the person and the office of a wrong claim. */
export interface Wrong {
  readonly person: FactRecord;
  readonly owner: FactRecord;
  /** The person's offices, and those of the claimed roles among them. */
  readonly own: readonly Office[];
  readonly inRole: readonly Office[];
  readonly when: OfficeDays;
  /** Who held it instead. */
  readonly rival: Office;
}

/** How a wrong claim is told and mended, and the offices that show it. */
export function alarmFor(
  { page }: Sentence,
  claim: OfficeClaim,
  found: Wrong,
): { alarm: Alarm; evidence: readonly Office[] } {
  const { person, owner, own, inRole, rival, when } = found;
  const first = when.days[0] as Days;
  const day = dateText(first.first);
  const title = spanOf(page, claim.title.from, claim.title.to);
  const capital = /^\p{Lu}/u.test(page.tokens[claim.title.from]?.text ?? '');
  const office = `the ${rival.position.name}`;
  const terms = inRole.filter(({ of, statement }) => of?.id === owner.id && (statement.start ?? '') <= first.first);
  const elsewhere = inRole.find(each => each.of?.id !== owner.id && (when.open || surelyHeld(each, first)));
  if (elsewhere?.of && claim.of) {
    const right = claim.of.mention.type === 'demonym' ? elsewhere.of.demonyms[0] : elsewhere.of.name;
    return {
      alarm: {
        check: owner.type === 'country' ? 'wrong-country' : 'wrong-title',
        message: `${person.name} ${held(elsewhere.title, elsewhere.statement)}; on ${day} ${office} was ${rival.person.name}.`,
        fixes: right ? [replaceBy(claim.of.mention, right)] : [],
      },
      evidence: [elsewhere, rival],
    };
  }
  const later = terms.length > 0 ? undefined : inRole.find(({ of }) => of?.id === owner.id);
  if (later?.statement.start)
    return {
      alarm: {
        check: 'stale-office',
        message: `${person.name} became ${later.title} only on ${dateText(later.statement.start)}; on ${day} it was ${rival.person.name}.`,
        fixes: [replaceBy(claim.person.mention, rival.person.name)],
      },
      evidence: [later, rival],
    };
  const present = own.filter(each => surelyHeld(each, first));
  const other = present.find(({ of }) => of?.id === owner.id) ?? (terms.length === 0 ? present[0] : undefined);
  if (other)
    return {
      alarm: {
        check: 'wrong-title',
        message: `On ${day} ${person.name} was ${other.title}; ${office} was ${rival.person.name}.`,
        fixes: claim.several ? [] : titleFix(other, title, capital),
      },
      evidence: [other, rival],
    };
  const was = terms[0]
    ? `${person.name} ${held(terms[0].title, terms[0].statement)}${terms
        .slice(1)
        .map(({ statement }) => ` and ${periodText(statement)}`)
        .join('')}`
    : `${person.name} is not known to have held the office`;
  return {
    alarm: {
      check: 'stale-office',
      message: `${was}; on ${day} ${office} was ${rival.person.name}.`,
      fixes: [
        ...(claim.several ? [] : formerFix(terms, first.first, title)),
        replaceBy(claim.person.mention, rival.person.name),
      ],
    },
    evidence: [...terms.slice(-2), rival],
  };
}

/** *former* before the title, where the term is over. */
function formerFix(past: readonly Office[], day: string, title: Span): Fix[] {
  const over = past.length > 0 && past.every(({ statement }) => statement.end !== undefined && statement.end <= day);
  return over ? [{ title: 'Add “former”', edits: [{ start: title.start, end: title.start, newText: 'former ' }] }] : [];
}

function titleFix(office: Office, title: Span, capital: boolean): Fix[] {
  const [role] = rolesOf(office);
  if (!role || role === 'leader') return [];
  return [replaceBy(title, capital ? role.replace(/\b[a-z]/g, letter => letter.toUpperCase()) : role)];
}
