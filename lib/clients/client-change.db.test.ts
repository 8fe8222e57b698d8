import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { type GivenPerson, givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findClientCard } from './client-card.queries'
import { type ClientPatchInput, clientPatchSchema } from './client-card.schema'
import { changeClient } from './client-change.commands'
import { withdrawConsent } from './consent.commands'
import { findPeople } from './people-search.queries'

let desk: Viewer
let colleague: Viewer
let stranger: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const change = (viewer: Viewer, clientId: string, patch: ClientPatchInput) =>
  changeClient(viewer, { clientId, patch: clientPatchSchema.parse(patch) })
const cardOf = async (viewer: Viewer, clientId: string) => {
  const found = await findClientCard(viewer, { clientId })
  if (!found.ok) throw new Error('The card was not opened')
  return found.value
}

describe('changeClient', () => {
  it('saves a change once however often it is sent, and the new name is found', async () => {
    const { clientId } = await givenClient(desk)
    const patch = { expectedRevision: 1, surname: 'Новопрізвищенко', submissionId: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => change(desk, clientId, patch)))
    expect(answers).toEqual(Array(5).fill({ ok: true, value: { revision: 2 } }))
    expect((await cardOf(desk, clientId)).revision).toBe(2)
    const found = await findPeople(desk, { typed: 'новопрізвищенко' })
    expect(found.ok && found.value.exact.length).toBe(1)
  })

  it('tells whoever sends another edit under a used key what the first one saved', async () => {
    const { clientId } = await givenClient(desk)
    const submissionId = randomUUID()
    const email = 'olena@example.com'
    await change(desk, clientId, { expectedRevision: 1, email, submissionId })
    await change(colleague, clientId, { expectedRevision: 2, handlingNote: 'Говоріть чітко' })
    const more = { expectedRevision: 1, email, messenger: '@olena', submissionId }
    expect(await change(desk, clientId, more)).toEqual({
      ok: false,
      error: 'keyReused',
      saved: { revision: 2, content: { email } },
    })
    const { clientId: other } = await givenClient(desk)
    expect(await change(desk, other, more)).toMatchObject({ error: 'keyReused', saved: undefined })
  })

  it('changes nothing after the consent was taken back, unless a ground is named', async () => {
    const { clientId } = await givenClient(desk)
    await withdrawConsent(desk, { clientId })
    const patch = clientPatchSchema.parse({ expectedRevision: 1, email: 'olena@example.com' })
    expect(await changeClient(desk, { clientId, patch })).toEqual({ ok: false, error: 'consentWithdrawn' })
    expect(await changeClient(desk, { clientId, patch, ground: 'OPEN_MATTER' })).toEqual({
      ok: false,
      error: 'noOpenMatter',
    })
    expect((await cardOf(desk, clientId)).revision).toBe(1)
    expect(await changeClient(desk, { clientId, patch, ground: 'LAW' })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
    const head = await givenStaff({ role: 'HEAD', unitId: desk.unit.id })
    expect(await changeClient(head, { clientId, patch, ground: 'LAW' })).toMatchObject({ ok: true })
  })

  it('takes both edits when they touch different fields', async () => {
    const { clientId } = await givenClient(desk)
    await change(colleague, clientId, { expectedRevision: 1, email: 'olena@example.com' })
    expect(await change(desk, clientId, { expectedRevision: 1, handlingNote: 'Говоріть чітко' })).toEqual({
      ok: true,
      value: { revision: 3 },
    })
    const { content } = await cardOf(desk, clientId)
    expect(content).toMatchObject({ email: 'olena@example.com', handlingNote: 'Говоріть чітко' })
  })

  it('tells the second editor of the same field who changed what, and writes nothing', async () => {
    const { clientId } = await givenClient(desk)
    await change(colleague, clientId, { expectedRevision: 1, phones: [{ typed: '050 111 22 33' }] })
    const answer = await change(desk, clientId, {
      expectedRevision: 1,
      phones: [{ typed: '063 444 55 66' }],
      email: 'olena@example.com',
    })
    expect(answer).toMatchObject({
      ok: false,
      error: 'changedMeanwhile',
      revision: 2,
      clashing: ['phones'],
      changes: [{ by: 'Ігор Бойко', fields: ['phones'] }],
      theirs: { phones: [{ e164: '+380501112233' }] },
    })
    const { content, revision } = await cardOf(desk, clientId)
    expect([revision, content.email, content.phones.map(({ e164 }) => e164)]).toEqual([
      2,
      '',
      ['+380501112233'],
    ])
  })

  it('does not tell an editor what was changed of health or status', async () => {
    const { clientId } = await givenClient(colleague)
    await change(colleague, clientId, {
      expectedRevision: 1,
      surname: 'Коваленко',
      socialStatuses: ['IDP'],
      disabilityGroup: 'GROUP_II',
    })
    const answer = await change(desk, clientId, { expectedRevision: 1, surname: 'Ковальчук' })
    expect('theirs' in answer && Object.keys(answer.theirs)).toEqual(['surname'])
  })

  it('lets nobody change, or guess, what of health or status they are not shown', async () => {
    const { clientId } = await givenClient(colleague)
    await change(colleague, clientId, { expectedRevision: 1, disabilityGroup: 'GROUP_II' })
    for (const disabilityGroup of [null, 'GROUP_II'] as const)
      for (const expectedRevision of [1, 2])
        expect(await change(desk, clientId, { expectedRevision, disabilityGroup })).toEqual({
          ok: false,
          error: 'fieldsHidden',
        })
    expect((await cardOf(colleague, clientId)).content.disabilityGroup).toBe('GROUP_II')
  })

  it.each([
    ['another centre', () => stranger, false],
    ['the own centre, of a protected card', () => colleague, true],
  ])('answers a worker of %s as if there were no such card', async (_who, viewer, isProtected) => {
    const protection = isProtected ? { protection: { reason: 'загроза' } } : {}
    const { clientId } = await givenClient(desk, protection)
    expect(await change(viewer(), clientId, { expectedRevision: 1, email: 'x@example.com' })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
  })

  const paper = { kind: 'PASSPORT_BOOKLET', number: 'КА 918273' } as const
  it.each<[string, GivenPerson, Partial<ClientPatchInput>, Record<string, string[]>]>([
    ['a number', { noTaxIdReason: 'OTHER' }, { taxId: '3111909562' }, { noTaxIdReason: ['taxIdGiven'] }],
    ['a reason', { taxId: '3111909562' }, { noTaxIdReason: 'OTHER' }, { noTaxIdReason: ['taxIdGiven'] }],
    ['a shown paper', {}, { identityLevel: 'DOCUMENT' }, { documents: ['documentMissing'] }],
    [
      'no paper',
      { identityLevel: 'DOCUMENT', documents: [paper] },
      { documents: [] },
      { documents: ['documentMissing'] },
    ],
  ])('refuses %s that does not go with the rest of the card', async (_, person, patch, fieldErrors) => {
    const { clientId } = await givenClient(desk, person)
    const answer = await change(desk, clientId, { expectedRevision: 1, ...patch })
    expect(answer).toEqual({ ok: false, error: 'invalidInput', fieldErrors })
    expect((await cardOf(desk, clientId)).revision).toBe(1)
  })

  it('takes both answers changed together, and the rest of an older card that disagrees with itself', async () => {
    const { clientId } = await givenClient(desk, { noTaxIdReason: 'OTHER' })
    const both = { expectedRevision: 1, taxId: '3111909562', noTaxIdReason: null }
    expect(await change(desk, clientId, both)).toMatchObject({ ok: true })
    await db.client.update({
      where: { id: clientId },
      data: { noTaxIdReason: 'OTHER' },
      select: { id: true },
    })
    const other = { expectedRevision: 2, email: 'olena@example.com' }
    expect(await change(desk, clientId, other)).toMatchObject({ ok: true })
  })

  it('tells who changed meanwhile what the edit does not go with', async () => {
    const { clientId } = await givenClient(desk)
    await change(colleague, clientId, { expectedRevision: 1, noTaxIdReason: 'NOT_SHOWN' })
    expect(await change(desk, clientId, { expectedRevision: 1, taxId: '3111909562' })).toMatchObject({
      error: 'changedMeanwhile',
      clashing: ['taxId'],
      theirs: { noTaxIdReason: 'NOT_SHOWN', taxId: '' },
    })
  })

  it('forgets the year of birth once the date is known', async () => {
    const { clientId } = await givenClient(desk, { birthDate: 'UNKNOWN', birthYear: '1985' })
    await change(desk, clientId, { expectedRevision: 1, birthDate: '12.03.1985' })
    expect((await cardOf(desk, clientId)).content).toMatchObject({ birthDate: '1985-03-12', birthYear: null })
    expect(await change(desk, clientId, { expectedRevision: 2, birthYear: '1986' })).toMatchObject({
      error: 'nothingChanged',
    })
  })

  it('says so when nothing was changed', async () => {
    const { clientId } = await givenClient(desk)
    expect(await change(desk, clientId, { expectedRevision: 1, surname: 'Шевченко' })).toEqual({
      ok: false,
      error: 'nothingChanged',
    })
  })
})
