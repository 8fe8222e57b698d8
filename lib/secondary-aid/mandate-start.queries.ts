import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import type { Tx } from '@/lib/core/db'
import ukMandates from '@/lib/core/i18n/messages/uk/mandates.json'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { suggestNameCases } from '@/lib/core/name-cases'
import { formatPlainDate, type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { suggestPositionCases } from '@/lib/core/position-cases'
import type { Viewer } from '@/lib/core/viewer'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { Deadline } from '@/lib/deadlines/legal-deadlines'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { firstContactBy } from './appointment.rules'
import type { AppointedRow } from './appointment-need.queries'
import { grantSchema } from './decision.schema'
import { contentOf } from './decision-check.queries'
import type { AidService } from './grant.rules'
import type { MandateContent, TypedMandate } from './mandate.schema'
import { kindOf, providerNameOf } from './provider.queries'

/** A mandate before it is worded: what is so on the day, and what stands in the fields at first. */
export type MandateStart = {
  facts: Omit<MandateContent, 'draft' | 'at'>
  draft: TypedMandate
  grantedServices: readonly AidService[]
  /** By what rule the first contact is due. */
  contactRule: Pick<Deadline, 'length' | 'legalBasis' | 'confidence'>
}

const clock = new Intl.DateTimeFormat('uk', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** «14:30» in Kyiv. */
export const timeInKyiv = (now: Date): string => clock.format(now)

/** What a mandate for that provider says before anybody has worded it. Official texts are in Ukrainian. */
export async function startMandate(
  tx: Tx,
  viewer: Viewer,
  row: AppointedRow,
  providerId: string,
  on: PlainDate,
): Promise<MandateStart> {
  const provider = await tx.aidProvider.findUniqueOrThrow({
    where: { id: providerId },
    select: {
      kind: true,
      surname: true,
      givenName: true,
      patronymic: true,
      sex: true,
      position: true,
      certificate: true,
      registerEntry: true,
      contract: true,
      phone: true,
    },
  })
  const calendar = await currentCalendar()
  const { length, legalBasis, confidence } = deadlineOn('PROVIDER_FIRST_CONTACT', on, calendar)
  const decision = row.decisions.find(({ kind }) => kind === 'GRANT')
  if (!decision) throw new Error(`The application ${row.id} has no grant`)
  const say = createTranslator({ locale: 'uk', messages: ukMandates })
  const grant = grantSchema.parse(decision.content)
  const content = contentOf(row)
  const { client, unit } = row
  const name = await suggestNameCases(provider)
  const { kind: _, surname, givenName, patronymic, sex: __, ...known } = provider
  return {
    facts: {
      basis: say('basis', {
        number: decision.number,
        date: formatPlainDate(plainDateOfUtc(decision.decidedOn)),
      }),
      person: {
        name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
        birthDate: client.birthDate && plainDateOfUtc(client.birthDate),
        isProtected: client.isProtected,
      },
      centre: {
        name: unit.name,
        address: unit.address ?? '',
        phone: unit.phone ?? '',
        email: unit.email ?? '',
      },
      provider: {
        kind: kindOf(provider),
        name: providerNameOf({ surname, givenName, patronymic }),
        ...known,
      },
      replaces: row.mandates.findLast(({ state }) => state === 'REPLACED')?.number ?? '',
      signatoryName: viewer.name,
    },
    draft: {
      matter: grant.matter,
      body: content.court,
      caseNumber: content.caseNumber,
      stage: grant.instances.map((instance) => uk.instance[instance]).join('; '),
      services: grant.services,
      interpreter: interpreterOf(client.interpreter),
      marks: marksOf(client).join('\n'),
      contact: client.isProtected ? '' : contactOf(client.phones),
      contactBy: firstContactBy(on, calendar),
      signatoryPosition: viewer.position,
      lawyerPosition: suggestPositionCases(provider.position).dative,
      lawyerName: name.full.dative,
      powersPaper: '',
      validTo: null,
    },
    grantedServices: grant.services,
    contactRule: { length, legalBasis, confidence },
  }
}

const interpreterOf = (code: string | null): string =>
  Object.entries(ukMandates.interpreter).find(([known]) => known === code)?.[1] ?? ''

function marksOf({ isProtected, accessibilityNeeds }: AppointedRow['client']): string[] {
  const needs = Object.entries(ukMandates.mark)
    .filter(([need]) => accessibilityNeeds.includes(need))
    .map(([, words]) => words)
  return [...(isProtected ? [ukMandates.protectedMark] : []), ...needs]
}

/** The first phone that may be rung, with its safe hours. */
function contactOf(phones: AppointedRow['client']['phones']): string {
  const phone = phones.find(({ safeToCall }) => safeToCall)
  if (!phone) return ''
  const hours = phone.safeFrom && phone.safeTo ? `${phone.safeFrom}–${phone.safeTo}` : ''
  return [formatPhoneDomestic(phone.e164), hours].filter(Boolean).join(', ')
}
