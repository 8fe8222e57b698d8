/** What an exception stands for: one missing paper by its key (`lackKey`), or the whole case. */
export type StandsFor = { readonly paper: string | null }

/**
 * The papers the person still owes.
 *
 * Rule: staff may accept another paper with a reason (gaps.md G5). An exception stands in the place of its paper alone;
 * one for the whole case sends it to the head as it is.
 *
 * @param missing keys of what the rules miss
 */
export function owedPapers(missing: readonly string[], exceptions: readonly StandsFor[]): string[] {
  if (exceptions.some(({ paper }) => paper === null)) return []
  return missing.filter((key) => !exceptions.some(({ paper }) => paper === key))
}

/** The exceptions that still stand for something: a paper brought since, or asked for no more, needs none. */
export function standingExceptions<Exception extends StandsFor>(
  exceptions: readonly Exception[],
  missing: readonly string[],
): Exception[] {
  return exceptions.filter(({ paper }) => paper === null || missing.includes(paper))
}

/** The value under which the head agrees to an exception: its paper, or nothing for the whole case. */
export const exceptionKey = ({ paper }: StandsFor): string => paper ?? ''
