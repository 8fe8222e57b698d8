import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { Paper } from '@/lib/core/paper'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { CONSENT_SCOPES } from './client-codes.rules'
import { consentPaper, findConsentText } from './consent.rules'
import type { ConsentPaperRequest } from './consent.schema'

export type ConsentPaper = {
  paper: Paper
  cardNumber: string
  homeUnitId: string
  /** Given orally: the paper is a record. Otherwise it waits for a signature. */
  isRecord: boolean
}

/**
 * The consent of a card as a paper: the one that holds now, in the words it was given to; without one, the text in
 * use, ready to be signed.
 */
export async function findConsentPaper(
  viewer: Viewer,
  { clientId, locale }: ConsentPaperRequest,
  now = new Date(),
): Promise<Result<ConsentPaper, 'clientNotFound'>> {
  const client = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: {
      cardNumber: true,
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      homeUnitId: true,
      homeUnit: { select: { name: true, nameEn: true, address: true, phone: true } },
      consents: {
        where: { withdrawnAt: null },
        orderBy: { givenAt: 'desc' },
        take: 1,
        select: { form: true, textVersion: true, scopes: true, givenAt: true, recordedById: true },
      },
    },
  })
  if (!client) return fail('clientNotFound')
  await recordAccess(viewer, 'clientCard', clientId, {
    subjectUnitId: client.homeUnitId,
    details: { kind: 'CONSENT' },
  })
  const [consent] = client.consents
  const worker = consent
    ? await db.staff.findUnique({ where: { id: consent.recordedById }, select: { name: true } })
    : undefined
  const { homeUnit, surname, givenName, patronymic, birthDate } = client
  const isRecord = consent?.form === 'ORAL'
  const paper = consentPaper(
    {
      locale,
      centre: {
        name: locale === 'en' ? homeUnit.nameEn : homeUnit.name,
        address: homeUnit.address ?? '',
        phone: homeUnit.phone ?? '',
      },
      person: {
        fullName: [surname, givenName, patronymic].filter(Boolean).join(' '),
        birthDate: birthDate && plainDateOfUtc(birthDate),
      },
      scopes: CONSENT_SCOPES.filter((scope) => consent?.scopes.includes(scope)),
      answer: isRecord ? 'GIVEN_ORALLY' : 'GIVEN_WRITTEN',
      on: todayInKyiv(consent?.givenAt ?? now),
      workerName: worker?.name ?? viewer.name,
    },
    consent && findConsentText(consent.textVersion),
  )
  return ok({ paper, cardNumber: client.cardNumber, homeUnitId: client.homeUnitId, isRecord })
}
