import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { answerMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { dutyOf, eventOf, givenOwnCase } from '@/scripts/testing/given-cases'
import { answering, type Centre, givenCase, givenCentre, noon } from '@/scripts/testing/given-mandate-cases'
import { STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { findCase } from './case.queries'
import { changeNote, recordEvent, removeNote } from './case-note.commands'
import { askReplacement } from './case-replacement.commands'
import { addTime, removeTime } from './case-time.commands'
import { findHeadCase } from './head-case.queries'

const on = plainDate('2026-08-12')
let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

const dutiesOf = (mandateId: string) =>
  db.caseDuty.findMany({
    where: { mandateId },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, dueOn: true, dueAt: true, details: true, revision: true, result: true },
  })

describe('notes', () => {
  it('that are private are read by their author alone; shared ones by the head too', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const colleague = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    await recordEvent(lawyer, eventOf(mandateId, on, { text: 'Моя таємниця', isPrivate: true }), noon)
    await recordEvent(lawyer, eventOf(mandateId, on, { text: 'Для всіх' }), noon)
    const own = await findCase(lawyer, { mandateId }, noon)
    expect(own.ok && own.value.notes.map(({ text }) => text).toSorted()).toEqual(['Для всіх', 'Моя таємниця'])
    expect((await findHeadCase(centre.head, { mandateId })).notes.map(({ text }) => text)).toEqual([
      'Для всіх',
    ])
    expect((await findHeadCase(colleague, { mandateId })).notes).toEqual([])
    expect((await findHeadCase((await givenCentre()).head, { mandateId })).notes).toEqual([])
    expect(await findCase(colleague, { mandateId }, noon)).toEqual({ ok: false, error: 'caseNotFound' })
    const kept = await db.caseNote.findMany({ where: { mandateId }, select: { sealed: true } })
    for (const { sealed } of kept)
      expect(Buffer.from(sealed).toString('utf8')).not.toMatch(/таємниця|Для всіх/)
  })

  it('bring what comes next, or nothing at all when that is not whole', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const { draft } = await dutyOf(mandateId, on, { title: 'Забрати довідку', dueOn: '2026-08-14' })
    const event = eventOf(mandateId, on, { next: draft })
    expect(
      await recordEvent(
        lawyer,
        { ...event, submissionId: randomUUID(), next: { ...draft, title: '' } },
        noon,
      ),
    ).toEqual({ ok: false, error: 'incomplete' })
    expect(await db.caseNote.count({ where: { mandateId } })).toBe(0)
    expect(await recordEvent(lawyer, { ...event, on: plainDate('2026-08-13') }, noon)).toEqual({
      ok: false,
      error: 'dateInFuture',
    })
    const [one, other] = await Promise.all([
      recordEvent(lawyer, event, noon),
      recordEvent(lawyer, event, noon),
    ])
    expect(one).toEqual(other)
    expect(await db.caseNote.count({ where: { mandateId } })).toBe(1)
    expect(await dutiesOf(mandateId)).toHaveLength(1)
  })

  it('are changed by revision, taken away and put back', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const recorded = await recordEvent(lawyer, eventOf(mandateId, on), noon)
    const noteId = recorded.ok ? recorded.value.noteId : ''
    const change = { noteId, expectedRevision: 1, kind: 'FACT' as const, on, text: 'Нове', isPrivate: true }
    expect(await changeNote(lawyer, change, noon)).toEqual({ ok: true, value: { revision: 2 } })
    expect(await changeNote(lawyer, change, noon)).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await changeNote(centre.head, { ...change, expectedRevision: 2 }, noon)).toEqual({
      ok: false,
      error: 'noteNotFound',
    })
    const textsOf = async () => {
      const found = await findCase(lawyer, { mandateId }, noon)
      return found.ok ? found.value.notes.map(({ text }) => text) : []
    }
    await removeNote(lawyer, { noteId, isRemoved: true }, noon)
    expect(await textsOf()).toEqual([])
    await removeNote(lawyer, { noteId, isRemoved: false }, noon)
    expect(await textsOf()).toEqual(['Нове'])
  })
})

describe('time', () => {
  it('is written once, on a day that has come, and can be taken out', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const entry = { mandateId, submissionId: randomUUID(), on, minutes: 30, kind: 'CALL' as const, note: '' }
    const added = await addTime(lawyer, entry, noon)
    expect(await addTime(lawyer, entry, noon)).toEqual(added)
    expect(
      await addTime(lawyer, { ...entry, submissionId: randomUUID(), on: plainDate('2026-08-13') }, noon),
    ).toEqual({ ok: false, error: 'dateInFuture' })
    expect((await findHeadCase(centre.head, { mandateId })).time).toEqual([{ kind: 'CALL', minutes: 30 }])
    const timeId = added.ok ? added.value.timeId : ''
    expect(await removeTime(centre.head, { timeId, isRemoved: true }, noon)).toEqual({
      ok: false,
      error: 'timeNotFound',
    })
    await removeTime(lawyer, { timeId, isRemoved: true }, noon)
    expect((await findHeadCase(centre.head, { mandateId })).time).toEqual([])
  })
})

it('tells the heads when a mandate is declined', async () => {
  const own = await givenCentre()
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.head.unit.id })
  const { mandateId } = await givenCase(own, { staffId: lawyer.staffId })
  const declining = answering(mandateId, { answer: 'DECLINE', reason: 'Конфлікт інтересів', on: '', way: '' })
  expect(await answerMandate(lawyer, declining, noon)).toMatchObject({ ok: true })
  const told = await db.staffNotice.findMany({
    where: { subjectId: mandateId },
    select: { staffId: true, kind: true },
  })
  expect(told).toEqual([{ staffId: own.head.staffId, kind: 'MANDATE_ANSWERED' }])
})

describe('askReplacement', () => {
  it('tells the heads of the unit once, also of an order not accepted yet; the case stays', async () => {
    const own = await givenCentre()
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.head.unit.id })
    const { mandateId } = await givenCase(own, { ...STAFF_LAWYER, staffId: lawyer.staffId })
    const asked = { mandateId, submissionId: randomUUID(), reason: 'Представляла іншу сторону' }
    expect(await askReplacement(lawyer, asked, noon)).toEqual({ ok: true, value: { state: 'ASKED' } })
    expect(await askReplacement(lawyer, { ...asked, submissionId: randomUUID() }, noon)).toEqual({
      ok: false,
      error: 'alreadyAsked',
    })
    const told = await db.staffNotice.findMany({
      where: { subjectId: mandateId },
      select: { staffId: true, kind: true, reason: true },
    })
    expect(told).toEqual([{ staffId: own.head.staffId, kind: 'REPLACEMENT_ASKED', reason: '' }])
    const stranger = await givenStaff({ role: 'LAWYER' })
    expect(await askReplacement(stranger, { ...asked, submissionId: randomUUID() }, noon)).toEqual({
      ok: false,
      error: 'caseNotFound',
    })
    expect(await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)).toMatchObject({
      ok: true,
    })
  })
})
