import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import {
  ACCESSIBILITY_NEEDS,
  INTERPRETERS,
  LANGUAGES,
  PHONE_OWNERS,
  type SEXES,
} from '@/lib/clients/client-codes.rules'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { isRestricted } from '@/lib/clients/restricted-card.queries'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { historySchema, type RunningTerm, runningTermOf, termSql } from './client-history.queries'

/** What stands on top of every screen about a client. */
export type ClientHeader = {
  id: string
  cardNumber: string
  surname: string
  givenName: string
  patronymic: string
  birthDate: PlainDate | null
  birthYear: number | null
  sex: (typeof SEXES)[number]
  isProtected: boolean
  /** Consent was taken back: telephone and notes are kept from the viewer (`isRestricted`). */
  isRestricted: boolean
  phone: {
    shown: string
    owner: (typeof PHONE_OWNERS)[number]
    safeToCall: boolean
    safeFrom: string
    safeTo: string
  } | null
  consent: { state: 'given' | 'withdrawn'; at: string } | null
  language: (typeof LANGUAGES)[number]
  interpreter: (typeof INTERPRETERS)[number] | null
  needs: (typeof ACCESSIBILITY_NEEDS)[number][]
  handlingNote: string
  term: RunningTerm | null
}

const besideSchema = z.object({
  phone: z
    .object({
      e164: z.string(),
      owner: z.enum(PHONE_OWNERS).catch('OTHER'),
      safeToCall: z.boolean(),
      safeFrom: z.string().nullable(),
      safeTo: z.string().nullable(),
    })
    .nullable(),
  consent: z.object({ givenAt: z.string(), withdrawnAt: z.string().nullable() }).nullable(),
  term: historySchema.shape.term,
})

/**
 * The header of a client the viewer may see, in two statements. The screen it stands on records the look:
 * a visit its visit, a card its card.
 */
export async function findClientHeader(
  viewer: Viewer,
  { clientId }: { clientId: string },
): Promise<Result<ClientHeader, 'clientNotFound'>> {
  const row = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: {
      id: true,
      homeUnitId: true,
      cardNumber: true,
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      birthYear: true,
      sex: true,
      isProtected: true,
      preferredLanguage: true,
      interpreter: true,
      accessibilityNeeds: true,
      handlingNote: true,
    },
  })
  if (!row) return fail('clientNotFound')
  const [beside] = await db.$queryRaw<unknown[]>`
    SELECT
      (SELECT jsonb_build_object('e164', e164, 'owner', owner, 'safeToCall', safe_to_call, 'safeFrom', safe_from,
          'safeTo', safe_to)
       FROM client_phones WHERE client_id = c.id ORDER BY safe_to_call DESC, ordinal LIMIT 1) AS phone,
      (SELECT jsonb_build_object('givenAt', given_at, 'withdrawnAt', withdrawn_at)
       FROM data_consents WHERE client_id = c.id ORDER BY given_at DESC LIMIT 1) AS consent,
      ${termSql(viewer)} AS term
    FROM clients c WHERE c.id = ${clientId}::uuid`
  const { phone, consent, term } = besideSchema.parse(beside)
  const { preferredLanguage, accessibilityNeeds, birthDate, homeUnitId, ...columns } = row
  const isClosed = await isRestricted(db, viewer, {
    id: row.id,
    homeUnitId,
    consents: consent ? [consent] : [],
  })
  return ok({
    ...columns,
    isRestricted: isClosed,
    patronymic: row.patronymic ?? '',
    birthDate: birthDate && plainDateOfUtc(birthDate),
    language: z.enum(LANGUAGES).catch('other').parse(preferredLanguage),
    interpreter: z.enum(INTERPRETERS).nullable().catch(null).parse(row.interpreter),
    needs: isClosed ? [] : ACCESSIBILITY_NEEDS.filter((need) => accessibilityNeeds.includes(need)),
    handlingNote: isClosed ? '' : (row.handlingNote ?? ''),
    phone:
      phone && !isClosed
        ? {
            shown: formatPhoneDomestic(phone.e164),
            owner: phone.owner,
            safeToCall: phone.safeToCall,
            safeFrom: phone.safeFrom ?? '',
            safeTo: phone.safeTo ?? '',
          }
        : null,
    consent: consent && {
      state: consent.withdrawnAt ? 'withdrawn' : 'given',
      at: new Date(consent.withdrawnAt ?? consent.givenAt).toISOString(),
    },
    term: runningTermOf(term),
  })
}
