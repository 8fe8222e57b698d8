export type ConsentStanding = 'HOLDS' | 'WITHDRAWN' | 'NEVER_RECORDED'

/**
 * Whether a person’s consent holds, was taken back, or was never recorded here (an imported card).
 *
 * Source: consent form F10 and guide 5.3.14. Of a consent never recorded they say nothing: it stops nothing.
 */
export function consentStanding(consents: readonly { withdrawnAt: Date | string | null }[]): ConsentStanding {
  if (consents.length === 0) return 'NEVER_RECORDED'
  return consents.some(({ withdrawnAt }) => withdrawnAt === null) ? 'HOLDS' : 'WITHDRAWN'
}

type Given = { givenAt: Date; withdrawnAt: Date | null }

/**
 * When a person last took their consent back, no earlier than `since`; undefined when they have not. A consent that ended
 * because another was given in its stead was not taken back.
 *
 * Source: guide 5.3.14, N19 (“after withdrawal no outgoing share”).
 */
export function takenBackSince(consents: readonly Given[], since: Date): Date | undefined {
  const renewals = new Set(consents.map(({ givenAt }) => givenAt.getTime()))
  return consents
    .flatMap(({ withdrawnAt }) => withdrawnAt ?? [])
    .filter((at) => at >= since && !renewals.has(at.getTime()))
    .sort((one, other) => other.getTime() - one.getTime())[0]
}
