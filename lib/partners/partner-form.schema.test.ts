import { describe, expect, it } from 'vitest'
import { partnerInput } from '@/scripts/testing/given-partners'
import { formOfPartner, type PartnerForm } from './partner-form.rules'
import { readPartnerForm } from './partner-form.schema'
import { partnerRecordSchema } from './partner-record.schema'

const record = partnerRecordSchema.parse(partnerInput())
const form = () => formOfPartner(record, {})

describe('readPartnerForm', () => {
  it('gives the record back as it was when nothing is changed', () => {
    expect(readPartnerForm(form())).toEqual({ ok: true, record })
  })

  it.each<[string, (form: PartnerForm) => void, { name: string; error: string }]>([
    [
      'hours that overlap',
      ({ offers: [offer] }) => offer?.hours.week[2]?.spans.splice(1, 1, { from: '12:00', to: '17:00' }),
      { name: 'offers.0.hours.week.2.spans.1.from', error: 'hoursOverlap' },
    ],
    [
      'a span that ends before it begins',
      ({ offers: [offer] }) => offer?.hours.week[0]?.spans.splice(0, 1, { from: '12:00', to: '8:00' }),
      { name: 'offers.0.hours.week.0.spans.0.to', error: 'spanEndsBeforeItBegins' },
    ],
    [
      'a time that is none',
      ({ offers: [offer] }) => offer?.hours.week[0]?.spans.splice(0, 1, { from: 'зранку', to: '12' }),
      { name: 'offers.0.hours.week.0.spans.0.from', error: 'clockForm' },
    ],
    [
      'a telephone with too few digits',
      (form) =>
        form.phones.splice(0, 1, {
          ...form.phones[0],
          id: crypto.randomUUID(),
          number: '067 12',
          extension: '',
          note: { uk: '', en: '' },
        }),
      { name: 'phones.0.number', error: 'phoneTooFewDigits' },
    ],
    [
      'an age in words',
      ({ services: [service] }) => service && Object.assign(service, { minAge: 'сім' }),
      { name: 'services.0.minAge', error: 'wholeNumber' },
    ],
    [
      'no name',
      (form) => Object.assign(form, { name: { uk: ' ', en: '' } }),
      { name: 'name.uk', error: 'required' },
    ],
    ['no kind', (form) => Object.assign(form, { kind: '' }), { name: 'kind', error: 'chooseOne' }],
  ])('refuses %s at its field', (_, change, problem) => {
    const changed = structuredClone(form())
    change(changed)
    expect(readPartnerForm(changed)).toEqual({ ok: false, problems: [problem] })
  })

  it('reads times as people write them, a paper a line, and keeps ids of papers', () => {
    const changed = structuredClone(form())
    const [offer, service] = [changed.offers[0], changed.services[0]]
    if (!offer || !service) throw new Error('The form has a service and an offer')
    Object.assign(offer.hours.week[5] ?? {}, { spans: [{ from: '9', to: '1330' }] })
    service.papers = 'довідка впо\nпаспорт\n\n'
    const read = readPartnerForm(changed)
    expect(read.ok && read.record.offers[0]?.hours?.week[5]?.spans).toEqual([{ from: 540, to: 810 }])
    const kept = record.services[0]?.papersToBring[0]
    expect(read.ok && read.record.services[0]?.papersToBring).toMatchObject([
      { name: { uk: 'довідка впо' } },
      kept,
    ])
  })
})
