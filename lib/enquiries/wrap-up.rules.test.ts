import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type WrapUpIssue, type WrapUpRecord, wrapUpSheet } from './wrap-up.rules'

const issue: WrapUpIssue = {
  number: '17-ЗВ-2026-00412',
  topicCode: 'ALIMONY',
  agreedWording: 'Стягнути аліменти на сина',
  clientWords: 'Батько не платить',
  form: 'ORAL',
  helpKind: 'CONSULTATION',
  answerText: 'Пояснено, як подати заяву про судовий наказ.',
  nextSteps: [
    { text: 'Взяти довідку про склад сім’ї', who: 'CLIENT' },
    { text: 'Подати заяву до суду', who: 'CLIENT', onDate: plainDate('2026-12-10') },
    { text: 'Замовити витяг', who: 'CLIENT', onDate: plainDate('2026-12-01') },
    { text: ' ', who: 'CLIENT' },
    { text: 'Взяти довідку про склад сім’ї', who: 'CLIENT' },
    { text: 'Надіслати зразок заяви', who: 'CENTRE', onDate: plainDate('2026-11-24') },
  ],
  deadlines: [
    { title: 'Подати апеляцію', dueOn: plainDate('2026-12-20'), isMet: false },
    { title: 'Подати відзив', dueOn: plainDate('2026-11-20'), isMet: false },
    { title: 'Сплатити збір', dueOn: plainDate('2026-11-10'), isMet: true },
  ],
  papers: ['паспорт', ' паспорт', '', 'свідоцтво про народження'],
}

const record: WrapUpRecord = {
  locale: 'uk',
  number: '17-В-2026-00042',
  issuedOn: plainDate('2026-11-21'),
  isProtected: false,
  centre: {
    name: 'Вербопільський центр',
    address: 'вул. Соборна, 8',
    phone: '(0599) 2-30-15',
    hours: 'пн–пт 8:00–17:00',
  },
  worker: { name: 'Марія Ткач', position: 'фронтлайнерка' },
  issues: [issue],
  note: ' Приходьте з донькою. ',
  whereTo: [],
  nextVisit: { on: plainDate('2026-12-02'), time: '10:00' },
}

describe('wrapUpSheet', () => {
  const sheet = wrapUpSheet(record)
  const [section] = sheet.sections

  it('says what was agreed, with the number and without a name', () => {
    expect(section).toMatchObject({
      topic: 'Аліменти на дитину',
      question: 'Стягнути аліменти на сина',
      answer: 'Пояснено, як подати заяву про судовий наказ.',
    })
    expect(sheet).toMatchObject({
      number: '17-В-2026-00042',
      note: 'Приходьте з донькою.',
      hotline: '0 800 213 103',
    })
    expect(sheet.nextVisit).toEqual({ on: '2026-12-02', time: '10:00' })
  })

  it('puts steps by day, undated ones last, empty and doubled ones out', () => {
    expect(section?.clientSteps).toEqual([
      { text: 'Замовити витяг', by: '2026-12-01' },
      { text: 'Подати заяву до суду', by: '2026-12-10' },
      { text: 'Взяти довідку про склад сім’ї', by: undefined },
    ])
    expect(section?.centreSteps).toEqual([{ text: 'Надіслати зразок заяви', by: '2026-11-24' }])
  })

  it('marks a term that has passed and leaves out one that was met', () => {
    expect(section?.terms).toEqual([
      { title: 'Подати відзив', dueOn: '2026-11-20', isPassed: true },
      { title: 'Подати апеляцію', dueOn: '2026-12-20', isPassed: false },
    ])
    const today = wrapUpSheet({ ...record, issuedOn: plainDate('2026-11-20') })
    expect(today.sections[0]?.terms[0]?.isPassed).toBe(false)
  })

  it('lists each paper once', () => {
    expect(section?.papers).toEqual(['паспорт', 'свідоцтво про народження'])
  })

  it('takes the client’s words where no wording was agreed', () => {
    const told = wrapUpSheet({ ...record, issues: [{ ...issue, agreedWording: ' ' }] })
    expect(told.sections[0]?.question).toBe('Батько не платить')
  })

  it('is in English for a person who asks for it', () => {
    expect(wrapUpSheet({ ...record, locale: 'en' }).sections[0]?.topic).toBe('Child support')
  })
})

describe('what the centre has promised', () => {
  const none = { nextSteps: [] }

  it.each<[change: Partial<WrapUpIssue>, steps: unknown[]]>([
    [{ helpKind: 'CONSULTATION' }, []],
    [{ helpKind: 'SECONDARY_AID_ACCESS' }, [{ ownStep: 'SECONDARY_AID_APPLICATION' }]],
    [{ helpKind: 'OTHER_BODY' }, [{ ownStep: 'HAND_OFF' }]],
    [{ helpKind: 'OTHER_BODY', form: 'WRITTEN' }, [{ ownStep: 'FORWARDING' }]],
    [{ helpKind: 'OTHER_BODY', form: 'WRITTEN', forwardedTo: 'Держпраці' }, []],
    [
      { form: 'WRITTEN', answerDueOn: plainDate('2026-12-21') },
      [{ ownStep: 'WRITTEN_ANSWER', by: '2026-12-21' }],
    ],
    [{ form: 'WRITTEN', answeredOn: plainDate('2026-11-21') }, []],
    [{ helpKind: null }, []],
  ])('%o is told as %o', (change, steps) => {
    const sheet = wrapUpSheet({ ...record, issues: [{ ...issue, ...none, ...change }] })
    expect(sheet.sections[0]?.centreSteps).toEqual(steps)
  })
})

describe('a discreet sheet', () => {
  it('of a protected person names neither question nor topic, but keeps steps and terms', () => {
    const whereTo = [{ name: 'Центр допомоги', address: 'вул. Садова, 1', phone: '', hours: '' }]
    expect(wrapUpSheet({ ...record, whereTo }).whereTo).toEqual(whereTo)
    const sheet = wrapUpSheet({ ...record, whereTo, isProtected: true })
    expect(sheet).toMatchObject({ isDiscreet: true, note: undefined, whereTo: [] })
    expect(sheet.sections[0]).toMatchObject({ topic: undefined, question: undefined, answer: undefined })
    expect(sheet.sections[0]?.clientSteps).toHaveLength(3)
    expect(sheet.sections[0]?.terms).toHaveLength(2)
  })

  it('of a sensitive matter tells nothing of any issue of the visit', () => {
    const issues = [issue, { ...issue, topicCode: 'DOMESTIC_VIOLENCE' }]
    const sheet = wrapUpSheet({ ...record, issues })
    expect(sheet.isDiscreet).toBe(true)
    expect(sheet.sections.map(({ topic }) => topic)).toEqual([undefined, undefined])
    expect(JSON.stringify(sheet)).not.toMatch(/насильств|захист|Аліменти/i)
    expect(JSON.stringify(sheet)).not.toContain('Батько не платить')
  })
})
