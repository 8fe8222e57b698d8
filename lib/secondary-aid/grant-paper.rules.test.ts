import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingLetterEdits } from './aid-paper.rules'
import { type GrantRecord, grantDecisionPaper, grantLetter } from './grant-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'
import { signatory } from './testing/samples'

const record: GrantRecord = {
  number: '17-РШ-2026-00003',
  on: plainDate('2026-11-20'),
  centre,
  person: { name: 'Шевченко Олена Василівна', birthDate: null },
  application: { number: '17-ВД-2026-00012', on: plainDate('2026-11-06') },
  category: { name: 'Малозабезпечена особа', legalBasis: 'ст. 14, ч. 1, п. 1' },
  otherCategories: ['Переселенці'],
  services: ['представництво', 'складення процесуальних документів'],
  matter: 'Стягнення аліментів',
  instances: ['суд першої інстанції'],
  provider: { kind: 'ADVOCATE', id: 'a', name: 'Марія Тарасенко', sex: 'FEMALE' },
  validFor: 'до завершення справи',
  signatory,
  executor: 'Ігор Бойко',
  ruleVersion: '2026-11',
  contactBy: plainDate('2026-11-30'),
}
const edits = startingLetterEdits(
  { nameInDative: 'Шевченко Олені Василівні', sex: 'NOT_STATED', address: [], isProtected: false },
  signatory,
  say,
)

describe('grantDecisionPaper', () => {
  it('says who, by which category, which services, matter, instance and provider', () => {
    expect(texts(grantDecisionPaper(record, say))).toEqual([
      'Рішення про надання безоплатної вторинної правничої допомоги\n20.11.2026 № 17-РШ-2026-00003',
      'Видано: Вербопільський центр',
      [
        'Кому: Шевченко Олена Василівна',
        'Заява: № 17-ВД-2026-00012 від 06.11.2026',
        'Категорія: Малозабезпечена особа (ст. 14, ч. 1, п. 1)',
        'Підходять також: Переселенці',
        'Послуги: представництво; складення процесуальних документів',
        'Справа: Стягнення аліментів',
        'Де надають: суд першої інстанції',
        'Надавач допомоги: Марія Тарасенко, адвокатка',
        'Діє: до завершення справи',
      ].join('\n'),
      'Правова підстава: Закон України «Про безоплатну правничу допомогу», ст. 13, 14, 19.',
      'Вирішено',
      [
        'Надати безоплатну вторинну правничу допомогу: представництво; складення процесуальних документів.',
        'Призначити надавача: Марія Тарасенко.',
        'Копію рішення надіслати особі, яка звернулася, або її представникові.',
      ].join('\n'),
      'Якщо ваші обставини зміняться, повідомте нас. Від цього може залежати ваше право на допомогу.',
      'Керівниця центру ___ Оксана ГРИЦЕНКО',
      'Перевірено за правилами версії 2026-11.',
    ])
  })

  it.each([
    ['STAFF_LAWYER', 'FEMALE', 'працівниця центру'],
    ['STAFF_LAWYER', 'MALE', 'працівник центру'],
    ['ADVOCATE', 'NOT_STATED', 'адвокат'],
  ] as const)('names a provider %s of sex %s rightly', (kind, sex, word) => {
    const provider = { kind, sex, id: 'p', name: 'Т. Бойко' }
    expect(wholeText(grantDecisionPaper({ ...record, provider }, say))).toContain(`Т. Бойко, ${word}\n`)
  })

  it('says how a provider is chosen when none is named', () => {
    const provider = { kind: 'CHOSEN_LATER', how: 'за спеціалізацією та навантаженням' } as const
    expect(wholeText(grantDecisionPaper({ ...record, provider }, say))).toContain(
      'Обрати надавача: за спеціалізацією та навантаженням.',
    )
  })
})

describe('grantLetter', () => {
  it('tells the person what comes next and whom to ring', () => {
    const written = wholeText(grantLetter(record, edits, say))
    expect(written).toContain('Добрий день!')
    expect(written).toContain('Якщо до 30.11.2026 ніхто не зателефонує, повідомте нас: (0599) 2-41-10.')
    expect(written).toContain('Додаток: копія рішення № 17-РШ-2026-00003.')
    expect(written).not.toMatch(/БВПД|undefined|null/)
  })

  it('names no day that is not known', () => {
    expect(wholeText(grantLetter({ ...record, contactBy: null }, edits, say))).toContain(
      'Якщо цього не станеться',
    )
  })
})
