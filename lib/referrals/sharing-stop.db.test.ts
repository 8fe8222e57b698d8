import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { renewConsent, withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import * as mailer from '@/lib/core/mail'
import type { Viewer } from '@/lib/core/viewer'
import { partnerInput } from '@/scripts/testing/given-partners'
import {
  formOf,
  type GivenReferral,
  givenDraft,
  givenHandedOver,
  givenLink,
} from '@/scripts/testing/given-referrals'
import { givenStaff } from '@/scripts/testing/givens'
import { handOver } from './hand-over.commands'
import { openAnswer } from './partner-answer.commands'
import { findReferral } from './referral.queries'
import { handOverSchema } from './referral.schema'
import { answerAsClient, skipAsk } from './referral-answer.commands'
import { recordStopTold, stopSharing } from './sharing-stop.commands'
import { listUntold } from './sharing-stop.queries'

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
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

type Given = GivenReferral & { form?: Parameters<typeof formOf>[1] }
async function given({ clientId: known, ...more }: Given & { clientId?: string } = {}) {
  const handed = await givenHandedOver(desk, { now: handedOver, ...more })
  const clientId = known ?? handed.clientId ?? ''
  if (known) await db.referral.update({ where: { id: handed.referralId }, data: { clientId: known } })
  // The card is as old as the referral.
  await db.dataConsent.updateMany({ where: { clientId }, data: { givenAt: handedOver } })
  return { ...handed, clientId, token: more.form?.way === 'LOGGED' ? '' : await givenLink(handed.referralId) }
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
      value: { name: 'Шевченко Олена Василівна', phone: { number: '067 123 45 14' }, isTakenBack: false },
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

describe('a sheet handed over after consent was taken back', () => {
  it('passes no data on, whoever agrees; without data it is handed over', async () => {
    const { referralId, clientId } = await givenDraft(desk, {})
    await withdrawConsent(desk, { clientId: clientId ?? '' })
    const shared = { sharedData: ['NAME' as const], consentForm: 'ORAL' as const }
    const hand = (more: object) => handOver(desk, handOverSchema.parse(formOf(referralId, more)))
    expect(await hand(shared)).toEqual({ ok: false, error: 'consentWithdrawn' })
    expect(await hand({})).toMatchObject({ ok: true })
  })

  it('keeps no data with a sheet that only the client gets', async () => {
    const { referralId } = await given({ form: { way: 'LOGGED' } })
    const { sharedData, consent } = await db.referral.findUniqueOrThrow({ where: { id: referralId } })
    expect({ sharedData, consent }).toEqual({ sharedData: [], consent: null })
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

  it('is not kept from the second partner by the first, and goes on from there', async () => {
    const first = await given({ partner: { ...partnerInput(), email: 'first@example.com' } })
    const { clientId } = first
    const second = await given({ ...withEmail(), clientId })
    await withdrawConsent(desk, { clientId }, later(2))
    const mail = vi.spyOn(mailer, 'sendMail').mockRejectedValueOnce(new Error('550 no such box'))
    await expect(stopSharing({ clientId }, later(3))).rejects.toThrow('Some partners')
    mail.mockRestore()
    expect([await stopsOf(first.referralId), await stopsOf(second.referralId)]).toEqual([0, 1])
    expect(await stopSharing({ clientId }, later(4))).toBe(1)
    expect(await stopsOf(first.referralId)).toBe(1)
  })

  it('asks nobody again who was asked, when consent is given and taken back once more', async () => {
    const { clientId, referralId } = await given(withEmail())
    await withdrawConsent(desk, { clientId }, later(2))
    await Promise.all([stopSharing({ clientId }, later(3)), stopSharing({ clientId }, later(3))])
    await renew(clientId, later(4))
    await withdrawConsent(desk, { clientId }, later(5))
    expect(await stopSharing({ clientId }, later(6))).toBe(0)
    expect(await stopsOf(referralId)).toBe(1)
    expect(lettersIn()).toHaveLength(1)
  })

  it('leaves a partner without an address to a worker, who writes down that they rang', async () => {
    const { clientId, referralId } = await given()
    expect(await recordStopTold(desk, { referralId }, later(1))).toEqual({ ok: false, error: 'wrongState' })
    await withdrawConsent(desk, { clientId }, later(2))
    expect(await listUntold(clientId)).toMatchObject([{ id: referralId, hasEmail: false }])
    await recordStopTold(desk, { referralId }, later(3))
    await recordStopTold(desk, { referralId }, later(4))
    expect(await stopsOf(referralId)).toBe(1)
    expect(await listUntold(clientId)).toEqual([])
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

  it('is the only thing to press: nobody is written down as rung in vain', async () => {
    const { referralId } = await given(withConsent([]))
    const rung = { referralId, isReached: false, wasOpen: null, wasHelped: null, wrong: [], note: '' }
    const answer = { ...rung, submissionId: randomUUID() }
    expect(await answerAsClient(desk, answer, later(5))).toEqual({ ok: false, error: 'wrongState' })
  })

  it('leaves room for what the person told by themselves', async () => {
    const { referralId } = await given(withConsent([]))
    const told = { wasOpen: 'YES' as const, wasHelped: 'YES' as const, wrong: [], note: '' }
    const answer = { referralId, isReached: true, ...told, submissionId: randomUUID() }
    expect(await answerAsClient(desk, answer, later(5))).toMatchObject({ value: { state: 'SERVED' } })
  })
})
