import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { templateValues, withInsertion, withoutInsertion } from './template-values.rules'

const on = plainDate('2026-11-21')

describe('templateValues', () => {
  it('takes the agreed wording, and the client’s words only when nothing was agreed', () => {
    const words = { clientWords: 'Він не платить', agreedWording: 'Стягнути аліменти' }
    expect(templateValues(words, {}, { on, calendar: startingCalendar }).question).toBe('Стягнути аліменти')
    expect(
      templateValues({ ...words, agreedWording: ' ' }, {}, { on, calendar: startingCalendar }).question,
    ).toBe('Він не платить')
  })

  it('writes dates as papers do and counts the last day of a written answer', () => {
    const issue = { writtenKind: 'QUESTION', receivedOn: '2026-11-02', deadlines: [{ dueOn: '2026-11-25' }] }
    expect(templateValues(issue, {}, { on, calendar: startingCalendar })).toMatchObject({
      today: '21.11.2026',
      receivedOn: '02.11.2026',
      dueOn: '02.12.2026',
    })
  })

  it('of a spoken matter names the nearest term that still runs', () => {
    const deadlines = [{ dueOn: '2026-12-09' }, { dueOn: '2026-11-20', isMet: true }, { dueOn: '2026-12-01' }]
    expect(templateValues({ deadlines }, {}, { on, calendar: startingCalendar }).dueOn).toBe('01.12.2026')
  })

  it('leaves half-typed dates empty and keeps what the server knows', () => {
    const values = templateValues(
      { writtenKind: '', receivedOn: '02.11' },
      { centreName: 'Центр' },
      { on, calendar: startingCalendar },
    )
    expect(values).toMatchObject({ receivedOn: '', dueOn: '', centreName: 'Центр' })
  })
})

describe('an inserted text', () => {
  it('goes under what is written', () => {
    expect(withInsertion('Моє.\n', 'Шаблон.')).toBe('Моє.\n\nШаблон.')
    expect(withInsertion('  ', 'Шаблон.')).toBe('Шаблон.')
  })

  it.each([
    ['nothing else changed', 'Моє.\n\nШаблон.', 'Моє.'],
    ['more was typed under it', 'Моє.\n\nШаблон.\n\nЩе.', 'Моє.\n\nЩе.'],
    ['the text above it was changed', 'Наше.\n\nШаблон.', 'Наше.'],
    ['the inserted words were edited', 'Моє.\n\nШаблон змінено.', 'Моє.\n\nШаблон змінено.'],
  ])('is taken out again when %s', (_when, now, expected) => {
    expect(withoutInsertion(now, 'Моє.', 'Шаблон.')).toBe(expected)
  })
})
