import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { EMPTY_CARD, spokenContent } from './card-content.rules'
import type { AnonymousRecord, RegisterClient } from './client-card.schema'
import { columnsOf, writeLists } from './client-rows.commands'
import { CONSENT_TEXT_VERSION } from './consent.rules'
import { indexClientNames } from './name-index.commands'

/** The draft under which the registration form is kept while it is typed. */
export const REGISTRATION_DRAFT = 'client-registration'

export const registeredSchema = z.object({ clientId: z.string(), cardNumber: z.string() })
export type RegisteredClient = z.output<typeof registeredSchema>

/**
 * Registers a person: card, papers, phones, consent and search keys in one transaction with the audit
 * record. The card belongs to the viewer's unit and gets its next number `<unit>-<year>-<sequence>`.
 *
 * @param on the day of registration, whose year stands in the number
 */
export async function registerClient(
  viewer: Viewer,
  input: RegisterClient,
  on = todayInKyiv(new Date()),
): Promise<Result<RegisteredClient, 'keyReused'>> {
  const { submissionId, consent, ...card } = input
  const registered = await inTransaction<RegisteredClient, 'keyReused'>((tx) => {
    const work = async (): Promise<Result<RegisteredClient, never>> =>
      ok(await createCard(tx, viewer, { ...card, consent }, on.slice(0, 4)))
    return submissionId
      ? once(
          tx,
          viewer,
          { operation: 'registerClient', key: submissionId, request: input, answer: registeredSchema },
          work,
        )
      : work()
  })
  if (registered.ok) await dropDraft(viewer, { key: REGISTRATION_DRAFT })
  return registered
}

async function createCard(
  tx: Tx,
  viewer: Viewer,
  { consent, ...card }: Omit<RegisterClient, 'submissionId'>,
  year: string,
): Promise<RegisteredClient> {
  const content = { ...EMPTY_CARD, ...spokenContent(card) }
  const cardNumber = await takeCardNumber(tx, viewer.unit.code, year)
  const { id } = await tx.client.create({
    data: {
      ...columnsOf(content),
      surname: content.surname,
      givenName: content.givenName,
      identityLevel: content.identityLevel,
      cardNumber,
      homeUnitId: viewer.unit.id,
      registeredById: viewer.staffId,
    },
    select: { id: true },
  })
  await writeLists(tx, id, content)
  await indexClientNames(tx, [{ clientId: id, ...content }])
  await tx.dataConsent.create({
    data: {
      clientId: id,
      form: consent.answer === 'GIVEN_WRITTEN' ? 'WRITTEN' : 'ORAL',
      textVersion: CONSENT_TEXT_VERSION,
      scopes: consent.scopes,
      givenAt: new Date(),
      recordedById: viewer.staffId,
    },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: 'create',
    subject: 'clientCard',
    subjectId: id,
    subjectUnitId: viewer.unit.id,
    details: { identityLevel: content.identityLevel, isProtected: content.protection !== null },
  })
  return { clientId: id, cardNumber }
}

async function takeCardNumber(tx: Tx, unitCode: string, year: string): Promise<string> {
  const [row] = await tx.$queryRaw<
    { first: number }[]
  >`SELECT take_numbers(${`card:${unitCode}:${year}`}, 1) AS first`
  return cardNumberOf(unitCode, year, row?.first ?? 0)
}

/** `17-2024-00318` */
export function cardNumberOf(unitCode: string, year: string, sequence: number): string {
  return `${unitCode}-${year}-${String(sequence).padStart(5, '0')}`
}

const anonymousSchema = z.object({ anonymousId: z.string() })

/** Counts a person who refused consent: sex and age group at most, no name. */
export async function recordAnonymous(
  viewer: Viewer,
  input: AnonymousRecord,
): Promise<Result<z.output<typeof anonymousSchema>, 'keyReused'>> {
  const { submissionId, sex, ageGroup } = input
  const recorded = await inTransaction<z.output<typeof anonymousSchema>, 'keyReused'>((tx) => {
    const work = async (): Promise<Result<z.output<typeof anonymousSchema>, never>> => {
      const { id } = await tx.anonymousRecord.create({
        data: { unitId: viewer.unit.id, staffId: viewer.staffId, sex, ageGroup: ageGroup ?? null },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'create',
        subject: 'anonymousRecord',
        subjectId: id,
        subjectUnitId: viewer.unit.id,
      })
      return ok({ anonymousId: id })
    }
    return submissionId
      ? once(
          tx,
          viewer,
          { operation: 'recordAnonymous', key: submissionId, request: input, answer: anonymousSchema },
          work,
        )
      : work()
  })
  // Who refuses leaves no name behind, half typed on another screen either.
  if (recorded.ok) await dropDraft(viewer, { key: REGISTRATION_DRAFT })
  return recorded
}
