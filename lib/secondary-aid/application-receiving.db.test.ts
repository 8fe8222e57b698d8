import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenDraft, mark, receive, rowOf, sign, thursday } from '@/scripts/testing/desk-applications'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { withdrawApplication } from './application.commands'

let desk: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
})
describe('receiveApplication', () => {
  it('says what is lacking, beside which field, and takes no number', async () => {
    const { applicationId } = await givenDraft(desk, { substance: '' })
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      ok: false,
      error: 'incomplete',
      gaps: [
        { code: 'substanceMissing', field: 'substance' },
        { code: 'notSigned', field: 'paper-APPLICATION' },
      ],
    })
    expect((await rowOf(applicationId)).number).toBeNull()
  })

  it('asks for a representative of a child too young to apply alone', async () => {
    const { applicationId } = await givenDraft(desk, {}, { birthDate: '01.02.2016' })
    await sign(desk, applicationId)
    expect(await receive(desk, applicationId, 'CHILD')).toMatchObject({
      gaps: [{ code: 'representativeBasisMissing', field: 'representative.name' }],
    })
  })

  it('starts the term at once when nothing is missing', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })
    const key = randomUUID()
    const received = await receive(desk, applicationId, 'IDP', { submissionId: key })
    expect(received).toMatchObject({ ok: true, value: { state: 'UNDER_REVIEW', dueOn: '2026-12-07' } })
    const row = await rowOf(applicationId)
    expect(row.events.map(({ kind }) => kind)).toEqual(['SUBMIT_WHOLE'])
    expect(row.completeOn).toEqual(new Date('2026-11-23'))
    expect(await receive(desk, applicationId, 'IDP')).toEqual({ ok: false, error: 'wrongState' })
    const audited = await db.auditEntry.count({
      where: { subject: 'application', subjectId: applicationId, action: 'receive' },
    })
    expect(audited).toBe(1)
  })

  it('waits for papers, starts the term with the last and stops it again when one proves illegible', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    const received = await receive(desk, applicationId, 'IDP')
    expect(received).toMatchObject({ ok: true, value: { state: 'AWAITING_PAPERS', dueOn: '' } })
    expect((await rowOf(applicationId)).dueOn).toBeNull()

    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'ASKED_BY_CENTRE' })
    expect((await rowOf(applicationId)).state).toBe('AWAITING_PAPERS')
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, thursday)
    expect(await rowOf(applicationId)).toMatchObject({
      state: 'UNDER_REVIEW',
      completeOn: new Date('2026-11-26'),
      dueOn: new Date('2026-12-10'),
    })
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'ILLEGIBLE' }, thursday)
    const row = await rowOf(applicationId)
    expect(row).toMatchObject({ state: 'AWAITING_PAPERS', dueOn: null })
    expect(row.events.map(({ kind }) => kind).filter((kind) => kind === kind.toUpperCase())).toEqual([
      'SUBMIT_INCOMPLETE',
      'COMPLETE_PAPERS',
      'ASK_FOR_PAPERS',
    ])
  })

  it('gives numbers without gaps, refused attempts between them', async () => {
    const own = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
    const numbers: (string | null)[] = []
    for (let place = 0; place < 3; place += 1) {
      const { applicationId } = await givenDraft(own)
      await receive(own, applicationId, 'IDP')
      await sign(own, applicationId)
      await receive(own, applicationId, 'IDP')
      numbers.push((await rowOf(applicationId)).number)
    }
    expect(numbers.map((number) => number?.slice(-14))).toEqual(
      ['ВД-2026-00001', 'ВД-2026-00002', 'ВД-2026-00003'].map((tail) => `-${tail}`),
    )
  })
})

describe('withdrawApplication', () => {
  it('ends a received one and refuses a draft', async () => {
    const { applicationId, clientId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const request = () => ({ applicationId, reason: 'Помирилися', submissionId: randomUUID() })
    expect(await withdrawApplication(desk, request())).toEqual({ ok: false, error: 'wrongState' })
    await sign(desk, applicationId)
    await receive(desk, applicationId, 'IDP')
    expect((await withdrawApplication(desk, request())).ok).toBe(true)
    const asked = { where: { clientId }, select: { state: true } }
    expect(await db.secondaryAidApplication.findMany(asked)).toEqual([{ state: 'WITHDRAWN' }])
    expect(await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })).toEqual({
      ok: false,
      error: 'notEditable',
    })
  })
})
