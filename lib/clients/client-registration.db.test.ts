import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { findDraft, saveDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { EMPTY_CARD_FORM } from './card-form.schema'
import { registrationSchema } from './card-form-input.schema'
import { REGISTRATION_DRAFT, recordAnonymous, registerClient } from './client-card.commands'
import { findPeople } from './people-search.queries'

let desk: Viewer

const registration = (submissionId: string, surname = 'Коваль') =>
  registrationSchema.parse({
    submissionId,
    form: {
      ...EMPTY_CARD_FORM,
      surname,
      givenName: 'Олена',
      birthDate: '12.03.1985',
      identityLevel: 'DECLARED',
      consent: { answer: 'GIVEN_WRITTEN', scopes: ['SURVEY_CALLS'] },
    },
  })

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
})

describe('registerClient', () => {
  it('makes one card, found at once, of twenty presses with one key', async () => {
    const input = registration(randomUUID(), 'Двадцятенко')
    const answers = await Promise.all(Array.from({ length: 20 }, () => registerClient(desk, input)))
    expect(new Set(answers.map((answer) => answer.ok && answer.value.clientId)).size).toBe(1)
    expect(await db.client.count({ where: { surname: 'Двадцятенко' } })).toBe(1)
    const found = await findPeople(desk, { typed: 'двадцятенко олена' })
    expect(found.ok && found.value.exact.length).toBe(1)
  })

  it('refuses the key for another person', async () => {
    const submissionId = randomUUID()
    await registerClient(desk, registration(submissionId))
    expect(await registerClient(desk, registration(submissionId, 'Мельник'))).toEqual({
      ok: false,
      error: 'keyReused',
    })
  })

  it('keeps the consent with its ticks and drops the draft', async () => {
    await saveDraft(desk, { key: REGISTRATION_DRAFT, revision: 0, content: { surname: 'Коваль' } })
    const answer = await registerClient(desk, registration(randomUUID()))
    const clientId = answer.ok ? answer.value.clientId : ''
    expect(await db.dataConsent.findMany({ where: { clientId } })).toMatchObject([
      { form: 'WRITTEN', scopes: ['SURVEY_CALLS'], withdrawnAt: null },
    ])
    expect(await findDraft(desk, { key: REGISTRATION_DRAFT })).toBeUndefined()
  })

  it('numbers the cards of a centre one after another', async () => {
    const clerk = await givenStaff({ role: 'FRONTLINER' })
    const first = await givenClient(clerk)
    const second = await givenClient(clerk)
    expect([first, second].map(({ cardNumber }) => cardNumber.slice(-5))).toEqual(['00001', '00002'])
  })
})

describe('recordAnonymous', () => {
  it('counts a person once and keeps nothing that tells who it was', async () => {
    const input = { sex: 'FEMALE' as const, ageGroup: 'AGE_35_59' as const, submissionId: randomUUID() }
    const [first, second] = await Promise.all([recordAnonymous(desk, input), recordAnonymous(desk, input)])
    expect(first).toEqual(second)
    const rows = await db.anonymousRecord.findMany({ where: { staffId: desk.staffId } })
    expect(rows.map(({ sex, ageGroup }) => ({ sex, ageGroup }))).toEqual([
      { sex: 'FEMALE', ageGroup: 'AGE_35_59' },
    ])
  })

  it('drops the draft with the name of who refused', async () => {
    await saveDraft(desk, { key: REGISTRATION_DRAFT, revision: 0, content: { surname: 'Коваль' } })
    await recordAnonymous(desk, { sex: 'MALE', submissionId: randomUUID() })
    expect(await findDraft(desk, { key: REGISTRATION_DRAFT })).toBeUndefined()
  })
})
