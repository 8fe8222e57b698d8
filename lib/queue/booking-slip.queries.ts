import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { createTranslator } from 'use-intl/core'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { Locale } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/bookings.json'
import uk from '@/lib/core/i18n/messages/uk/bookings.json'
import type { Paper } from '@/lib/core/paper'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { BookingAddress, SlipRequest } from './booking.schema'
import { filedFields, fileOf, purposeOf } from './booking-feed.queries'
import { bookingFile } from './booking-file.rules'
import { wayOf } from './booking-row.queries'
import { ownCalendar, placedFields, placeOn } from './booking-schedule.queries'
import { dayInWords, timeOf } from './booking-words.rules'

const fields = {
  ...filedFields,
  clientId: true,
  unitId: true,
  unit: { select: { name: true, nameEn: true, phone: true, email: true, address: true } },
  client: { select: { isProtected: true, homeUnitId: true } },
  slots: { select: { calendar: { select: placedFields } } },
} as const

async function readBooking(viewer: Viewer, bookingId: string) {
  const row = await db.booking.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Booking'), { id: bookingId, number: { not: null } }],
    },
    select: fields,
  })
  const own = row && ownCalendar(row.slots)
  if (!row || !own) return undefined
  const subjectUnitId = row.client?.homeUnitId ?? row.unitId
  await recordAccess(viewer, 'booking', row.id, { subjectUnitId })
  const address = placeOn(own, kyivMoment(row.startsAt).on, row.unit.address ?? '')
  return { ...row, address, subjectUnitId, number: row.number ?? '', way: wayOf(row) }
}

export type Slip = {
  paper: Paper
  number: string
  clientId: string | null
  subjectUnitId: string
  isProtected: boolean
  isOver: boolean
}

/**
 * What the person is handed: day in words, time, where, what to take, whom to ring. No name on it, the number is enough: the
 * sheet may be seen by the wrong eyes (look.md §8).
 */
export async function findSlip(
  viewer: Viewer,
  { bookingId, locale }: SlipRequest,
): Promise<Result<Slip, 'bookingNotFound'>> {
  const row = await readBooking(viewer, bookingId)
  if (!row) return fail('bookingNotFound')
  const { number, way, unit, clientId, subjectUnitId } = row
  const t = wordsOf(locale)
  const centre = (locale === 'en' && unit.nameEn) || unit.name
  const day = dayInWords(row.startsAt, locale)
  const time = timeOf(row.startsAt)
  const where = {
    IN_PERSON: row.address,
    PHONE: t('slip.wePhone'),
    VIDEO: row.videoLink || t('slip.linkLater'),
  }[way]
  const take = [
    t('slip.take.identity'),
    t('slip.take.papers'),
    ...(purposeOf(row.purpose) === 'APPLICATION' ? [t('slip.take.proof')] : []),
  ]
  const paper: Paper = {
    title: t('slip.title', { number }),
    locale,
    layout: 'handout',
    sender: [centre, unit.address ?? '', unit.phone ?? ''].filter(Boolean),
    footer: [t('slip.numbered', { number }), unit.phone ?? ''].filter(Boolean).join(' · '),
    blocks: [
      { kind: 'title', text: t('slip.heading'), note: t('slip.numbered', { number }) },
      { kind: 'paragraph', text: t('slip.when', { day, time }), isStrong: true },
      {
        kind: 'facts',
        facts: [
          { label: t(`slip.where.${way}`), value: where },
          { label: t('slip.lasts'), value: t('slip.until', { time: timeOf(row.endsAt) }) },
          { label: t('slip.purpose'), value: t(`purpose.${purposeOf(row.purpose)}`) },
        ],
      },
      { kind: 'heading', text: t('slip.takeTitle') },
      { kind: 'list', style: 'boxes', items: take },
      { kind: 'heading', text: t('slip.arriveTitle') },
      { kind: 'paragraph', text: t(`slip.arrive.${way}`, { number }) },
      { kind: 'small', text: t('slip.cannot', { phone: unit.phone ?? '' }) },
    ],
  }
  return ok({
    paper,
    number,
    clientId,
    subjectUnitId,
    isProtected: row.client?.isProtected ?? false,
    isOver: row.state === 'CANCELLED' || row.state === 'DONE',
  })
}

/** The appointment as a file for the person's own calendar program; names neither person nor matter. */
export async function findBookingFile(
  viewer: Viewer,
  { bookingId }: BookingAddress,
): Promise<Result<{ file: string; number: string }, 'bookingNotFound'>> {
  const row = await readBooking(viewer, bookingId)
  if (!row) return fail('bookingNotFound')
  const { number, way, unit, address, videoLink } = row
  const t = wordsOf(viewer.locale)
  const file = bookingFile(
    {
      ...fileOf(row),
      summary: t('file.summary', { number }),
      description: t(`slip.arrive.${way}`, { number }),
      location: way === 'IN_PERSON' ? address : '',
      url: videoLink || null,
    },
    { name: unit.name, email: unit.email || env.MAIL_FROM },
  )
  return ok({ file, number })
}

function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: { uk, en }[locale] })
}
