import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChains } from '@/lib/core/audit-chain'
import { db } from '@/lib/core/db'
import { signInWithPassword } from '@/lib/core/sign-in'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { listMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { parseAidNumber, registerFaults } from '@/lib/secondary-aid/aid-number.rules'
import { listDecisionQueue } from '@/lib/secondary-aid/decision.queries'
import { MANDATE_STATES } from '@/lib/secondary-aid/mandate.rules'
import { listProviders } from '@/lib/secondary-aid/provider.queries'
import { providerListSchema } from '@/lib/secondary-aid/provider.schema'
import { listWaiting } from '@/lib/secondary-aid/waiting-appointment.queries'
import { DEMO_ACCOUNTS } from './demo/offices'
import { seedDemo, seedReference } from './seed'

const PASSWORD = 'пароль-для-вправ'

beforeAll(async () => {
  await seedReference(db)
  await seedDemo(db, { password: PASSWORD, now: new Date('2026-11-20T10:00:00Z') })
})

const viewerOf = async (email: string) => {
  const { id } = await db.staff.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const viewer = await findViewerOfStaff(id)
  if (!viewer) throw new Error(email)
  return viewer
}

describe('the practice office', () => {
  it('lets every account in with the one password, into the centre it belongs to', async () => {
    for (const { email, roles } of DEMO_ACCOUNTS) {
      const signedIn = await signInWithPassword({ email, password: PASSWORD, address: email, browser: '' })
      expect(signedIn).toMatchObject({ ok: true })
      expect((await viewerOf(email)).unit.code).toBe(roles[0]?.[1])
    }
  })

  it('has an account of every role in the first centre', async () => {
    const roles = await db.staffRole.findMany({
      where: { unit: { code: '17' } },
      select: { role: true },
      distinct: ['role'],
    })
    expect(roles).toHaveLength(6)
  })

  it('shows work: cards, visits, letters that wait, a case with the lawyer, news for the head', async () => {
    expect(await db.client.count()).toBeGreaterThan(300)
    expect(await db.visit.count()).toBeGreaterThan(100)
    const { deadlines } = await listMyDeadlines(await viewerOf('frontliner@demo.ua'))
    expect(deadlines.some(({ kind }) => kind === 'WRITTEN_ANSWER')).toBe(true)
    const lawyer = await viewerOf('lawyer@demo.ua')
    expect(await db.enquiry.count({ where: { executorId: lawyer.staffId } })).toBeGreaterThan(0)
    expect((await countWhatWaits(await viewerOf('head@demo.ua'))).openings).toBe(2)
  })

  it('has applications in every state the desk and the head meet, with terms past, near and far', async () => {
    const counts = await db.secondaryAidApplication.groupBy({ by: ['state'], _count: true })
    const states = ['DRAFT', 'AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN']
    states.push('COMPLETED', 'TERMINATED')
    expect(counts.map(({ state }) => state).toSorted()).toEqual(states.toSorted())
    const head = await viewerOf('head@demo.ua')
    const queue = await listDecisionQueue(head)
    const days = queue.ok ? queue.value.rows.flatMap(({ dueOn }) => dueOn ?? []) : []
    expect(days.length).toBeGreaterThan(7)
    expect(days.some((day) => day < '2026-11-20')).toBe(true)
    expect(days.some((day) => day > '2026-11-27')).toBe(true)
    expect(queue.ok && queue.value.rows.some(({ dueOn }) => dueOn === null)).toBe(true)
  })

  it('knows whom to send people on to: checked lately and long ago, one of them closed', async () => {
    const now = new Date('2026-11-20T10:00:00Z')
    const invented = await db.partner.findMany({
      where: { unitId: { not: null } },
      select: { status: true, checkedOn: true },
    })
    expect(invented.length).toBeGreaterThan(28)
    expect(new Set(invented.map(({ status }) => status))).toEqual(
      new Set(['ACTIVE', 'NEEDS_CHECK', 'CLOSED']),
    )
    const ages = invented.flatMap(({ checkedOn }) => (checkedOn ? now.getTime() - checkedOn.getTime() : []))
    expect(ages.some((age) => age > 90 * 86_400_000)).toBe(true)
    const shelters = await db.partner.findMany({ where: { kind: 'DV_SERVICE' }, select: { content: true } })
    for (const { content } of shelters) expect(partnerRecordSchema.safeParse(content).success).toBe(true)
  })

  it('keeps decisions with their papers, numbered without gaps', async () => {
    const decisions = await db.secondaryAidDecision.findMany({
      where: { application: { unit: { code: '17' } } },
      select: {
        number: true,
        application: { select: { decidedOn: true, papers: { select: { doc: true } } } },
      },
      orderBy: { number: 'asc' },
    })
    expect(decisions.length).toBeGreaterThan(10)
    const serials = decisions.map(({ number }) => parseAidNumber(number)?.serial ?? 0)
    expect(registerFaults(serials)).toEqual({ missing: [], doubled: [] })
    for (const { application } of decisions) {
      expect(application.decidedOn).not.toBeNull()
      expect(application.papers.length).toBeGreaterThan(1)
    }
  })

  it('has mandates in every state, one that took the place of another, and cases that wait', async () => {
    const ofFirst = { unit: { code: '17' } }
    const counts = await db.aidMandate.groupBy({ by: ['state'], where: ofFirst, _count: true })
    expect(counts.map(({ state }) => state).toSorted()).toEqual([...MANDATE_STATES].toSorted())
    expect(await db.aidMandate.count({ where: { ...ofFirst, replacesId: { not: null } } })).toBe(1)
    expect((await listWaiting(await viewerOf('head@demo.ua'))).rows.length).toBeGreaterThan(2)
    const endings = await db.mandateEnding.findMany({ select: { kind: true } })
    expect(endings.map(({ kind }) => kind).toSorted()).toEqual(['REPLACEMENT', 'TERMINATION'])
  })

  it('has somebody to appoint in every centre', async () => {
    for (const email of ['head@demo.ua', 'head2@demo.ua', 'head3@demo.ua'])
      expect(
        (await listProviders(await viewerOf(email), providerListSchema.parse({}))).providers.length,
      ).toBeGreaterThan(1)
  })

  it('leaves a log that proves itself', async () => {
    expect((await verifyAuditChains()).faults).toEqual([])
  })

  it('gets reference data once, however often it is asked for', async () => {
    const count = async () => [await db.unit.count(), await db.place.count(), await db.answerTemplate.count()]
    const before = await count()
    await seedReference(db)
    expect(await count()).toEqual(before)
  })
})
