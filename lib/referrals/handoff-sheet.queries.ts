import 'server-only'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { Paper } from '@/lib/core/paper'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { handoffPaper } from './handoff-paper.rules'
import { handoffSheet, type SheetForm, type SheetLocale, sheetContentOf } from './handoff-sheet.rules'
import { offerParts } from './offer-parts.rules'
import type { SheetRequest } from './referral.schema'
import { readSheetLink, sheetAddress } from './referral-link.queries'
import {
  contentOf,
  findReferralRow,
  isDiscreet,
  partnerOf,
  type ReferralRow,
  referralFields,
  sheetLocaleOf,
  subjectUnitOf,
} from './referral-row.queries'
import { sheetWordsOf } from './sheet-words'

export type FoundSheet = {
  paper: Paper
  number: string
  clientId: string | null
  enquiryId: string | null
  visitId: string | null
  subjectUnitId: string
  isDiscreet: boolean
  isProtected: boolean
  isDraft: boolean
}

/** The sheet of a referral the viewer may see, as of now; the look is recorded. */
export async function findSheet(
  viewer: Viewer,
  { referralId, locale, form }: Omit<SheetRequest, 'isPlaceSafe'>,
  now = new Date(),
): Promise<Result<FoundSheet, 'referralNotFound' | 'offerGone'>> {
  const row = await findReferralRow(db, viewer, 'read', referralId)
  if (!row) return fail('referralNotFound')
  const subjectUnitId = subjectUnitOf(row)
  await recordAccess(viewer, 'referral', row.id, { subjectUnitId, details: { kind: 'sheet' } })
  const paper = await sheetPaper(row, { locale, form, address: sheetAddress(row.id) }, now)
  if (!paper) return fail('offerGone')
  return ok({
    paper,
    number: row.number ?? '',
    clientId: row.clientId,
    enquiryId: row.enquiryId,
    visitId: row.enquiry?.visitId ?? null,
    subjectUnitId,
    isDiscreet: isDiscreet(row),
    isProtected: row.client?.isProtected ?? false,
    isDraft: row.number === null,
  })
}

/** The sheet keeps so long on the telephone of the person. */
const PAGE_DAYS = 180

/**
 * The page a client opens by the code on the sheet: the same, with hours of the moment it is opened. Nobody is known there:
 * an altered address, a referral taken back or of long ago, a partner that has closed shows nothing.
 */
export async function openSheetPage(
  token: string,
  { locale }: { locale: SheetLocale | undefined },
  now = new Date(),
): Promise<Result<{ paper: Paper; locale: SheetLocale; phones: readonly string[] }, 'sheetOver'>> {
  const id = readSheetLink(token)
  const row = id ? await db.referral.findUnique({ where: { id }, select: referralFields }) : null
  if (!row?.handedOverAt || row.state === 'WITHDRAWN') return fail('sheetOver')
  // Nobody is sent to a closed door: the page then gives the number of the free line.
  if (row.partner.status === 'CLOSED') return fail('sheetOver')
  if (now.getTime() - row.handedOverAt.getTime() > PAGE_DAYS * 86_400_000) return fail('sheetOver')
  const spoken = locale ?? sheetLocaleOf(row)
  const paper = await sheetPaper(row, { locale: spoken, form: 'NORMAL', address: undefined }, now)
  const { record, offerId } = partnerOf(row)
  const phones = offerParts(record, offerId)?.phones.map(({ number }) => number) ?? []
  return paper ? ok({ paper, locale: spoken, phones }) : fail('sheetOver')
}

type Asked = { locale: SheetLocale; form: SheetForm; address: string | undefined }

async function sheetPaper(
  row: ReferralRow,
  { locale, form, address }: Asked,
  now: Date,
): Promise<Paper | undefined> {
  const { unit, staff, number, bookedFor } = row
  const calendar = await currentCalendar()
  const sheet = handoffSheet(partnerOf(row), sheetContentOf(contentOf(row)), {
    locale,
    number: number ?? '',
    moment: kyivMoment(now),
    calendar,
    isDiscreet: isDiscreet(row),
    bookedFor: bookedFor && { on: todayInKyiv(bookedFor), time: timeOf(bookedFor) },
    centre: {
      name: (locale === 'en' && unit.nameEn) || unit.name,
      address: unit.address ?? '',
      phone: unit.phone ?? '',
      hours: unit.hours ?? '',
      worker: staff.name,
    },
  })
  return sheet && handoffPaper(sheet, form, sheetWordsOf(locale), number ? address : undefined)
}

function timeOf(instant: Date): string {
  const { minute } = kyivMoment(instant)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
