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
