import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { documents } from '@/lib/eligibility/documents'
import { legalTopics } from '@/lib/enquiries/legal-topics'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { demoRecord } from './demo-partner'
import { demoPartners } from './demo-partners'

const records = demoPartners.map((partner) =>
  partnerRecordSchema.parse(demoRecord(partner, plainDate('2026-11-20'))),
)

describe('the invented bodies', () => {
  it('name papers and topics there are', () => {
    const services = records.flatMap((record) => record.services)
    const topics = new Set<string>(legalTopics.map(({ code }) => code))
    expect(services.flatMap(({ topicCodes }) => topicCodes).filter((code) => !topics.has(code))).toEqual([])
    const papers = new Set(documents.map(({ code }) => code))
    expect(services.flatMap(({ docs }) => docs).filter((code) => !papers.has(code))).toEqual([])
  })

  it('are told in English too', () => {
    for (const { name, services } of records)
      expect([name, ...services.map((service) => service.name)].filter(({ en }) => en === '')).toEqual([])
  })
})
