/** What a web process does when it begins: it reads the names people are found by, so that the first search need not wait. */
export async function register(): Promise<void> {
  const { knownLexicon } = await import('./lib/clients/name-lexicon.queries')
  // Where the database does not answer yet, the first search reads them.
  knownLexicon().catch(() => undefined)
}
