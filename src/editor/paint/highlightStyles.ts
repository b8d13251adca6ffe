import * as vscode from 'vscode';
import type { HighlightStyle } from '../settings';
import { type Layer, type Shade, shadeParts } from './layers';

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

/**
 * How much of a guess's colour is left: enough for a contrast of 3:1 with the background in the default themes, which
 * the colours themselves have in plenty.
 */
const GUESS = '75%';

/** How a shade of a layer looks in a style. A guess is fainter, and its line further off. */
export function decorationOptions(shade: Shade, style: HighlightStyle): vscode.DecorationRenderOptions {
  const { layer, guess } = shadeParts(shade);
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  if (style === 'text') {
    // Words keep the contrast that reading needs.
    const color = new vscode.ThemeColor(colorId(layer));
    return { rangeBehavior, color, ...(guess ? { fontStyle: 'italic' } : {}) };
  }
  // VS Code defines a variable for every theme colour; the options for lines and tints take no ThemeColor.
  const variable = `var(--vscode-dateline-${layer})`;
  const color = guess ? `color-mix(in srgb, ${variable} ${GUESS}, transparent)` : variable;
  const line = `underline ${LINES[layer]} ${color}${guess ? '; text-underline-offset: 0.3em' : ''}`;
  if (style === 'underline') return { rangeBehavior, textDecoration: line };
  return {
    rangeBehavior,
    textDecoration: line,
    backgroundColor: `color-mix(in srgb, ${variable} ${guess ? '9%' : '18%'}, transparent)`,
    borderRadius: '2px',
  };
}
