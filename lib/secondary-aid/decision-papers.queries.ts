import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { placePath } from '@/lib/clients/place.rules'
import { placePathFields } from '@/lib/clients/place-ladder.queries'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { suggestNameCases } from '@/lib/core/name-cases'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { addressLines } from '@/lib/enquiries/letter.rules'
import type { Prisma } from '@/prisma/generated/client'
import type { LetterPerson, PaperCentre } from './aid-paper.rules'
import { grantSchema, keptRefusalDecisionSchema } from './decision.schema'
import type { SignedDecision } from './decision-papers.rules'
import { refusalGroundRows } from './ground-rows.rules'

/** Where letters go first: the postal address, else where the person lives, else where they are registered. */
const PURPOSES = ['POSTAL', 'ACTUAL', 'REGISTERED']

const signedFields = {
  id: true,
  number: true,
  receivedOn: true,
  createdAt: true,
  clientId: true,
  enquiryId: true,
  unitId: true,
  unit: { select: { name: true, address: true, phone: true, email: true } },
  executor: { select: { name: true } },
  decisions: { select: { number: true, decidedOn: true, content: true, kind: true, ruleVersion: true } },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      sex: true,
      isProtected: true,
      homeUnitId: true,
      addresses: {
        select: {
          purpose: true,
          placeTyped: true,
          street: true,
          house: true,
          flat: true,
          postalIndex: true,
          note: true,
          place: { select: placePathFields },
        },
      },
    },
  },
} satisfies Prisma.SecondaryAidApplicationSelect
type SignedRow = Prisma.SecondaryAidApplicationGetPayload<{ select: typeof signedFields }>

/** Whose the paper is, for the audit log and the kept paper. */
export type PaperOwner = {
  clientId: string
  enquiryId: string | null
  subjectUnitId: string
  /** Whose register and letterhead it is. */
  unitId: string
}

/** The signed decision of an application the viewer may see, with what its papers tell; the look is recorded. */
export async function findSignedDecision(
  viewer: Viewer,
  { applicationId }: { applicationId: string },
): Promise<Result<{ signed: SignedDecision; owner: PaperOwner }, 'decisionNotFound'>> {
  const row = await db.secondaryAidApplication.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication'), { id: applicationId }],
    },
    select: signedFields,
  })
  const [decision] = row?.decisions ?? []
  if (!row || !decision) return fail('decisionNotFound')
  const subjectUnitId = row.client.homeUnitId
  await recordAccess(viewer, 'application', row.id, { subjectUnitId })
  const common = {
    number: decision.number,
    on: plainDateOfUtc(decision.decidedOn),
    centre: centreOf(row),
    person: {
      name: fullNameOf(row.client),
      birthDate: row.client.birthDate && plainDateOfUtc(row.client.birthDate),
    },
    application: { number: row.number ?? '', on: plainDateOfUtc(row.receivedOn ?? row.createdAt) },
    executor: row.executor.name,
    ruleVersion: decision.ruleVersion,
  }
  const about = { applicationId: row.id, person: await letterPersonOf(row.client) }
  const owner = { clientId: row.clientId, enquiryId: row.enquiryId, subjectUnitId, unitId: row.unitId }
  if (decision.kind === 'REFUSAL') {
    const kept = keptRefusalDecisionSchema.parse(decision.content)
    const grounds = kept.grounds.map((ground) => ({
      ...ground,
      name: ground.name ?? firstWords(ground.code),
    }))
    const record = { ...common, draft: { ...kept, grounds } }
    return ok({ signed: { ...about, kind: 'REFUSAL', record }, owner })
  }
  const grant = grantSchema.parse(decision.content)
  const { category, otherCategories, matter, provider, signatory } = grant
  const services = grant.services.map((service) => uk.service[service])
  const instances = grant.instances.map((instance) => uk.instance[instance])
  const told = { category, otherCategories, matter, provider, signatory, services, instances }
  const record = { ...common, ...told, validFor: '', contactBy: null }
  return ok({ signed: { ...about, kind: 'GRANT', record }, owner })
}

/** Of a decision that kept no words: it was signed before a ground could be corrected. */
const firstWords = (code: string) => refusalGroundRows.find((row) => row.code === code)?.uk ?? code

function centreOf({ unit: { name, address, phone, email } }: SignedRow): PaperCentre {
  return { name, address: address ?? '', phone: phone ?? '', email: email ?? '' }
}

function fullNameOf({ surname, givenName, patronymic }: SignedRow['client']): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ')
}

async function letterPersonOf(client: SignedRow['client']): Promise<LetterPerson> {
  const { surname, givenName, patronymic, sex, isProtected, addresses } = client
  const { full } = await suggestNameCases({ surname, givenName, patronymic, sex })
  const found = PURPOSES.map((wanted) => addresses.find(({ purpose }) => purpose === wanted)).find(Boolean)
  return {
    nameInDative: full.dative,
    sex,
    isProtected,
    address: found
      ? addressLines({
          place: found.placeTyped ?? (found.place ? placePath(found.place) : ''),
          street: found.street ?? '',
          house: found.house ?? '',
          flat: found.flat ?? '',
          postalIndex: found.postalIndex ?? '',
          note: found.note ?? '',
        })
      : [],
  }
}
