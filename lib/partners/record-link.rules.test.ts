import { describe, expect, it } from 'vitest'
import { partnerInput } from '@/scripts/testing/given-partners'
import { partnerRecordSchema } from './partner-record.schema'
import { changesSince, joinCorrection } from './record-link.rules'

const seen = partnerRecordSchema.parse(partnerInput())

describe('changesSince', () => {
  it('tells what a colleague wrote, and nothing of what is the office’s to say', () => {
    const kept = { ...seen, kind: 'NGO' as const, email: 'nova@partner.example' }
    expect(changesSince(seen, kept)).toEqual([{ path: ['email'], before: '', after: 'nova@partner.example' }])
    expect(changesSince(seen, { ...seen, kind: 'NGO' })).toEqual([])
  })
})

describe('joinCorrection', () => {
  it('takes what only the colleague wrote and keeps what the partner did', () => {
    const corrected = { ...seen, website: 'https://partner.example', email: 'moya@partner.example' }
    const kept = { ...seen, registryCode: '12345678', email: 'nova@partner.example' }
    expect(joinCorrection(seen, corrected, kept)).toEqual({ ...corrected, registryCode: '12345678' })
  })

  it('leaves no hours of a service that a colleague took away', () => {
    const corrected = { ...seen, offers: seen.offers.map((offer) => ({ ...offer, hours: null })) }
    const joined = joinCorrection(seen, corrected, { ...seen, services: [], offers: [] })
    expect(joined).toMatchObject({ services: [], offers: [] })
    expect(partnerRecordSchema.safeParse(joined).success).toBe(true)
  })
})
