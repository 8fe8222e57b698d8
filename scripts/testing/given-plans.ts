import { randomUUID } from 'node:crypto'
import { savePlanSchema } from '@/lib/cases/case-plan.schema'

/** A plan as it is typed. */
export const planContent = {
  needs: 'Немає де жити після розлучення.',
  strengths: 'Має роботу.',
  risks: 'Колишній чоловік погрожує.',
  goals: [{ text: 'Окреме житло до зими' }],
  helpers: [
    { kind: 'PARTNER', name: 'Центр родин', partnerId: null, phone: '067 000 00 00', does: 'кімната' },
  ],
  steps: [
    { text: 'Подати заяву на житло', who: 'CLIENT', dueOn: '2026-08-20', state: 'TO_DO' },
    { text: 'Скласти позов', who: 'CENTRE', dueOn: '', state: 'TO_DO' },
  ],
  reviewOn: '2026-09-01',
}

/** What is sent to save it, for the first time unless a revision is given. */
export const planSaving = (clientId: string, more: object = {}) =>
  savePlanSchema.parse({
    clientId,
    expectedRevision: 0,
    how: 'CHANGE',
    note: '',
    content: planContent,
    submissionId: randomUUID(),
    ...more,
  })
