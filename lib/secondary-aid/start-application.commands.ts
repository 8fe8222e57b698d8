import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { type ConsentRefusal, checkConsent } from '@/lib/clients/consent-guard.queries'
import { checkSavedMatters } from '@/lib/conflicts/conflict-check.commands'
import { keepStatedParty } from '@/lib/conflicts/matter-party.commands'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { PAPER_FORMS } from '@/lib/eligibility/rule-book'
import type { StartApplication } from './application.schema'
import { type ApplicationContent, applicationContentSchema } from './application-content.schema'
import type { MoveProblem } from './application-state.rules'
import { bringBack } from './draft-return.commands'

const startedSchema = z.object({ applicationId: z.string() })
type Started = z.output<typeof startedSchema>
type Refusal = 'clientNotFound' | 'enquiryNotFound' | 'applicationNotFound' | ConsentRefusal | MoveProblem

/** Papers of a card that are papers of the checklist under another name. */
const CHECKLIST_PAPER: Record<string, string> = {
  ID_CARD: 'PASSPORT_UA',
  PASSPORT_BOOKLET: 'PASSPORT_UA',
  TRAVEL_PASSPORT: 'PASSPORT_ABROAD',
  BIRTH_CERTIFICATE: 'BIRTH_CERT',
  PENSIONER_CERTIFICATE: 'PENSIONER_ID',
  COMBATANT_CERTIFICATE: 'VETERAN_UBD',
  IDP_CERTIFICATE: 'IDP_CERT',
  TEMPORARY_CITIZEN_CERTIFICATE: 'TEMP_ID_UA',
  PERMANENT_RESIDENCE_PERMIT: 'RESIDENCE_PERMIT',
  TEMPORARY_RESIDENCE_PERMIT: 'RESIDENCE_PERMIT',
  REFUGEE_CERTIFICATE: 'REFUGEE_ID',
  SUBSIDIARY_PROTECTION_CERTIFICATE: 'SUBSIDIARY_ID',
  TEMPORARY_PROTECTION_CERTIFICATE: 'TEMP_PROTECTION_CERT',
  ASYLUM_SEEKER_CERTIFICATE: 'ASYLUM_CERT',
  FOREIGN_PASSPORT: 'FOREIGN_PASSPORT',
  TAX_ID: 'TAX_ID',
}
const DISABILITY: Record<string, ApplicationContent['disabilityGroup']> = {
  NO_DISABILITY: 'NONE',
  GROUP_I: 'I',
  GROUP_II: 'II',
  GROUP_III: 'III',
  CHILD: 'CHILD',
}

/**
 * Begins an application for a person of a card the viewer may open, with what the enquiry and the card already say. One
 * that was begun for the same enquiry is gone on with, given up or not; so is a draft begun from the card. Of a person who took
 * the consent back a new one is begun on a named ground only (`checkConsent`), or for an enquiry that is still open.
 */
export async function startApplication(
  viewer: Viewer,
  input: StartApplication,
  now = new Date(),
): Promise<Result<Started, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  const key = { operation: 'startApplication', key: submissionId, request, answer: startedSchema }
  const started = await inTransaction<Started, Refusal | 'keyReused'>((tx) =>
    once(tx, viewer, key, () => beginApplication(tx, viewer, input, now)),
  )
  if (started.ok) await checkSavedMatters(viewer, started.value)
  return started
}

async function beginApplication(
  tx: Tx,
  viewer: Viewer,
  { clientId, enquiryId, ground }: StartApplication,
  now: Date,
): Promise<Result<Started, Refusal>> {
  // Two presses on two screens wait for each other here, so that they begin one application.
  await tx.$executeRaw`SELECT FROM clients WHERE id = ${clientId}::uuid FOR UPDATE`
  const card = await findCard(tx, viewer, clientId)
  if (!card) return fail('clientNotFound')
  const enquiry = enquiryId ? await findEnquiry(tx, viewer, { clientId, enquiryId }) : null
  if (enquiryId && !enquiry) return fail('enquiryNotFound')
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  const begun = await tx.secondaryAidApplication.findFirst({
    where: { AND: [reach, enquiryId ? { enquiryId } : { clientId, enquiryId: null, state: 'DRAFT' }] },
    select: { id: true, state: true },
  })
  if (begun && begun.state !== 'NOT_APPLIED') return ok({ applicationId: begun.id })
  const allowed = await checkConsent(tx, clientId, ground ?? (enquiry ? 'OPEN_MATTER' : undefined))
  if (!allowed.ok) return allowed
  if (begun) return bringBack(tx, viewer, begun.id, now)
  const channel = enquiry?.visit.channel ?? 'PERSONAL'
  return createDraft(
    tx,
    viewer,
    card,
    { clientId, enquiryId, channel, content: carriedContent(card, enquiry), withoutConsent: allowed.value },
    now,
  )
}

