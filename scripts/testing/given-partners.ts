import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { PartnerRecord, PartnerRecordInput } from '@/lib/partners/partner-record.schema'
import type { SavePartner } from '@/lib/partners/partner-rows.commands'

type GivenAbout = Partial<Pick<SavePartner, 'unitId' | 'status' | 'checked' | 'newId'>> & { viewer?: Viewer }
export type GivenPartner = { partnerId: string; revision: number; record: PartnerRecord }

const day = (...spans: [number, number][]) => ({ spans: spans.map(([from, to]) => ({ from, to })) })
/** Eight to five, with a break from one to a quarter to two; on Friday until four. */
const long = day([480, 780], [825, 1020])
export const OFFICE_HOURS = {
  week: [long, long, long, long, day([480, 780], [825, 960]), day(), day()],
}

/** A record with all that a hand-off sheet needs, under ids of its own. */
export function partnerInput(more: Partial<PartnerRecordInput> = {}): PartnerRecordInput {
  const [serviceId, locationId] = [randomUUID(), randomUUID()]
  return {
    kind: 'EMPLOYMENT',
    name: { uk: 'Вербопільська філія центру зайнятості', en: 'Verbopil Employment Office' },
    phones: [{ id: randomUUID(), number: '(05992) 2-18-40' }],
    contacts: [
      {
        id: randomUUID(),
        name: 'Ірина Мельник',
        position: { uk: 'провідна фахівчиня', en: 'lead specialist' },
        phone: '(05992) 2-18-41',
      },
    ],
    services: [
      {
        id: serviceId,
        name: { uk: 'Довідка про доходи безробітного', en: 'Certificate of income' },
        needs: ['INCOME_CERTIFICATE', 'UNEMPLOYMENT_BENEFIT'],
        docs: ['INCOME_UNEMPLOYMENT'],
        languages: ['uk'],
        booking: 'NOT_NEEDED',
        bookingHow: { uk: 'у порядку черги', en: 'first come, first served' },
        papersToBring: [{ id: randomUUID(), name: { uk: 'паспорт', en: 'passport' } }],
        whatToSay: { uk: 'Потрібна довідка про виплати за шість місяців', en: 'I need a certificate' },
        cost: 'FREE',
        accepts: 'YES',
      },
    ],
    locations: [
      {
        id: locationId,
        placeName: { uk: 'м. Вербопіль', en: 'Verbopil' },
        street: { uk: 'вул. Садова, 12', en: '12 Sadova St' },
        room: { uk: '1 поверх, каб. 3', en: 'floor 1, room 3' },
        accessibility: ['STEP_FREE'],
      },
    ],
    offers: [{ id: randomUUID(), serviceId, locationId, hours: OFFICE_HOURS }],
    ...more,
  }
}

/** A record of the directory as the product writes it: of the whole system and not checked, unless told otherwise. */
export async function givenPartner(
  more: Partial<PartnerRecordInput> = {},
  { viewer, ...about }: GivenAbout = {},
): Promise<GivenPartner> {
  const { inTransaction } = await import('@/lib/core/db')
  const { savePartner } = await import('@/lib/partners/partner-rows.commands')
  const { partnerRecordSchema } = await import('@/lib/partners/partner-record.schema')
  const record = partnerRecordSchema.parse(partnerInput(more))
  const saved = await inTransaction((tx) =>
    savePartner(tx, viewer ?? null, {
      unitId: null,
      status: 'ACTIVE',
      how: 'CREATED',
      reason: '',
      ...about,
      record,
    }),
  )
  if (!saved.ok) throw new Error(`The partner was not written: ${saved.error}`)
  return { ...saved.value, record }
}
