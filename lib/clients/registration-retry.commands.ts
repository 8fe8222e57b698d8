import 'server-only'
import { db } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { findFirstAnswer } from '@/lib/core/idempotency'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import {
  REGISTRATION_DRAFT,
  type RegisteredClient,
  recordAnonymous,
  registerClient,
  registeredSchema,
} from './client-card.commands'
import type { AnonymousRecord, RegisterClient } from './client-card.schema'
import { changeClient } from './client-change.commands'
import { renewConsent } from './consent.commands'

/** The form has made a card before, its answer perhaps lost, and what it holds now could not be written there. */
type RegisteredBefore = { ok: false; error: 'registeredBefore'; clientId: string }

/**
 * Registers the person of the form. The same form sent once more, corrected meanwhile, has made its card already if only
 * the answer was lost: then the card is corrected.
 *
 * A card that somebody else has changed in the same fields since is left as it is: `registeredBefore`.
 */
export async function registerOrCorrect(
  viewer: Viewer,
  registration: RegisterClient,
): Promise<Result<RegisteredClient, 'keyReused'> | RegisteredBefore> {
  const registered = await registerClient(viewer, registration)
  const { submissionId } = registration
  if (registered.ok || !submissionId) return registered
  const made = await findCardMade(viewer, submissionId)
  // Counted without a name at first; now the person agrees.
  if (!made) return registerOrCorrect(viewer, { ...registration, submissionId: `${submissionId}:card` })
  const isCorrected = await correct(viewer, made.clientId, registration)
  return isCorrected ? ok(made) : { ok: false, error: 'registeredBefore', clientId: made.clientId }
}

/** Counts a person who refused consent, unless the same form has made a card of them before: somebody has to see to that. */
export async function countRefusal(
  viewer: Viewer,
  record: AnonymousRecord,
): Promise<Awaited<ReturnType<typeof recordAnonymous>> | RegisteredBefore> {
  const made = record.submissionId && (await findCardMade(viewer, record.submissionId))
  return made
    ? { ok: false, error: 'registeredBefore', clientId: made.clientId }
    : recordAnonymous(viewer, record)
}

function findCardMade(viewer: Viewer, key: string): Promise<RegisteredClient | undefined> {
  return findFirstAnswer(viewer, { operation: 'registerClient', key, answer: registeredSchema })
}

async function correct(
  viewer: Viewer,
  clientId: string,
  { consent, submissionId: _, ...card }: RegisterClient,
): Promise<boolean> {
  const changed = await changeClient(viewer, { clientId, patch: { ...card, expectedRevision: 1 } })
  if (!changed.ok && changed.error !== 'nothingChanged') return false
  const form = consent.answer === 'GIVEN_WRITTEN' ? 'WRITTEN' : 'ORAL'
  const given = await db.dataConsent.findFirst({
    where: { clientId, withdrawnAt: null },
    select: { form: true, scopes: true },
    orderBy: { givenAt: 'desc' },
  })
  if (given?.form !== form || given.scopes.toSorted().join() !== consent.scopes.toSorted().join()) {
    const renewal = { clientId, form, scopes: consent.scopes, submissionId: crypto.randomUUID() } as const
    if (!(await renewConsent(viewer, renewal)).ok) return false
  }
  await dropDraft(viewer, { key: REGISTRATION_DRAFT })
  return true
}
