import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findCase } from '@/lib/cases/case.queries'
import { askReplacement } from '@/lib/cases/case-replacement.commands'
import type { Viewer } from '@/lib/core/viewer'
import { listNotices } from '@/lib/offices/notice.queries'
import { findMandate } from '@/lib/secondary-aid/mandate.queries'
import { answerMandate, completeMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { replaceProvider, terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { keepProvider } from '@/lib/secondary-aid/mandate-keeping.commands'
import {
  answering,
  completing,
  givenCase,
  givenCentre,
  noon,
  replacing,
  terminating,
} from '@/scripts/testing/given-mandate-cases'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { readToday } from './today.queries'

async function asked(viewer: Viewer) {
  const read = await readToday(viewer, { known: [] }, { now: noon })
  const rows = read.ok && read.value.lists.find(({ group }) => group === 'replacements')?.rows
  return rows || []
}
async function told(viewer: Viewer) {
  const listed = await listNotices(viewer)
  return listed.ok ? listed.value.notices.map(({ kind, reason, href }) => ({ kind, reason, href })) : []
}
const askOf = (mandateId: string, reason: string) => ({ mandateId, submissionId: randomUUID(), reason })

async function givenLawyersCase(own: Awaited<ReturnType<typeof givenCentre>>) {
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.head.unit.id, name: 'Марта Лисенко' })
  const given = await givenCase(own, { ...STAFF_LAWYER, staffId: lawyer.staffId })
  return { ...given, lawyer }
}

it('holds who asks to be replaced until the head replaces or keeps them; who was kept may ask anew', async () => {
  const own = await givenCentre()
  const other = await givenCentre()
  const { mandateId, lawyer } = await givenLawyersCase(own)
  const href = `/mandates/${mandateId}`
  const keep = (viewer: Viewer) => keepProvider(viewer, askOf(mandateId, 'Заміни немає ким зробити'), noon)

  expect(await keep(own.head)).toEqual({ ok: false, error: 'notAsked' })
  expect((await askReplacement(lawyer, askOf(mandateId, 'Представляла іншу сторону'), noon)).ok).toBe(true)
  // Accepting it meanwhile answers nothing.
  await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)
  expect(await askReplacement(lawyer, askOf(mandateId, 'Ще раз'), noon)).toMatchObject({
    error: 'alreadyAsked',
  })
  expect(await asked(own.head)).toMatchObject([
    { dueOn: '2026-08-12', term: null, note: 'Представляла іншу сторону', worker: 'Марта Лисенко', href },
  ])
  expect(await asked(other.head)).toEqual([])
  expect(await keep(other.head)).toEqual({ ok: false, error: 'mandateNotFound' })
  expect(await keep(own.worker)).toEqual({ ok: false, error: 'mandateNotFound' })

  expect((await keep(own.head)).ok).toBe(true)
  expect(await asked(own.head)).toEqual([])
  expect(await told(lawyer)).toEqual([
    { kind: 'REPLACEMENT_REFUSED', reason: 'Заміни немає ким зробити', href },
  ])
  expect(await findMandate(own.head, { mandateId }, noon)).toMatchObject({ value: { asked: null } })
  expect(await findCase(lawyer, { mandateId }, noon)).toMatchObject({ value: { isReplacementAsked: false } })

  expect((await askReplacement(lawyer, askOf(mandateId, 'Захворіла'), noon)).ok).toBe(true)
  expect(await findMandate(own.head, { mandateId }, noon)).toMatchObject({
    value: { asked: { on: '2026-08-12', reason: 'Захворіла' } },
  })
  const newProviderId = await givenProvider(own.head)
  expect(await replaceProvider(own.head, replacing(mandateId, { newProviderId }), noon)).toMatchObject({
    ok: true,
  })
  expect(await asked(own.head)).toEqual([])
  expect((await told(lawyer))[0]).toEqual({ kind: 'MANDATE_REPLACED', reason: '', href })
})

it('tells a lawyer that the head has ended the case, and not of what they ended themselves', async () => {
  const own = await givenCentre()
  const [terminated, completed, finished] = [
    await givenLawyersCase(own),
    await givenLawyersCase(own),
    await givenLawyersCase(own),
  ]
  expect(await terminateAid(own.head, terminating(terminated.applicationId), noon)).toMatchObject({
    ok: true,
  })
  const oneself = { on: '', way: '' }
  for (const { mandateId, lawyer } of [completed, finished])
    await answerMandate(lawyer, answering(mandateId, oneself), noon)
  expect(await completeMandate(own.head, completing(completed.mandateId), noon)).toMatchObject({ ok: true })
  expect(await completeMandate(finished.lawyer, completing(finished.mandateId, oneself), noon)).toMatchObject(
    { ok: true },
  )
  expect(await told(terminated.lawyer)).toMatchObject([{ kind: 'MANDATE_TERMINATED' }])
  expect(await told(completed.lawyer)).toMatchObject([{ kind: 'MANDATE_COMPLETED' }])
  expect(await told(finished.lawyer)).toEqual([])
})
