import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/handoff-sheet.json'
import ru from '@/lib/core/i18n/messages/ru/handoff-sheet.json'
import uk from '@/lib/core/i18n/messages/uk/handoff-sheet.json'
import type { Paper } from '@/lib/core/paper'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type PartnerRecordInput, partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { partnerInput } from '@/scripts/testing/given-partners'
import { handoffPaper } from './handoff-paper.rules'
import { handoffSheet, type SheetContent, type SheetContext, type SheetForm } from './handoff-sheet.rules'
import { missingForSheet } from './offer-parts.rules'
import { sheetWordsOf } from './sheet-words'

const words = { uk, en, ru }
const peace = { ...startingCalendar, suspensions: [] }

const momentOf = (instant: string) => kyivMoment(new Date(instant))

const content: SheetContent = {
  needWords: 'По довідку про допомогу по безробіттю',
  whatToSay: '',
  alreadyDone: 'Заяву прийнято 13.08.2026.',
  papers: [],
  nextSteps: [{ text: 'Принесіть довідку нам', onDate: plainDate('2026-08-27') }],
}
const centre = {
  name: 'Вербопільський центр',
  address: 'вул. Соборна, 8',
  phone: '(0599) 2-30-15',
  hours: 'пн–пт 8:00–17:00',
  worker: 'Марія Ткач',
}

type Given = Partial<SheetContext> & {
  at?: string
  record?: Partial<PartnerRecordInput>
  written?: Partial<SheetContent>
  form?: SheetForm
  checkedOn?: string | null
}

function given({ at = '2026-08-13T10:10:00Z', record = {}, written = {}, checkedOn, ...more }: Given = {}) {
  const whole = partnerRecordSchema.parse(partnerInput(record))
  const partner = {
    record: whole,
    offerId: whole.offers[0]?.id ?? '',
    checkedOn: checkedOn === null ? null : plainDate(checkedOn ?? '2026-08-03'),
    settlement: '',
  }
  const sheet = handoffSheet(
    partner,
    { ...content, ...written },
    {
      locale: 'uk',
      number: '17-Н-2026-0412',
      moment: momentOf(at),
      calendar: peace,
      isDiscreet: false,
      bookedFor: null,
      centre,
      ...more,
    },
  )
  if (!sheet) throw new Error('The record has no such offer')
  return sheet
}

const paperOf = (asked: Given = {}): Paper => {
  const sheet = given(asked)
  return handoffPaper(
    sheet,
    asked.form ?? 'NORMAL',
    sheetWordsOf(sheet.locale),
    'https://office.example/sheet/abc',
  )
}
const hoursOf = (asked: Given = {}) => {
  const place = paperOf(asked).blocks.find((block) => block.kind === 'place')
  return (place?.kind === 'place' ? place.hours : []).map(({ label, main, lines }) => [label, main, ...lines])
}
const rowOf = (label: string, asked: Given = {}) =>
  paperOf(asked).blocks.find((block) => block.kind === 'row' && block.label === label)

