// Gets VS Code and a Chromium, so that no test has to wait for them.
import { ensureChromium } from './chromium.mjs';
import { ensureVSCode } from './vscode.mjs';

const vscode = ensureVSCode();
console.log(`VS Code ${vscode.version}: ${vscode.root}`);
console.log(`Chromium: ${await ensureChromium()}`);
