import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Action } from '@/lib/core/access'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { MANDATE_STATES, type MandateState } from './mandate.rules'
import { type MandateContent, mandateContentSchema } from './mandate.schema'

const mandateFields = {
  id: true,
  number: true,
  applicationId: true,
  unitId: true,
  providerId: true,
  providerKind: true,
  state: true,
  issuedOn: true,
  content: true,
  contactBy: true,
  revision: true,
  replacementAskedOn: true,
  unit: { select: { code: true, name: true, address: true, phone: true, email: true } },
  replaces: { select: { id: true, number: true } },
  replacedBy: { select: { id: true, number: true }, orderBy: { id: 'desc' }, take: 1 },
  ending: { select: { number: true, kind: true, decidedOn: true, content: true } },
  provider: {
    select: {
      staffId: true,
      surname: true,
      givenName: true,
      patronymic: true,
      sex: true,
      phone: true,
      email: true,
    },
  },
  application: {
    select: {
      number: true,
      state: true,
      enquiryId: true,
      content: true,
      clientId: true,
      decisions: { select: { number: true, decidedOn: true, kind: true } },
      appointment: { select: { dueOn: true } },
      client: {
        select: {
          surname: true,
          givenName: true,
          patronymic: true,
          sex: true,
          birthDate: true,
          isProtected: true,
          homeUnitId: true,
        },
      },
    },
  },
  events: {
    select: {
      id: true,
      kind: true,
      on: true,
      way: true,
      reason: true,
      details: true,
      staff: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.AidMandateSelect
export type MandateRow = Prisma.AidMandateGetPayload<{ select: typeof mandateFields }>

/** A mandate the viewer may look at, answer for, or decide about. */
export async function findMandateRow(
  tx: Tx,
  viewer: Viewer,
  action: Action,
  id: string,
): Promise<MandateRow | null> {
  return tx.aidMandate.findFirst({
    where: { AND: [accessibleBy(viewer.ability, action).ofType('AidMandate'), { id }] },
    select: mandateFields,
  })
}

export function mandateStateOf({ state }: { state: string }): MandateState {
  const found = MANDATE_STATES.find((each) => each === state)
  if (!found) throw new Error(`No state of a mandate is called ${state}`)
  return found
}

/** As issued; a person protected since then is protected on every later look too. */
export function mandateContentOf(row: Pick<MandateRow, 'content' | 'application'>): MandateContent {
  const content = mandateContentSchema.parse(row.content)
  if (content.person.isProtected || !row.application.client.isProtected) return content
  return {
    ...content,
    person: { ...content.person, isProtected: true },
    draft: { ...content.draft, contact: '' },
  }
}

/** Locks the application of the mandate and then the mandate: in that order everywhere, or two of them wait for each other. */
export async function lockMandate(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM secondary_aid_applications
    WHERE id = (SELECT application_id FROM aid_mandates WHERE id = ${id}::uuid) FOR UPDATE`
  await tx.$executeRaw`SELECT FROM aid_mandates WHERE id = ${id}::uuid FOR UPDATE`
}
