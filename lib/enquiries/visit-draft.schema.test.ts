import { describe, expect, it } from 'vitest'
import { enquiryContentSchema, type VisitFormInput, visitFormSchema } from './visit.schema'
import { type KeptVisit, restoreVisit } from './visit-draft.schema'

const ID = '0192f7a0-0000-7000-8000-000000000001'
const blank = enquiryContentSchema.parse({})
const now: Omit<KeptVisit, 'form'> = {
  revision: 3,
  base: { channel: 'PERSONAL', wrapUpNote: '', enquiries: [{ ...blank, id: ID }] },
}
const typed = (more: Partial<VisitFormInput['enquiries'][number]>): VisitFormInput => ({
  channel: 'PERSONAL',
  wrapUpNote: 'Кілька слів',
  enquiries: [{ ...blank, ...more }],
})
/** As the server gives it back. */
const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content))

describe('restoreVisit', () => {
  it.each<[string, VisitFormInput]>([
    ['an empty step', typed({ nextSteps: [{ text: '', who: 'CLIENT', onDate: '' }] })],
    ['an empty paper', typed({ papersToBring: [''] })],
    [
      'a term without a title',
      typed({ deadlines: [{ title: '', dueOn: '', counting: null, isMet: false }] }),
    ],
    ['a half-typed date', typed({ receivedOn: '12.0' })],
    ['words over the limit', typed({ clientWords: 'а'.repeat(5001) })],
    ['letters for minutes', typed({ durationMinutes: 'пів' })],
    [
      'letters for the length of a term',
      typed({
        deadlines: [
          { title: 'Відзив', dueOn: '', counting: { from: '1', days: 'сто', count: 'months' }, isMet: false },
        ],
      }),
    ],
  ])('gives back %s as it was typed', (_what, form) => {
    expect(visitFormSchema.safeParse(form).success).toBe(false)
    expect(restoreVisit(stored({ ...now, form }), now)?.form).toEqual(form)
  })

  it('goes on from the revision it was typed on, with what the visit held then', () => {
    const then = { revision: 2, base: { ...now.base, wrapUpNote: 'тоді' } }
    const kept = { ...then, form: typed({ id: ID, clientWords: 'Моє' }) }
    expect(restoreVisit(stored(kept), now)).toEqual(kept)
  })

  it('takes a draft of the form alone as typed on what the visit holds, and doubles no issue of it', () => {
    const form = typed({ clientWords: 'Моє' })
    expect(restoreVisit(stored(form), now)).toEqual({ ...now, form: typed({ clientWords: 'Моє', id: ID }) })
    const [known] = typed({ id: ID }).enquiries
    const another = { ...form, enquiries: [...typed({ id: ID }).enquiries, blank] }
    expect(restoreVisit(stored(another), now)?.form.enquiries.map(({ id }) => id)).toEqual([
      known?.id,
      undefined,
    ])
  })

  it('is nothing when the draft is not of a visit', () => {
    expect(restoreVisit({ typed: 'щось' }, now)).toBeUndefined()
    expect(restoreVisit(undefined, now)).toBeUndefined()
  })
})
