import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import type { Channel } from './enquiry.rules'
import { startVisit } from './start-visit.commands'
import { saveVisit } from './visit.commands'
import { type SaveVisitInput, saveVisitSchema } from './visit.schema'

const noon = new Date('2026-08-13T09:00:00Z')
let desk: Viewer
let clientId: string

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
})

async function begin(channel: Channel, at = noon): Promise<string> {
  const started = await startVisit(desk, { clientId, channel, submissionId: randomUUID() }, at)
  if (!started.ok) throw new Error(started.error)
  return started.value.visitId
}

describe('a new contact', () => {
  it('goes on with an open visit of the same channel and day in Kyiv, and with no other', async () => {
    clientId = (await givenClient(desk)).clientId
    const letter = await begin('POST', new Date('2026-08-12T12:00:00Z'))
    // 23:59 and 00:01 of the wall clock.
    const late = await begin('PERSONAL', new Date('2026-08-12T20:59:00Z'))
    const early = await begin('PERSONAL', new Date('2026-08-12T21:01:00Z'))
    expect(new Set([letter, late, early]).size).toBe(3)
    expect(await begin('PERSONAL')).toBe(early)
    expect(await begin('TELEPHONE')).not.toBe(early)
    expect(await begin('POST')).not.toBe(letter)
  })
})

describe('correcting the channel of a letter', () => {
  const written = {
    clientWords: 'Прошу пояснити, як стягнути аліменти.',
    topicCode: 'ALIMONY',
    helpKind: 'CONSULTATION',
    writtenKind: 'QUESTION',
    receivedOn: '2026-08-13',
  } as const
  const saving = (
    visitId: string,
    expectedRevision: number,
    channel: Channel,
    content: object,
    id?: string,
  ) =>
    saveVisitSchema.parse({
      ...{ visitId, expectedRevision, channel, ending: 'keep', submissionId: randomUUID() },
      enquiries: [{ ...written, ...content, id }],
    } satisfies SaveVisitInput)

  it('does not take its term away: that no letter came is said first', async () => {
    clientId = (await givenClient(desk)).clientId
    const visitId = await begin('POST')
    const saved = await saveVisit(desk, saving(visitId, 1, 'POST', {}), noon)
    const id = saved.ok ? saved.value.enquiryIds[0] : undefined
    const dueOn = async () => {
      const row = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { dueOn: true } })
      return row.dueOn && plainDateOfUtc(row.dueOn)
    }
    const save = (channel: Channel, content: object) =>
      saveVisit(desk, saving(visitId, 2, channel, content, id), noon)
    expect(await save('PERSONAL', {})).toEqual({ ok: false, error: 'termRuns' })
    expect(await dueOn()).toBe('2026-09-14')
    expect(await save('PERSONAL', { receivedOn: '' })).toMatchObject({ ok: true })
    expect(await dueOn()).toBeNull()
  })

  it('is free between two written ways, and once the letter is answered', async () => {
    clientId = (await givenClient(desk)).clientId
    const visitId = await begin('POST')
    const saved = await saveVisit(desk, saving(visitId, 1, 'POST', {}), noon)
    const id = saved.ok ? saved.value.enquiryIds[0] : undefined
    expect(await saveVisit(desk, saving(visitId, 2, 'E_MAIL', {}, id), noon)).toMatchObject({ ok: true })
    const answered = { answeredOn: '2026-08-13' }
    expect(await saveVisit(desk, saving(visitId, 3, 'PERSONAL', answered, id), noon)).toMatchObject({
      ok: true,
    })
  })
})
