import * as vscode from 'vscode';
import type { Claim, Evidence } from '../../core/model';
import type { Mode } from '../settings';
import { citation } from './citation';
import { escaped, hoverText } from './markdown';

/** More than these at one place are not read. */
const MOST = 3;
/** What *the record is silent* says already. */
const SILENT = 'The record says nothing about it';

/** A claim of which the reader is told, and the ids of the facts that this tells. */
export interface ToldClaim {
  readonly claim: Claim;
  readonly told: readonly string[];
}

/**
 * The claims at an offset whose verdict the reader is told, the narrowest first. What the record contradicts is told by
 * its finding, which the reader can silence; that it is silent, or was not asked, only while reviewing.
 */
export function verdictsAt(claims: readonly Claim[], offset: number, mode: Mode): ToldClaim[] {
  const here = claims
    .filter(({ start, end, verdict }) => start <= offset && offset <= end && isTold(verdict, mode))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const known = new Set<string>();
  return here
    .filter(claim => {
      const key = keyOf(claim);
      return !known.has(key) && known.add(key);
    })
    .sort((a, b) => Number(b.verdict === 'agrees') - Number(a.verdict === 'agrees'))
    .slice(0, MOST)
    .map(claim => ({ claim, told: claim.evidence.flatMap(({ fact }) => fact ?? []) }));
}

function isTold(verdict: Claim['verdict'], mode: Mode): boolean {
  return verdict === 'agrees' || (verdict !== 'contradicts' && mode === 'review');
}

/** Two claims that the same fact bears out are one to the reader. */
function keyOf({ verdict, evidence, reason }: Claim): string {
  return verdict === 'agrees'
    ? evidence.map(({ fact, statement }) => fact ?? statement).join()
    : `${verdict} ${reason}`;
}

/** The verdicts in words: *The record agrees: President of Mali since 24 May 2021 — CIA World Factbook, 22 January 2026*. */
export function verdictsHover(verdicts: readonly ToldClaim[], name: string | undefined): vscode.MarkdownString {
  const result = hoverText(verdicts.map(({ claim }) => lineOf(claim, name)));
  result.supportThemeIcons = true;
  return result;
}

function lineOf({ kind, verdict, evidence, reason }: Claim, name: string | undefined): string {
  switch (verdict) {
    case 'agrees':
      return `$(pass) ${bold(vscode.l10n.t('The record agrees'))}${agreement(kind, evidence, name)}`;
    case 'notJudged':
      return `$(circle-slash) ${bold(vscode.l10n.t('Not compared with the record'))}${told(reason)}`;
    default:
      return `$(question) ${bold(vscode.l10n.t('The record is silent'))}${reason === SILENT ? '' : told(reason)}`;
  }
}

const bold = (words: string): string => `**${escaped(words)}**`;
const told = (reason: string | undefined): string =>
  reason === undefined ? '' : `: ${escaped(`${reason.charAt(0).toLowerCase()}${reason.slice(1)}`)}`;

/** Statements that begin with whom they are of: *John Mahama: President of Ghana*. */
const OF_SOMEBODY: ReadonlySet<Claim['kind']> = new Set(['office', 'leader', 'membership']);

/** The first statement is enough to agree; where the box is about its subject, the name need not be said. */
function agreement(kind: Claim['kind'], [first]: readonly Evidence[], name: string | undefined): string {
  if (!first) return '';
  const { statement } = first;
  const own = name !== undefined && statement.startsWith(`${name}: `);
  const words = own
    ? statement.slice(name.length + 2)
    : OF_SOMEBODY.has(kind)
      ? statement.replace(': ', ', ')
      : statement;
  return `: ${escaped(words)} — ${citation(first)}`;
}
