import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from '@/scripts/testing/givens'
import { type CardForm, EMPTY_CARD_FORM } from './card-form.schema'
import { registrationSchema } from './card-form-input.schema'
import { clientPatchSchema } from './client-card.schema'
import { changeClient } from './client-change.commands'
import { findDuplicates } from './client-duplicates.queries'
import { duplicateSearchSchema } from './client-duplicates.schema'
import { countRefusal, registerOrCorrect } from './registration-retry.commands'

let desk: Viewer
beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
})

const form: CardForm = {
  ...EMPTY_CARD_FORM,
  surname: 'Повторенко',
  givenName: 'Олена',
  birthDate: '12.03.1985',
  phones: [],
  taxId: '3111909562',
  identityLevel: 'DECLARED',
  consent: { answer: 'GIVEN_ORALLY', scopes: [] },
}
const send = (submissionId: string, changed: Partial<CardForm> = {}, by = desk) =>
  registerOrCorrect(by, registrationSchema.parse({ submissionId, form: { ...form, ...changed } }))

async function givenCard(submissionId: string, by = desk) {
  const made = await send(submissionId, {}, by)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

describe('registerOrCorrect', () => {
  it('corrects the card a form has made before, consent and all, and gives it back', async () => {
    const submissionId = randomUUID()
    const made = await givenCard(submissionId)
    const written = { answer: 'GIVEN_WRITTEN', scopes: ['SURVEY_CALLS'] }
    const corrected = { surname: 'Поправленко', taxId: '', email: 'olena@example.com', consent: written }
    for (const _ of ['corrected', 'sent once more'])
      expect(await send(submissionId, corrected)).toEqual(ok(made))
    expect(
      await db.client.findMany({
        where: { homeUnitId: desk.unit.id, surname: { in: ['Повторенко', 'Поправленко'] } },
        select: {
          id: true,
          surname: true,
          email: true,
          revision: true,
          documents: { select: { kind: true } },
        },
      }),
    ).toEqual([
      { id: made.clientId, surname: 'Поправленко', email: 'olena@example.com', revision: 2, documents: [] },
    ])
    const { clientId } = made
    expect(
      await db.dataConsent.findMany({
        where: { clientId, withdrawnAt: null },
        select: { form: true, scopes: true },
      }),
    ).toEqual([{ form: 'WRITTEN', scopes: ['SURVEY_CALLS'] }])
  })

  it('leaves a card that a colleague has changed in the same fields, and says which it is', async () => {
    const submissionId = randomUUID()
    const { clientId } = await givenCard(submissionId)
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
    const patch = clientPatchSchema.parse({ expectedRevision: 1, surname: 'Іншенко' })
    await changeClient(colleague, { clientId, patch })
    const answer = { ok: false, error: 'registeredBefore', clientId }
    expect(await send(submissionId, { surname: 'Поправленко' })).toEqual(answer)
  })

  it('registers whoever was counted without a name at first, once', async () => {
    const submissionId = randomUUID()
    expect((await countRefusal(desk, { sex: 'FEMALE', submissionId })).ok).toBe(true)
    const made = await givenCard(submissionId)
    expect(await send(submissionId)).toEqual(ok(made))
  })
})

describe('countRefusal', () => {
  it('names the card the form has made before, in place of counting the person once more', async () => {
    const submissionId = randomUUID()
    const { clientId } = await givenCard(submissionId)
    expect(await countRefusal(desk, { sex: 'FEMALE', submissionId })).toEqual({
      ok: false,
      error: 'registeredBefore',
      clientId,
    })
  })
})

describe('findDuplicates of a form that was sent', () => {
  it('does not take the card the form has made for one of somebody else', async () => {
    const clerk = await givenStaff({ role: 'FRONTLINER' })
    const submissionId = randomUUID()
    const { clientId } = await givenCard(submissionId, clerk)
    const search = duplicateSearchSchema.parse({
      ...{ surname: 'Повторенко', givenName: 'Олена', patronymic: '', formerSurnames: [], birthYear: '' },
      ...{ birthDate: '12.03.1985', phones: [], taxId: '', documents: [] },
    })
    const idsOf = async (key?: string) => {
      const found = await findDuplicates(clerk, { ...search, ...(key ? { submissionId: key } : {}) })
      return found.ok ? found.value.map(({ hit }) => 'id' in hit && hit.id) : []
    }
    expect(await idsOf()).toContain(clientId)
    expect(await idsOf(submissionId)).not.toContain(clientId)
  })
})
