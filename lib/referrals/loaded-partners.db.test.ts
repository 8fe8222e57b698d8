import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { demoRecord } from '@/prisma/demo/partners/demo-partner'
import { demoPartners } from '@/prisma/demo/partners/demo-partners'
import { moreDemoPartners } from '@/prisma/demo/partners/more-demo-partners'
import { loadPartners } from '@/prisma/reference/partners/load-partners'
import { handoffPaper } from './handoff-paper.rules'
import { handoffSheet, sheetContentOf } from './handoff-sheet.rules'
import { MANDATORY_PARTS, missingForSheet, offerParts } from './offer-parts.rules'
import { sheetWordsOf } from './sheet-words'

// Thursday, ten past one in Kyiv: lunch.
const moment = kyivMoment(new Date('2026-11-26T11:10:00Z'))
const nothing = sheetContentOf({ needWords: '', whatToSay: '', alreadyDone: '', papers: [], nextSteps: [] })
const centre = { name: 'Центр', address: '', phone: '(0599) 2-30-15', hours: '', worker: '' }

type Loaded = { record: ReturnType<typeof readPartnerRecord>; offerId: string }
let loaded: Loaded[]

beforeAll(async () => {
  await loadPartners(db)
  const rows = await db.partner.findMany({ select: { content: true } })
  const demo = [...demoPartners, ...moreDemoPartners].map((one) =>
    partnerRecordSchema.parse(demoRecord(one, moment.on)),
  )
  loaded = [...rows.map(({ content }) => readPartnerRecord(content)), ...demo].flatMap((record) =>
    record.offers.map(({ id }) => ({ record, offerId: id })),
  )
})

function sheetOf({ record, offerId }: Loaded) {
  const partner = { record, offerId, checkedOn: null, settlement: '' }
  const sheet = handoffSheet(partner, nothing, {
    locale: 'uk',
    number: '17-Н-2026-0001',
    moment,
    calendar: startingCalendar,
    isDiscreet: false,
    bookedFor: null,
    centre,
  })
  if (!sheet) throw new Error(`${record.name.uk} has no such offer`)
  return { sheet, paper: handoffPaper(sheet, 'NORMAL', sheetWordsOf('uk')) }
}

describe('every loaded partner', () => {
  it('yields a complete hand-off sheet, or says what is missing', () => {
    const counts = { complete: 0, incomplete: 0 }
    for (const one of loaded) {
      const missing = missingForSheet(one.record, one.offerId)
      const { sheet, paper } = sheetOf(one)
      const parts = offerParts(one.record, one.offerId)
      expect(paper.blocks.some(({ kind }) => kind === 'place')).toBe(true)
      expect(MANDATORY_PARTS).toEqual(expect.arrayContaining([...missing]))
      if (missing.length > 0) {
        counts.incomplete += 1
        continue
      }
      counts.complete += 1
      expect(sheet.organisation).not.toBe('')
      expect(sheet.phones).not.toEqual([])
      expect(sheet.days).not.toEqual([])
      if (parts?.isByTelephone) continue
      expect(sheet.address).not.toBe('')
      expect(sheet.booking.kind).not.toBe('unknown')
      expect(sheet.papers).not.toEqual([])
      expect(sheet.person || sheet.wayThere.length > 0).toBeTruthy()
    }
    console.log(`hand-off sheets: ${counts.complete} complete, ${counts.incomplete} say what is missing`)
    expect(counts.complete + counts.incomplete).toBe(loaded.length)
    expect(counts.complete).toBeGreaterThan(0)
    expect(counts.incomplete).toBeGreaterThan(0)
  })

  it('says what is missing of a body whose address alone is known', () => {
    const known = loaded.find(({ record }) => record.name.uk.includes('бездомним'))
    expect(known && missingForSheet(known.record, known.offerId)).toEqual(
      expect.arrayContaining(['phone', 'hours']),
    )
  })
})
