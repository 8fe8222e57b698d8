import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenHandedOver } from '@/scripts/testing/given-referrals'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { recordAct } from './referral-answer.commands'
import { listReferrals } from './referral-list.queries'
import { mailReferral } from './referral-mail.commands'
import { readReferralReport } from './referral-report.queries'
import { HIDDEN } from './small-cells.rules'
import { reportUnmetNeed, resolveUnmetNeed } from './unmet-need.commands'
import { listUnmetNeeds } from './unmet-need.queries'

const now = new Date('2026-11-27T09:00:00Z')
let unitId: string
let desk: Viewer
let head: Viewer
let analyst: Viewer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-mail-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('NEXTAUTH_URL', 'https://office.example')
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId })
  analyst = await givenStaff({ role: 'ANALYST', unitId })
  const ends = ['SERVE', 'SERVE', 'SERVE', 'NOT_SERVE', 'DECLINE'] as const
  for (const act of ends) {
    const { referralId } = await givenHandedOver(desk, { now })
    const told = { referralId, act, reason: 'як сказали', submissionId: randomUUID() }
    await recordAct(desk, told, now)
  }
  await givenHandedOver(desk, { now })
})
afterAll(() => rmSync(folder, { recursive: true }))

const period = { by: 'need' as const, from: todayInKyiv(now), to: todayInKyiv(now) }

describe('the report', () => {
  it('counts how referrals ended, and the share that ended in help among those that ended', async () => {
    const report = await readReferralReport(head, period, { now })
    expect(report.rows).toEqual([
      { key: 'INCOME_CERTIFICATE', name: '', cells: [3, 1, 1, 0, 0, 1, 6], helpedPercent: 60 },
    ])
    expect(report.total?.cells).toEqual([3, 1, 1, 0, 0, 1, 6])
  })

  it('hides cells of fewer than five from analysts, and the share with them', async () => {
    const { rows, hidesSmall } = await readReferralReport(analyst, period, { now })
    expect(hidesSmall).toBe(true)
    expect(rows[0]?.cells.slice(0, 3)).toEqual([HIDDEN, HIDDEN, HIDDEN])
    expect(rows[0]?.helpedPercent).toBeNull()
  })

  it('is whole of the centre its reader leads, and hides the few of the centre they are an analyst of', async () => {
    const elsewhere = await givenStaff({ role: 'FRONTLINER' })
    const { referralId } = await givenHandedOver(elsewhere, { now })
    await recordAct(elsewhere, { referralId, act: 'SERVE', reason: '', submissionId: randomUUID() }, now)
    const { staffId } = await givenStaff({ role: 'HEAD', unitId })
    await db.staffRole.create({ data: { staffId, unitId: elsewhere.unit.id, role: 'ANALYST' } })
    const both = await findViewerOfStaff(staffId)
    if (!both) throw new Error('No viewer')
    const { rows, total, hidesSmall } = await readReferralReport(both, period, { now })
    expect(hidesSmall).toBe(true)
    expect(rows[0]).toMatchObject({ cells: [HIDDEN, 1, 1, 0, 0, 1, HIDDEN], helpedPercent: null })
    expect(total?.cells).toEqual([HIDDEN, 1, 1, 0, 0, 1, HIDDEN])
    expect((await readReferralReport(head, period, { now })).total?.cells).toEqual([3, 1, 1, 0, 0, 1, 6])
  })

  it('counts together what it has no row for, and totals all', async () => {
    const byPartner = { ...period, by: 'partner' as const }
    const whole = await readReferralReport(head, byPartner, { now })
    expect(whole.rest).toBeNull()
    expect(whole.rows.length).toBeGreaterThan(2)
    const { rows, rest, total } = await readReferralReport(head, byPartner, { now, mostRows: 2 })
    expect(rows).toEqual(whole.rows.slice(0, 2))
    expect(rest?.groups).toBe(whole.rows.length - 2)
    expect(rest?.cells.at(-1)).toBe(6 - 2)
    expect(total).toEqual(whole.total)
  })

  it('has nothing of another centre, nor of another day', async () => {
    const stranger = await givenStaff({ role: 'HEAD' })
    expect((await readReferralReport(stranger, period, { now })).rows).toEqual([])
    const earlier = {
      ...period,
      from: todayInKyiv(new Date('2026-01-01T10:00:00Z')),
      to: todayInKyiv(new Date('2026-01-02T10:00:00Z')),
    }
    expect((await readReferralReport(head, earlier, { now })).rows).toEqual([])
  })
})

