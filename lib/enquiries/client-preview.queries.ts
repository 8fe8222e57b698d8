import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { ACCESSIBILITY_NEEDS, INTERPRETERS, LANGUAGES, PHONE_OWNERS } from '@/lib/clients/client-codes.rules'
import { REGISTER_NUMBERS } from '@/lib/clients/document-number.queries'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/clients/identity-document.rules'
import { maskPhone } from '@/lib/clients/phone.rules'
import { placeLabel } from '@/lib/clients/place.rules'
import { isRestricted } from '@/lib/clients/restricted-card.queries'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type ClientHistory, historyOf, historySql } from './client-history.queries'

const VISITS_SHOWN = 3

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
  home: z
    .object({
      kind: z.string(),
      category: z.string().nullable(),
      name: z.string().nullable(),
      typed: z.string().nullable(),
    })
    .nullable(),
  document: z.object({ kind: z.enum(IDENTITY_DOCUMENT_KINDS).catch('OTHER') }).nullable(),
  consents: z.array(z.object({ withdrawnAt: z.string().nullable() })),
})

/** What the desk shows beside the list of a card the viewer may open. */
export type ClientPreview = {
  id: string
  phone: { masked: string; owner: string; safeToCall: boolean; safeFrom: string; safeTo: string } | null
  /** Settlement as it is said; `NONE` is no fixed address. */
  home: { kind: 'PLACE'; name: string } | { kind: 'NONE' } | null
  language: (typeof LANGUAGES)[number]
  interpreter: (typeof INTERPRETERS)[number] | null
  identityLevel: 'NONE' | 'DECLARED' | 'DOCUMENT'
  documentKind: (typeof IDENTITY_DOCUMENT_KINDS)[number] | null
  needs: (typeof ACCESSIBILITY_NEEDS)[number][]
  handlingNote: string
  isProtected: boolean
  history: ClientHistory
}

/**
 * A glance at a card before it is opened, in two statements; that it was taken is on record. Of a person who took consent back
 * there is nothing to see (`isRestricted`).
 */
export async function findClientPreview(
  viewer: Viewer,
  { clientId }: { clientId: string },
): Promise<Result<ClientPreview, 'clientNotFound' | 'consentWithdrawn'>> {
  const row = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: {
      id: true,
      homeUnitId: true,
      preferredLanguage: true,
      interpreter: true,
      identityLevel: true,
      accessibilityNeeds: true,
      handlingNote: true,
      isProtected: true,
    },
  })
  if (!row) return fail('clientNotFound')
  await recordAccess(viewer, 'clientCard', row.id, {
    subjectUnitId: row.homeUnitId,
    details: { kind: 'PREVIEW' },
  })
  const [beside] = await db.$queryRaw<unknown[]>`
    SELECT
      (SELECT jsonb_build_object('e164', e164, 'owner', owner, 'safeToCall', safe_to_call, 'safeFrom', safe_from,
          'safeTo', safe_to)
       FROM client_phones WHERE client_id = c.id ORDER BY safe_to_call DESC, ordinal LIMIT 1) AS phone,
      (SELECT jsonb_build_object('kind', a.kind, 'category', p.category, 'name', p.name, 'typed', a.place_typed)
       FROM client_addresses a LEFT JOIN places p ON p.code = a.place_code
       WHERE a.client_id = c.id ORDER BY a.purpose <> 'ACTUAL', a.purpose <> 'REGISTERED' LIMIT 1) AS home,
      (SELECT jsonb_build_object('kind', kind) FROM client_documents
       WHERE client_id = c.id AND NOT kind = ANY(${Object.values(REGISTER_NUMBERS)})
       ORDER BY form_seen IS NULL, id DESC LIMIT 1) AS document,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('withdrawnAt', withdrawn_at)), '[]')
       FROM data_consents WHERE client_id = c.id) AS consents,
      ${historySql(viewer, VISITS_SHOWN)}
    FROM clients c WHERE c.id = ${clientId}::uuid`
  const { phone, home, document, consents } = besideSchema.parse(beside)
  if (await isRestricted(db, viewer, { ...row, consents })) return fail('consentWithdrawn')
  return ok({
    id: row.id,
    phone: phone && {
      masked: maskPhone(phone.e164),
      owner: phone.owner,
      safeToCall: phone.safeToCall,
      safeFrom: phone.safeFrom ?? '',
      safeTo: phone.safeTo ?? '',
    },
    home: home && homeOf(home),
    language: z.enum(LANGUAGES).catch('other').parse(row.preferredLanguage),
    interpreter: z.enum(INTERPRETERS).nullable().catch(null).parse(row.interpreter),
    identityLevel: row.identityLevel,
    documentKind: document?.kind ?? null,
    needs: ACCESSIBILITY_NEEDS.filter((need) => row.accessibilityNeeds.includes(need)),
    handlingNote: row.handlingNote ?? '',
    isProtected: row.isProtected,
    history: historyOf(beside, viewer.locale, VISITS_SHOWN),
  })
}

function homeOf(home: NonNullable<z.output<typeof besideSchema>['home']>): ClientPreview['home'] {
  if (home.kind === 'NONE') return { kind: 'NONE' }
  const { category, name, typed } = home
  return { kind: 'PLACE', name: category && name ? placeLabel({ category, name }) : (typed ?? '') }
}
