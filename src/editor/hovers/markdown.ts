import * as vscode from 'vscode';

/** The only commands that a hover may run, whatever text gets into it. */
const HOVER_COMMANDS = [
  'dateline.nextMention',
  'dateline.previousMention',
  'dateline.showMentions',
  'dateline.revealInActors',
  'dateline.showDossier',
  'dateline.pickArticleDate',
  'dateline.isReally',
  'dateline.notAName',
  'dateline.notThis',
  'dateline.ignoreHere',
  'dateline.notUseful',
  'dateline.mendFact',
] as const;
export type HoverCommand = (typeof HOVER_COMMANDS)[number];

/** Text from a document or a fact as Markdown that shows exactly that text, on one line. */
export function escaped(text: string): string {
  const oneLine = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return oneLine.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link to a web page, or the bare title where the address is none: facts of a workspace are not trusted. */
export function webLink(title: string, url: string | undefined): string {
  const href = url === undefined ? undefined : webAddress(url);
  return href === undefined ? escaped(title) : `[${escaped(title)}](${href})`;
}

/** A link that runs one of the allowed commands. */
export function commandLink(title: string, command: HoverCommand, args: unknown, tooltip: string): string {
  const query = encodeURIComponent(JSON.stringify([args])).replace(/[()']/g, percent);
  return `[${escaped(title)}](command:${command}?${query} "${escaped(tooltip)}")`;
}

/** Lines put together as a hover's text. */
export function hoverText(paragraphs: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(paragraphs.join('\n\n'));
  text.isTrusted = { enabledCommands: HOVER_COMMANDS };
  return text;
}

function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href.replace(/[()'<>\\\s]/g, percent) : undefined;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