describe('hours on the sheet', () => {
  const nextDay = ['Завтра, п’ятниця', '8:00–16:00', 'перерва 13:00–13:45']
  it.each([
    ['07:59', 'відчинять о 8:00', ['до 17:00', 'перерва 13:00–13:45']],
    ['12:00', 'відчинено до 13:00', ['перерва 13:00–13:45', 'потім до 17:00']],
    ['13:10', 'зачинено до 13:45', ['потім до 17:00']],
    ['13:45', 'відчинено до 17:00', []],
    ['17:00', 'уже зачинено', []],
  ])('at %s of a working day says «%s»', (clock, main, lines) => {
    const [hour = 0, minute] = clock.split(':').map(Number)
    const at = `2026-08-13T${String(hour - 3).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`
    expect(hoursOf({ at })).toEqual([['Сьогодні, четвер', main, ...lines], nextDay])
  })

  it.each([
    ['the day after the clocks went forward', '2026-03-30T10:10:00Z'],
    ['the last working day before', '2026-03-27T11:10:00Z'],
    ['the day after they went back', '2026-10-26T11:10:00Z'],
    ['the last working day before that', '2026-10-23T10:10:00Z'],
  ])('%s is closed for lunch at 13:10 by the wall', (_name, at) => {
    expect(momentOf(at).minute).toBe(13 * 60 + 10)
    expect(hoursOf({ at })[0]?.[1]).toBe('зачинено до 13:45')
  })

  it.each(['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'in the night of the change, at %s, is closed on Sunday and opens on Monday',
    (at) => {
      const [today, next] = hoursOf({ at })
      expect(today).toEqual(['Сьогодні, неділя', 'зачинено'])
      expect(next?.slice(0, 2)).toEqual(['Завтра, понеділок', '8:00–17:00'])
    },
  )

  it('after a Friday names the Monday', () => {
    expect(hoursOf({ at: '2026-08-14T15:00:00Z' })).toEqual([
      ['Сьогодні, п’ятниця', 'уже зачинено'],
      ['17.08, понеділок', '8:00–17:00', 'перерва 13:00–13:45'],
    ])
  })

  const withHours = (hours: object) => {
    const input = partnerInput()
    const [offer] = input.offers ?? []
    return offer ? { ...input, offers: [{ ...offer, ...hours }] } : input
  }
  const week = partnerInput().offers?.[0]?.hours?.week ?? []

  it('tells why an exceptional day is closed', () => {
    const exceptions = [{ from: '2026-08-13', to: '2026-08-13', spans: [], note: { uk: '', en: '' } }]
    const record = withHours({ hours: { week, exceptions: [{ ...exceptions[0], note: 'ремонт' }] } })
    expect(hoursOf({ record })[0]).toEqual(['Сьогодні, четвер', 'зачинено', 'ремонт'])
  })

  const doubt = uk.holiday
  it('says of a public holiday that the record does not tell, and does not guess', () => {
    expect(hoursOf({ at: '2026-08-24T06:00:00Z' })[0]).toEqual([
      'Сьогодні, понеділок',
      'відчинено до 13:00',
      'перерва 13:00–13:45',
      'потім до 17:00',
      doubt,
    ])
  })
  it('says so too where a suspension of holidays is not confirmed, and nothing where it is', () => {
    const doubted = { at: '2026-08-24T06:00:00Z', calendar: startingCalendar }
    expect(hoursOf(doubted)[0]).toContain(doubt)
    const suspensions = [{ from: plainDate('2022-02-24'), confidence: 'law' as const }]
    expect(hoursOf({ ...doubted, calendar: { ...startingCalendar, suspensions } })[0]).not.toContain(doubt)
  })
  it('keeps to the record where it has the holiday', () => {
    const exceptions = [{ from: '2026-08-24', to: '2026-08-24', spans: [{ from: 600, to: 720 }], note: '' }]
    const record = withHours({ hours: { week, exceptions } })
    expect(hoursOf({ record, at: '2026-08-24T06:00:00Z' })[0]).toEqual([
      'Сьогодні, понеділок',
      'відчинять о 10:00',
      'до 12:00',
    ])
  })

  it('says that nobody knows the hours, in the words of the source where there are some', () => {
    const record = withHours({ hours: null, hoursNote: { uk: 'Прийом у середу за оголошенням.', en: '' } })
    expect(hoursOf({ record })).toEqual([])
    expect(paperOf({ record }).blocks).toContainEqual(
      expect.objectContaining({ hoursLabel: `${uk.hoursUnknown} Прийом у середу за оголошенням.` }),
    )
  })

  it('knows a line that answers around the clock', () => {
    const always = Array.from({ length: 7 }, () => ({ spans: [{ from: 0, to: 1440 }] }))
    expect(hoursOf({ record: withHours({ hours: { week: always } }) })[0]).toEqual([
      'Сьогодні, четвер',
      'цілодобово',
    ])
  })
})

describe('the sheet', () => {
  it('holds all that one needs to get in, in the order of the eye', () => {
    const { blocks, senderAside } = paperOf()
    expect(senderAside).toEqual(['№ 17-Н-2026-0412', '13.08.2026'])
    expect(blocks.map((block) => (block.kind === 'row' ? block.label : block.kind))).toEqual([
      'title',
      'place',
      'Як записатися',
      'Візьміть із собою',
      'Що сказати',
      'Що вже зроблено',
      'Що робити далі',
      'closing',
    ])
    const place = blocks.find((block) => block.kind === 'place')
    expect(place).toMatchObject({
      name: 'Вербопільська філія центру зайнятості',
      lines: [
        { text: 'м. Вербопіль, вул. Садова, 12', isBig: true },
        { text: '1 поверх, каб. 3. Вхід без сходів.' },
        { text: 'Довідка про доходи безробітного' },
        { text: 'Ірина Мельник, провідна фахівчиня' },
        { text: '(05992) 2-18-40,  (05992) 2-18-41', isBig: true },
      ],
    })
    expect(rowOf('Візьміть із собою')).toMatchObject({ body: { items: ['паспорт', 'цей аркуш'] } })
    expect(rowOf('Що сказати')).toMatchObject({
      body: { style: 'said', text: '«Потрібна довідка про виплати за шість місяців»' },
    })
    expect(rowOf('Що робити далі')).toMatchObject({
      body: { items: [['Принесіть довідку нам ', { strong: 'до 27.08.2026' }, '.']] },
    })
  })

  it('says what was written for this person before what the record says', () => {
    const written = { whatToSay: 'Мене направив центр', papers: ['трудова книжка'] }
    expect(rowOf('Що сказати', { written })).toMatchObject({ body: { text: '«Мене направив центр»' } })
    expect(rowOf('Візьміть із собою', { written })).toMatchObject({
      body: { items: ['трудова книжка', 'цей аркуш'] },
    })
  })

  it('tells when one is expected instead of how to book', () => {
    const bookedFor = { on: plainDate('2026-08-14'), time: '10:30' }
    expect(rowOf('Як записатися', { bookedFor })).toMatchObject({
      body: { text: 'Вас чекають 14.08.2026 о 10:30.' },
    })
  })

  it('says neither the matter nor the words nor the service where others may read it', () => {
    const paper = JSON.stringify(paperOf({ isDiscreet: true }))
    for (const told of ['безробіття', 'Потрібна довідка', 'Довідка про доходи', 'Заяву прийнято'])
      expect(paper).not.toContain(told)
    expect(paper).toContain('Садова, 12')
  })

  it.each([
    ['2026-05-15', false],
    ['2026-05-14', true],
    [null, true],
  ])('checked on %s, ninety days before or more, is stale: %s', (checkedOn, isStale) => {
    const { blocks } = paperOf({ checkedOn })
    const last = blocks.at(-1)
    expect(given({ checkedOn }).isStale).toBe(isStale)
    const small = last?.kind === 'closing' ? last.small : ''
    expect(small.includes(uk.stale)).toBe(isStale && checkedOn !== null)
    expect(small.includes(uk.notChecked)).toBe(checkedOn === null)
  })

  it.each(['en', 'ru'] as const)('speaks %s throughout', (locale) => {
    const text = JSON.stringify(paperOf({ locale }))
    expect(text).toContain(words[locale].documentTitle)
    expect(text).not.toContain(uk.failed)
    if (locale === 'en') expect(text).toContain('Verbopil Employment Office')
  })

  it('has another form in large print and one in the shortest words', () => {
    expect(paperOf({ form: 'LARGE' }).size).toBe('large')
    expect(rowOf('Що взяти', { form: 'PLAIN' })).toBeDefined()
  })
})

describe('the three languages', () => {
  const keysOf = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path]
  it.each(['en', 'ru'] as const)('have the same messages (%s)', (locale) => {
    expect(keysOf(words[locale])).toEqual(keysOf(uk))
  })
  it('have no letters of Ukrainian in the Russian ones', () => {
    expect(JSON.stringify(ru)).not.toMatch(/[іїєґІЇЄҐ]/)
  })
})

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
