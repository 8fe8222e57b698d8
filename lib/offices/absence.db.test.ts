import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findTeamMember } from '@/lib/oversight/workload.queries'
import { findMandateStart } from '@/lib/secondary-aid/appointment.queries'
import { issueMandate } from '@/lib/secondary-aid/mandate.commands'
import { givenGrant, givenProvider } from '@/scripts/testing/given-mandates'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { cancelAbsence, recordAbsence } from './absence.commands'
import type { AbsenceForm } from './absence.schema'

const now = new Date('2026-11-20T09:00:00Z')
let unitId: string
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'HEAD' })
})

const worker = (name: string, role: 'FRONTLINER' | 'LAWYER' = 'FRONTLINER') =>
  givenStaff({ role, unitId, name })
const days = (from: string, to: string, kind: AbsenceForm['kind'] = 'VACATION'): AbsenceForm => ({
  ...{ kind, note: '' },
  ...{ from: plainDate(from), to: plainDate(to) },
})
const record = (viewer: Viewer, staffId: string, form: AbsenceForm) =>
  recordAbsence(viewer, { staffId, form, submissionId: randomUUID() })

describe('days away', () => {
  it('are recorded once, do not overlap, and are taken back and put again', async () => {
    const { staffId } = await worker('Юрій Гай')
    const input = { staffId, form: days('2026-11-18', '2026-11-25'), submissionId: randomUUID() }
    const first = await recordAbsence(head, input)
    expect(await recordAbsence(head, input)).toEqual(first)
    expect((await findTeamMember(head, staffId, now))?.isAway).toBe(true)
    expect(await record(head, staffId, days('2026-11-25', '2026-11-26', 'SICK'))).toMatchObject({
      error: 'overlaps',
      with: { kind: 'VACATION', from: '2026-11-18', to: '2026-11-25' },
    })
    const absenceId = first.ok ? first.value.absenceId : ''
    expect(await cancelAbsence(stranger, { absenceId, isCancelled: true })).toEqual({
      ok: false,
      error: 'absenceNotFound',
    })
    await cancelAbsence(head, { absenceId, isCancelled: true }, now)
    expect((await findTeamMember(head, staffId, now))?.isAway).toBe(false)
    await record(head, staffId, days('2026-11-20', '2026-11-21'))
    expect(await cancelAbsence(head, { absenceId, isCancelled: false })).toEqual({
      ok: false,
      error: 'overlaps',
    })
  })

  it('are recorded of the own team alone, and two at once do not overlap', async () => {
    const { staffId } = await worker('Яна Мох')
    expect(await record(stranger, staffId, days('2026-11-18', '2026-11-25'))).toEqual({
      ok: false,
      error: 'workerNotFound',
    })
    const both = await Promise.all([
      record(head, staffId, days('2026-12-01', '2026-12-05')),
      record(head, staffId, days('2026-12-05', '2026-12-09')),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('of the list of providers count for the account too', async () => {
    const lawyer = await worker('Дарина Савчук', 'LAWYER')
    await givenProvider(head, {
      staffId: lawyer.staffId,
      absences: [{ from: '2026-11-19', to: '2026-11-22', note: 'відрядження' }],
    })
    const member = await findTeamMember(head, lawyer.staffId, now)
    expect(member?.isAway).toBe(true)
    expect(member?.absences).toEqual([
      { id: null, kind: 'OTHER', from: '2026-11-19', to: '2026-11-22', note: 'відрядження' },
    ])
  })
})

describe('a mandate to somebody on leave', () => {
  it('is refused with that reason, whichever place the leave was told in', async () => {
    const desk = await worker('Ігор Бойко')
    const lawyer = await worker('Дарина Савчук', 'LAWYER')
    const providerId = await givenProvider(head, { staffId: lawyer.staffId })
    const receivedOn = plainDate('2026-11-16')
    const { applicationId } = await givenGrant({ worker: desk, head, receivedOn, now })
    const start = await findMandateStart(head, { applicationId, providerId }, now)
    if (!start.ok) throw new Error(start.error)
    const draft = { ...start.value.draft, signatoryPosition: 'керівниця' }
    const send = () =>
      issueMandate(
        head,
        { applicationId, providerId, expectedRevision: 1, draft, submissionId: randomUUID() },
        now,
      )
    const leave = await record(head, lawyer.staffId, days('2026-11-20', '2026-11-21'))
    expect(await send()).toEqual({ ok: false, error: 'providerAway' })
    const absenceId = leave.ok ? leave.value.absenceId : ''
    await cancelAbsence(head, { absenceId, isCancelled: true }, now)
    expect(await send()).toMatchObject({ ok: true })
  })
})