type Draft = {
  clientId: string
  enquiryId: string | null
  channel: string
  content: ApplicationContent
  familyId?: string
  /** On what it is begun although the person took the consent back. */
  withoutConsent?: ProcessingGround | null
}

/** Writes the draft of an application, with the papers the card says were seen. */
export async function createDraft(
  tx: Tx,
  viewer: Viewer,
  card: Card,
  { withoutConsent, ...draft }: Draft,
  now: Date,
): Promise<Result<Started, never>> {
  const { id } = await tx.secondaryAidApplication.create({
    data: {
      ...draft,
      unitId: viewer.unit.id,
      executorId: viewer.staffId,
      papers: { create: carriedPapers(card, viewer, now) },
    },
    select: { id: true },
  })
  const owner = { clientId: draft.clientId, unitId: viewer.unit.id, enquiryId: null, applicationId: id }
  await keepStatedParty(tx, viewer.staffId, owner, draft.content.opposingParty)
  await recordFact(tx, viewer, {
    action: 'create',
    subject: 'application',
    subjectId: id,
    subjectUnitId: card.homeUnitId,
    details: {
      fromEnquiry: draft.enquiryId !== null,
      ofFamily: draft.familyId !== undefined,
      ...(withoutConsent && { withoutConsent }),
    },
  })
  return ok({ applicationId: id })
}

/** The card as an application begins from it, if the viewer may open it. */
export function findCard(tx: Tx, viewer: Viewer, clientId: string) {
  return tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: {
      homeUnitId: true,
      disabilityGroup: true,
      documents: {
        where: { formSeen: { not: null } },
        select: {
          kind: true,
          numberSealed: true,
          issuer: true,
          issuedOn: true,
          validTo: true,
          formSeen: true,
        },
        orderBy: { id: 'asc' },
      },
    },
  })
}
export type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>

function findEnquiry(
  tx: Tx,
  viewer: Viewer,
  { clientId, enquiryId }: { clientId: string; enquiryId: string },
) {
  const reach = accessibleBy(viewer.ability, 'read').ofType('Enquiry')
  return tx.enquiry.findFirst({
    where: { AND: [reach, { id: enquiryId, clientId, helpKind: 'SECONDARY_AID_ACCESS' }] },
    select: {
      agreedWording: true,
      clientWords: true,
      topicCode: true,
      branchCode: true,
      opposingParty: true,
      visit: { select: { channel: true } },
    },
  })
}
type Enquiry = Awaited<ReturnType<typeof findEnquiry>>

/** What the card says of a disability, in the terms of the rules. */
export function disabilityOf(kept: string | null): ApplicationContent['disabilityGroup'] {
  return (kept && DISABILITY[kept]) || null
}

function carriedContent({ disabilityGroup }: Card, enquiry: Enquiry): ApplicationContent {
  const topic = enquiry?.topicCode ?? enquiry?.branchCode
  return applicationContentSchema.parse({
    issueTopics: topic ? [topic] : [],
    substance: enquiry ? enquiry.agreedWording || enquiry.clientWords : '',
    opposingParty: (enquiry?.opposingParty ?? '').slice(0, 300),
    disabilityGroup: disabilityOf(disabilityGroup),
  })
}

/** Papers the card says were seen, once each: nobody shows a passport twice. Their numbers stay sealed as they are. */
function carriedPapers({ documents }: Card, { staffId }: Viewer, now: Date) {
  const seen = new Set<string>()
  return documents.flatMap(({ kind, formSeen, ...paper }) => {
    const doc = CHECKLIST_PAPER[kind]
    if (!doc || seen.has(doc)) return []
    seen.add(doc)
    const form = PAPER_FORMS.find((each) => each === formSeen) ?? 'ORIGINAL_SHOWN'
    return [{ ...paper, doc, form, receivedOn: toUtcMidnight(todayInKyiv(now)), addedById: staffId }]
  })
}
