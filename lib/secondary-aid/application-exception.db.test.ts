import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenDraft, mark, open, receive, rowOf, sign, thursday } from '@/scripts/testing/desk-applications'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { lackKey } from './application-events.rules'
import { stateException, withdrawException } from './application-exception.commands'

let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})
describe('a worker’s exception', () => {
  it('sends the case to the head from its day, changes no verdict, and is taken back', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await receive(desk, applicationId, 'IDP')
    const state = (reason: string, viewer = desk) =>
      stateException(viewer, { applicationId, paper: null, reason, submissionId: randomUUID() }, thursday)
    expect(await state('Довідка згоріла', stranger)).toEqual({ ok: false, error: 'applicationNotFound' })
    const verdict = (await open(desk, applicationId)).checklist?.verdict
    expect(await state('Довідка згоріла разом із будинком')).toMatchObject({
      value: { state: 'UNDER_REVIEW' },
    })
    expect(await rowOf(applicationId)).toMatchObject({ dueOn: new Date('2026-12-10') })
    const stated = await open(desk, applicationId)
    expect(stated.checklist?.verdict).toEqual(verdict)
    expect(stated.exceptions).toEqual([
      {
        paper: null,
        reason: 'Довідка згоріла разом із будинком',
        by: desk.name,
        on: '2026-11-26',
        isAgreed: false,
      },
    ])
    expect((await state('Інша причина')).ok).toBe(true)
    const request = { applicationId, paper: null, submissionId: randomUUID() }
    expect(await withdrawException(desk, request, thursday)).toMatchObject({
      value: { state: 'AWAITING_PAPERS' },
    })
    expect(await withdrawException(desk, { ...request, submissionId: randomUUID() }, thursday)).toEqual({
      ok: false,
      error: 'noException',
    })
    const { dueOn, events } = await rowOf(applicationId)
    expect(dueOn).toBeNull()
    expect(events.filter(({ kind }) => kind.startsWith('exception'))).toEqual([
      { kind: 'exceptionStated', reason: 'Довідка згоріла разом із будинком' },
      { kind: 'exceptionChanged', reason: 'Інша причина' },
      { kind: 'exceptionWithdrawn', reason: null },
    ])
    const audited = await db.auditEntry.count({
      where: { subjectId: applicationId, action: { startsWith: 'exception' } },
    })
    expect(audited).toBe(3)
  })

  it('stands for one paper: the rest is waited for, and it lapses when its paper comes after all', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await mark(desk, applicationId, { doc: 'PASSPORT_UA', state: 'ILLEGIBLE' })
    await receive(desk, applicationId, 'IDP')
    const rows = (await open(desk, applicationId)).checklist?.rows ?? []
    const identity = lackKey(rows.find(({ about }) => about === 'IDENTITY')?.anyOf ?? [])
    const state = (paper: string, reason = 'Документ згорів') =>
      stateException(desk, { applicationId, paper, reason, submissionId: randomUUID() }, thursday)
    expect(await state('INCOME_EMPLOYER')).toEqual({ ok: false, error: 'paperNotMissing' })
    expect((await open(desk, applicationId)).exceptions).toEqual([])
    expect(await state('IDP_CERT')).toMatchObject({ value: { state: 'AWAITING_PAPERS' } })
    expect(await state(identity, 'Паспорт у відновленні')).toMatchObject({ value: { state: 'UNDER_REVIEW' } })
    expect(await rowOf(applicationId)).toMatchObject({ dueOn: new Date('2026-12-10') })
    expect((await open(desk, applicationId)).exceptions.map(({ paper }) => paper)).toEqual([
      'IDP_CERT',
      identity,
    ])

    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, thursday)
    expect((await open(desk, applicationId)).exceptions.map(({ paper }) => paper)).toEqual([identity])
    const events = await db.applicationEvent.findMany({
      where: { applicationId, kind: { in: ['paperExcepted', 'exceptionLapsed'] } },
      select: { kind: true, details: true },
      orderBy: { id: 'asc' },
    })
    expect(events).toEqual([
      { kind: 'paperExcepted', details: { paper: 'IDP_CERT' } },
      { kind: 'paperExcepted', details: { paper: identity } },
      { kind: 'exceptionLapsed', details: { paper: 'IDP_CERT' } },
    ])

    const withdrawn = { applicationId, paper: identity, submissionId: randomUUID() }
    expect(await withdrawException(desk, withdrawn, thursday)).toMatchObject({
      value: { state: 'AWAITING_PAPERS' },
    })
  })
})
