import { describe, expect, it } from 'vitest'
import type { PaperBlock } from '@/lib/core/paper'
import { plainDate } from '@/lib/core/plain-date'
import type { CasePlanContent } from './case-plan.schema'
import { casePlanPaper, type PlanPaperFacts } from './case-plan-paper.rules'
import { planWordsOf } from './plan-words'

const content: CasePlanContent = {
  needs: 'Немає де жити.',
  strengths: '',
  risks: 'Погрози.',
  goals: [{ text: 'Житло' }],
  helpers: [],
  steps: [
    { text: 'Зібрати довідки', who: 'CLIENT', dueOn: null, state: 'DONE' },
    { text: 'Подати заяву', who: 'CLIENT', dueOn: plainDate('2026-08-20'), state: 'TO_DO' },
    { text: 'Скласти позов', who: 'CENTRE', dueOn: null, state: 'TO_DO' },
    { text: 'Зайвий крок', who: 'OTHER', dueOn: null, state: 'DROPPED' },
  ],
  reviewOn: plainDate('2026-09-01'),
}
const facts = (more: Partial<PlanPaperFacts> = {}): PlanPaperFacts => ({
  content,
  reviewOn: content.reviewOn,
  on: plainDate('2026-08-12'),
  locale: 'uk',
  form: 'NORMAL',
  isNeutral: false,
  centre: { name: 'Центр', address: 'вул. Садова, 1', phone: '(0599) 2-41-10', worker: 'Ігор Бойко' },
  ...more,
})
const labelsOf = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'row' ? [block.label] : []))

describe('casePlanPaper', () => {
  it('says who does what by when, what is done apart, and what was dropped not at all', () => {
    const { blocks } = casePlanPaper(facts(), planWordsOf('uk'))
    expect(labelsOf(blocks)).toEqual([
      'Чого я хочу',
      'Що роблю я',
      'Що робить центр',
      'Уже зроблено',
      'Коли зустрінемося знову',
    ])
    expect(JSON.stringify(blocks)).toContain('Подати заяву — до 20.08.2026')
    expect(JSON.stringify(blocks)).not.toMatch(/Зайвий|Погрози|де жити/)
  })

  it('names of a protected person neither the centre nor the steps', () => {
    const paper = casePlanPaper(facts({ isNeutral: true, form: 'LARGE' }), planWordsOf('uk'))
    expect(paper).toMatchObject({ title: 'Пам’ятка', size: 'large', sender: ['(0599) 2-41-10'] })
    expect(labelsOf(paper.blocks)).toEqual(['Що роблю я', 'Коли зустрінемося знову'])
    expect(JSON.stringify(paper)).not.toMatch(/заяву|Центр|Ігор|Житло/)
  })
})
