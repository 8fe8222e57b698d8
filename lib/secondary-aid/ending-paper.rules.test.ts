import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { replacementPaper, terminationPaper } from './ending-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'
import { signatory } from './testing/samples'

const common = {
  number: '17-РШ-2026-00009',
  on: plainDate('2026-11-20'),
  centre,
  person: 'Шевченко Олена Василівна',
  grant: '№ 17-РШ-2026-00003 від 02.03.2026',
  mandateNumber: '17-ДР-2026-00007',
  facts: 'Клієнтка не відповідає на дзвінки й листи.',
  evidence: 'Лист-попередження від 02.11.2026',
  toldTo: ['CLIENT', 'PROVIDER', 'BODY'],
  signatory,
} as const

const cases = (nominative: string, genitive: string, accusative: string) => ({
  nominative,
  genitive,
  dative: nominative,
  accusative,
})

describe('terminationPaper', () => {
  const paper = terminationPaper(
    {
      ...common,
      ground: 'З особою немає зв’язку, або вона не бере участі у справі (внутрішній стандарт)',
      endsOn: plainDate('2026-11-20'),
      warnedOn: plainDate('2026-11-02'),
    },
    say,
  )

  it('names the ground with its norm, the proof, the warning and whom to tell', () => {
    expect(texts(paper)).toEqual([
      'Рішення про припинення безоплатної вторинної правничої допомоги\n20.11.2026 № 17-РШ-2026-00009',
      [
        'Кому: Шевченко Олена Василівна',
        'Рішення про надання: № 17-РШ-2026-00003 від 02.03.2026',
        'Доручення або наказ: 17-ДР-2026-00007',
        'Підстава: З особою немає зв’язку, або вона не бере участі у справі (внутрішній стандарт)',
        'Що це доводить: Лист-попередження від 02.11.2026',
      ].join('\n'),
      'Встановлені обставини',
      'Клієнтка не відповідає на дзвінки й листи.',
      'Попереджено письмово: 02.11.2026',
      'Вирішено',
      'Припинити надання допомоги з 20.11.2026.\nПовідомити того самого дня: людину, якій надають допомогу, надавача допомоги, суд або орган.',
      'Керівниця центру ___ Оксана ГРИЦЕНКО',
    ])
  })
})

describe('replacementPaper', () => {
  it('cancels one mandate, names both providers, and leaves the grant in force', () => {
    const paper = replacementPaper(
      {
        ...common,
        ground: 'Конфлікт інтересів (Закон № 3460-VI, ст. 24)',
        oldProvider: cases('Ігор Бойко', 'Ігоря Бойка', 'Ігоря Бойка'),
        newProvider: cases('Марія Тарасенко', 'Марії Тарасенко', 'Марію Тарасенко'),
        replacedOn: plainDate('2026-11-23'),
      },
      say,
    )
    expect(wholeText(paper)).toContain(
      [
        'Замінити надавача: замість Ігоря Бойка призначити Марію Тарасенко з 23.11.2026.',
        'Доручення № 17-ДР-2026-00007 скасувати й видати нове.',
        'Рішення про надання допомоги лишається чинним.',
      ].join('\n'),
    )
  })
})