describe('the lists', () => {
  it('give every referral once, page by page', async () => {
    const seen: string[] = []
    let after: { on: ReturnType<typeof todayInKyiv>; id: string } | undefined
    do {
      const { referrals, next } = await listReferrals(desk, { tab: 'all', after }, { now, page: 4 })
      seen.push(...referrals.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  it('count for the bar what the list of those to ask shows', async () => {
    const monday = new Date('2026-11-30T09:00:00Z')
    const { referrals } = await listReferrals(desk, { tab: 'ask', after: undefined }, { now: monday })
    expect(referrals.length).toBeGreaterThan(0)
    expect((await countWhatWaits(desk, todayInKyiv(monday))).asks).toBe(referrals.length)
  })

  it('show nothing of another centre', async () => {
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    expect((await listReferrals(stranger, { tab: 'all', after: undefined }, { now })).referrals).toEqual([])
  })
})

describe('the letter to a partner', () => {
  it('holds the link and the number, and nothing of the person', async () => {
    const { referralId, number } = await givenHandedOver(desk, {
      now,
      partner: { ...partnerInput(), email: 'partner@example.com' },
    })
    const { id: linkId } = await db.partnerLink.findFirstOrThrow({ where: { referralId } })
    expect(await mailReferral({ linkId, kind: 'ASK' }, now)).toBe('sent')
    const [file = ''] = readdirSync(join(folder, 'mail'))
    const letter = readFileSync(join(folder, 'mail', file), 'utf8')
    expect(letter).toContain('To: partner@example.com')
    const text = Buffer.from(
      letter
        .split(/\r?\n\r?\n/)
        .slice(1)
        .join('\n'),
      'base64',
    ).toString('utf8')
    const plain = `${letter}\n${text}`
    expect(plain).toContain('https://office.example/partner-answer#')
    expect(plain).toContain(number)
    for (const secret of ['Шевченко', '067', 'безробіття']) expect(plain).not.toContain(secret)
  })

  it('is not sent where the record has no address, nor by a link that ended', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    const { id: linkId } = await db.partnerLink.findFirstOrThrow({ where: { referralId } })
    expect(await mailReferral({ linkId, kind: 'ASK' }, now)).toBe('nothing')
    expect(await mailReferral({ linkId: randomUUID(), kind: 'REMIND' }, now)).toBe('nothing')
  })
})

describe('a need nobody met', () => {
  it('is on the list of its head until it is settled with words', async () => {
    const unmet = {
      need: 'NIGHT_SHELTER' as const,
      why: 'FULL' as const,
      words: 'Для двох',
      enquiryId: null,
      placeCode: null,
      submissionId: randomUUID(),
    }
    const kept = await reportUnmetNeed(desk, unmet, now)
    expect(kept).toEqual(await reportUnmetNeed(desk, unmet, now))
    const stranger = await givenStaff({ role: 'HEAD' })
    const open = { after: undefined, all: undefined }
    expect((await listUnmetNeeds(stranger, open)).needs).toEqual([])
    const [listed] = (await listUnmetNeeds(head, open)).needs
    expect(listed).toMatchObject({ need: 'NIGHT_SHELTER', why: 'FULL', words: 'Для двох' })
    const settled = { unmetId: listed?.id ?? '', resolution: 'Домовилися' }
    expect(await resolveUnmetNeed(stranger, settled, now)).toEqual({ ok: false, error: 'unmetNotFound' })
    expect(await resolveUnmetNeed(head, settled, now)).toEqual({ ok: true, value: null })
    expect((await listUnmetNeeds(head, open)).needs).toEqual([])
  })
})

describe('the directory', () => {
  it('proposes none that was tried for the same need before', async () => {
    const { findReferralStart } = await import('./referral-start.queries')
    const own = partnerInput()
    const [service] = own.services ?? []
    const services = service ? [{ ...service, needs: ['INCOME_CERTIFICATE' as const] }] : []
    const tried = await givenHandedOver(desk, { now, partner: { ...own, services } })
    const other = await givenPartner({
      services: services.map((each) => ({ ...each, id: randomUUID() })),
      offers: [],
    })
    const start = await findReferralStart(desk, { after: tried.referralId }, now)
    const offers = start.ok
      ? [...start.value.offers, ...start.value.elsewhere].map(({ offerId }) => offerId)
      : []
    expect(offers).not.toContain(tried.offerId)
    expect(start.ok && start.value.need).toBe('INCOME_CERTIFICATE')
    expect(other.partnerId).not.toBe(tried.partnerId)
  })
})
