// What the benchmarks in an extension host write into the editor.
import * as vscode from 'vscode';

/** The sample articles of the workspace, one after the other, to about so many characters, cut behind a sentence. */
export async function article(characters: number): Promise<string> {
  let text = '';
  for (const sample of await samples()) {
    text += `${sample}\n\n`;
    if (text.length > characters) break;
  }
  return text.slice(0, text.lastIndexOf('.', characters) + 1);
}

/** The sample articles again and again, no paragraph twice the same, to about so many characters. */
export async function longText(characters: number): Promise<string> {
  const texts = await samples();
  let number = 0;
  const parts: string[] = [];
  for (let length = 0; length < characters; length += parts.at(-1)?.length ?? 1) {
    const text = texts[parts.length % texts.length] ?? '';
    parts.push(text.replace(/\.(?=\s)/g, () => `, said witness ${number++}.`));
  }
  return parts.join('\n\n');
}

async function samples(): Promise<string[]> {
  const files = await vscode.workspace.findFiles('**/*.txt');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(
    files.map(async file => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).trim()),
  );
}
