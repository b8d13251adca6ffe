import * as vscode from 'vscode';
import type { Layer } from './layers';
import type { HighlightStyle } from './settings';

/**
 * The line under each layer. Every layer has a shape of its own, so that colour is never the only difference; none is
 * wavy, which readers know as an error.
 */
const LINES: Readonly<Record<Layer, string>> = {
  person: 'solid 1px',
  country: 'solid 2px',
  place: 'dashed 1px',
  organisation: 'double 1px',
  armedGroup: 'double 2px',
  event: 'dashed 2px',
  demonym: 'dotted 2px',
  date: 'dotted 1px',
};

/** The id of a layer's theme colour. */
export function colorId(layer: Layer): string {
  return `dateline.${layer}`;
}

/** How a layer looks in a style. */
export function decorationOptions(layer: Layer, style: HighlightStyle): vscode.DecorationRenderOptions {
  // VS Code defines a variable for every theme colour; the options for lines and tints take no ThemeColor.
  const color = `var(--vscode-dateline-${layer})`;
  const line = `underline ${LINES[layer]} ${color}`;
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  if (style === 'text') return { rangeBehavior, color: new vscode.ThemeColor(colorId(layer)) };
  if (style === 'underline') return { rangeBehavior, textDecoration: line };
  return {
    rangeBehavior,
    textDecoration: line,
    backgroundColor: `color-mix(in srgb, ${color} 18%, transparent)`,
    borderRadius: '2px',
  };
}
