const YAML = /^---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n(?:(?!\+\+\+)[^\n]*\n)*\+\+\+[ \t]*(?:\r?\n|$)/;

/** Where the YAML or TOML head of a text ends: 0 if there is none. */
export function frontMatterEnd(text: string): number {
  const form = text.startsWith('---') ? YAML : text.startsWith('+++') ? TOML : undefined;
  return form?.exec(text)?.[0].length ?? 0;
}
