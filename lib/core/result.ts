/** An outcome the caller must handle. `error` is a code, never text for the screen. */
export type Result<T, E extends string> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T) => ({ ok: true, value }) as const
export const fail = <E extends string>(error: E) => ({ ok: false, error }) as const

/** What the browser receives: the work's own outcomes, or that its input was refused. */
export type Answer<W extends (...args: never[]) => Promise<Result<unknown, string>>> =
  | Awaited<ReturnType<W>>
  | { ok: false; error: 'invalidInput'; fieldErrors?: Record<string, string[]> }
