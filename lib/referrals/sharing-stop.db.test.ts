import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { renewConsent, withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { partnerInput } from '@/scripts/testing/given-partners'
import { type GivenReferral, givenHandedOver, givenLink } from '@/scripts/testing/given-referrals'
import { givenStaff } from '@/scripts/testing/givens'
import { openAnswer } from './partner-answer.commands'
import { findReferral } from './referral.queries'
import { answerAsClient, skipAsk } from './referral-answer.commands'
import { stopSharing } from './sharing-stop.commands'

const handedOver = new Date('2026-11-27T09:00:00Z')
const later = (minutes: number) => new Date(handedOver.getTime() + minutes * 60_000)
let desk: Viewer
let folder: string

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-mail-'))
  vi.stubEnv('DATA_DIR', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function given(more: GivenReferral = {}) {
  const handed = await givenHandedOver(desk, { now: handedOver, ...more })
  const clientId = handed.clientId ?? ''
  // The card is as old as the referral.
  await db.dataConsent.updateMany({ where: { clientId }, data: { givenAt: handedOver } })
  return { ...handed, clientId, token: await givenLink(handed.referralId) }
}
const withEmail = () => ({ partner: { ...partnerInput(), email: 'partner@example.com' } })
const renew = (clientId: string, at: Date) =>
  renewConsent(desk, { clientId, form: 'ORAL', scopes: [], submissionId: randomUUID() }, at)
const lettersIn = () => {
  try {
    return readdirSync(join(folder, 'mail')).map((file) => readFileSync(join(folder, 'mail', file), 'utf8'))
  } catch {
    return []
  }
}
const stopsOf = (referralId: string) =>
  db.referralEvent.count({ where: { referralId, kind: 'STOP_SHARING' } })

describe('after the person took consent back', () => {
  it('the partner is shown nothing of them, and told so', async () => {
    const { clientId, token, number } = await given()
    expect(await openAnswer({ token }, later(1))).toMatchObject({
      value: { name: 'Шевченко Олена Василівна', isTakenBack: false },
    })
    await withdrawConsent(desk, { clientId }, later(2))
    const opened = await openAnswer({ token }, later(3))
    expect(opened).toMatchObject({ ok: true, value: { number, isTakenBack: true } })
    for (const secret of ['Шевченко', '067']) expect(JSON.stringify(opened)).not.toContain(secret)
  })

  it('a consent given later does not bring back what was agreed before it', async () => {
    const { clientId, token, referralId } = await given()
    await withdrawConsent(desk, { clientId }, later(2))
    await renew(clientId, later(3))
    expect(await openAnswer({ token }, later(4))).toMatchObject({ value: { isTakenBack: true } })
    expect(await findReferral(desk, { referralId }, later(4))).toMatchObject({
      value: { view: { sharingEndedAt: later(2).toISOString() } },
    })
  })

  it('a consent that was only renewed changes nothing', async () => {
    const { clientId, token } = await given()
    await renew(clientId, later(2))
    expect(await openAnswer({ token }, later(3))).toMatchObject({
      value: { name: 'Шевченко Олена Василівна', isTakenBack: false },
    })
  })
})

describe('stopSharing', () => {
  it('is put into the queue with the withdrawal', async () => {
    const { clientId } = await given()
    await withdrawConsent(desk, { clientId }, later(2))
    const jobs = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'stopSharing' AND j.payload->>'clientId' = ${clientId}`
    expect(jobs).toHaveLength(1)
  })

  it('writes once to each partner that was given data, and says nothing of the person', async () => {
    const { clientId, referralId } = await given(withEmail())
    expect(await stopSharing({ clientId }, later(1))).toBe(0)
    await withdrawConsent(desk, { clientId }, later(2))
    expect(await stopSharing({ clientId }, later(3))).toBe(1)
    expect(await stopSharing({ clientId }, later(4))).toBe(0)
    expect(await stopsOf(referralId)).toBe(1)
    const [letter = '', ...more] = lettersIn()
    expect(more).toEqual([])
    expect(letter).toContain('To: partner@example.com')
    const body = letter.split(/\r?\n\r?\n/).slice(1)
    const text = Buffer.from(body.join('\n'), 'base64').toString('utf8')
    expect(text).toContain('відкликала згоду')
    for (const secret of ['Шевченко', '067']) expect(`${letter}${text}`).not.toContain(secret)
  })

  it('writes to nobody who was given no data, or has no address', async () => {
    for (const more of [{ ...withEmail(), form: { sharedData: [], consentForm: '' as const } }, {}]) {
      const { clientId, referralId } = await given(more)
      await withdrawConsent(desk, { clientId }, later(2))
      expect(await stopSharing({ clientId }, later(3))).toBe(0)
      expect(await stopsOf(referralId)).toBe(0)
    }
    expect(lettersIn()).toEqual([])
  })
})

describe('skipAsk', () => {
  const skip = (referralId: string) => skipAsk(desk, { referralId, submissionId: randomUUID() }, later(5))
  const withConsent = (scopes: 'SURVEY_CALLS'[]) => ({
    person: { consent: { answer: 'GIVEN_ORALLY' as const, scopes } },
  })

  it('ends the question of a person who did not agree to be rung', async () => {
    const { referralId } = await given(withConsent([]))
    expect(await findReferral(desk, { referralId }, later(4))).toMatchObject({
      value: { view: { barred: 'NOT_AGREED' } },
    })
    expect(await skip(referralId)).toMatchObject({ ok: true })
    expect(await db.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({
      askedAt: later(5),
    })
    expect(await skip(referralId)).toEqual({ ok: false, error: 'wrongState' })
  })

  it('is not for a person who may be rung', async () => {
    const { referralId } = await given(withConsent(['SURVEY_CALLS']))
    expect(await skip(referralId)).toEqual({ ok: false, error: 'wrongState' })
  })

  it('leaves room for what the person told by themselves', async () => {
    const { referralId } = await given(withConsent([]))
    const told = { wasOpen: 'YES' as const, wasHelped: 'YES' as const, wrong: [], note: '' }
    const answer = { referralId, isReached: true, ...told, submissionId: randomUUID() }
    expect(await answerAsClient(desk, answer, later(5))).toMatchObject({ value: { state: 'SERVED' } })
  })
})
