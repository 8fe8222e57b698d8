import { describe, expect, it } from 'vitest'
import { type PartnerRecordInput, partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { partnerInput } from '@/scripts/testing/given-partners'
import { missingForSheet } from './offer-parts.rules'

describe('missingForSheet', () => {
  const missing = (more: Partial<PartnerRecordInput>) => {
    const record = partnerRecordSchema.parse(partnerInput(more))
    return missingForSheet(record, record.offers[0]?.id ?? '')
  }
  const whole = partnerInput()
  const [offer] = whole.offers ?? []
  const [service] = whole.services ?? []
  const [location] = whole.locations ?? []
  const changed = (of: { offer?: object; service?: object; location?: object }) => ({
    ...whole,
    offers: offer ? [{ ...offer, ...of.offer }] : [],
    services: service ? [{ ...service, ...of.service }] : [],
    locations: location ? [{ ...location, ...of.location }] : [],
  })

  it.each([
    ['nothing of a whole record', {}, []],
    ['the telephone', { phones: [] }, ['phone']],
    ['the street', changed({ location: { street: {} } }), ['address']],
    ['the settlement', changed({ location: { placeName: {} } }), ['address']],
    ['the hours', changed({ offer: { hours: null } }), ['hours']],
    ['whether one books', changed({ service: { booking: 'UNKNOWN' } }), ['booking']],
    ['the papers', changed({ service: { papersToBring: [] } }), ['papers']],
    ['nobody to ask where there is a room', { contacts: [] }, []],
    ['whom to ask', { ...changed({ location: { room: {} } }), contacts: [] }, ['whomToAsk']],
    ['nothing of a line one rings', { ...changed({ offer: { locationId: null } }), locations: [] }, []],
  ])('lacks %s', (_name, record, expected) => {
    expect(missing({ ...whole, ...record } as Partial<PartnerRecordInput>)).toEqual(expected)
  })

  it('lacks everything when the record has no such offer any more', () => {
    expect(missingForSheet(partnerRecordSchema.parse(whole), 'gone')).toHaveLength(7)
  })
})
