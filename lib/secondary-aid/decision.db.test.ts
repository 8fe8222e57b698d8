import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import {
  type Centre,
  givenCase,
  givenCentre,
  granting,
  noon,
  refusing,
  whole,
} from '@/scripts/testing/given-decisions'
import { parseAidNumber, registerFaults } from './aid-number.rules'
import { grantSecondaryAid, refuseSecondaryAid } from './decision.commands'
import type { RefusalForm } from './decision-form.schema'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

describe('grantSecondaryAid', () => {
  it('keeps the decision with the answer and the version of the rules, moves the state and records it', async () => {
    const { applicationId } = await givenCase(centre)
    const signed = await grantSecondaryAid(centre.head, granting(applicationId), noon)
    expect(signed).toMatchObject({ ok: true, value: { number: expect.stringMatching(/-РШ-2026-\d{5}$/) } })
    const kept = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      include: { decisions: true, events: { orderBy: { id: 'asc' } } },
    })
    expect(kept).toMatchObject({
      state: 'GRANTED',
      ruleVersion: startingRuleBook.version,
      decisions: [
        {
          kind: 'GRANT',
          categoryCode: 'IDP',
          ruleVersion: startingRuleBook.version,
          decidedById: centre.head.staffId,
          content: { signatory: { name: 'Оксана Гриценко' }, on: '2026-08-13' },
        },
      ],
    })
    expect(kept.events.map(({ kind }) => kind)).toEqual(['SUBMIT_WHOLE', 'GRANT'])
    expect(await db.auditEntry.count({ where: { action: 'grant', subjectId: applicationId } })).toBe(1)
  })

  it('answers a repeated press with the same number, and another request under its key with a refusal', async () => {
    const { applicationId } = await givenCase(centre)
    const request = granting(applicationId)
    const first = await grantSecondaryAid(centre.head, request, noon)
    expect(await grantSecondaryAid(centre.head, request, noon)).toEqual(first)
    const other = { ...request, draft: { ...request.draft, matter: 'Інше' } }
    expect(await grantSecondaryAid(centre.head, other, noon)).toEqual({ ok: false, error: 'keyReused' })
    expect(await grantSecondaryAid(centre.head, granting(applicationId), noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    expect(await db.secondaryAidDecision.count({ where: { applicationId } })).toBe(1)
  })

  it('grants what hangs on no figure where the figure of the day is missing; nothing is refused then', async () => {
    const inJanuary = new Date('2027-01-14T10:00:00Z')
    const claimed = {
      content: {
        servicesWanted: ['REPRESENTATION' as const],
        claimedCategories: ['IDP', 'LOW_INCOME'],
        issueTopics: [],
      },
      receivedOn: plainDate('2027-01-12'),
      dueOn: plainDate('2027-01-26'),
    }
    const { applicationId } = await givenCase(centre, claimed)
    expect(await refuseSecondaryAid(centre.head, refusing(applicationId), inJanuary)).toEqual({
      ok: false,
      error: 'notAssessed',
    })
    const { draft, ...request } = granting(applicationId)
    const lowIncome = { ...request, draft: { ...draft, category: 'LOW_INCOME' } }
    expect(await grantSecondaryAid(centre.head, lowIncome, inJanuary)).toMatchObject({ ok: false })
    expect(await grantSecondaryAid(centre.head, granting(applicationId), inJanuary)).toMatchObject({
      ok: true,
    })
  })

  it('gives numbers without gaps to ten who sign at once', async () => {
    const own = await givenCentre()
    const cases = []
    for (let made = 0; made < 10; made += 1) cases.push(await givenCase(own))
    const refused = await givenCase(own, { papers: [] })
    const answers = await Promise.all(
      [refused, ...cases].map(({ applicationId }) =>
        grantSecondaryAid(own.head, granting(applicationId), noon),
      ),
    )
    const numbers = answers.flatMap((answer) =>
      answer.ok ? [parseAidNumber(answer.value.number)?.serial ?? 0] : [],
    )
    expect(numbers).toHaveLength(10)
    expect(registerFaults(numbers)).toEqual({ missing: [], doubled: [] })
  })

  it('needs an exception of the worker where the rules say no, and the head’s agreement to it', async () => {
    const without = await givenCase(centre, { papers: ['PASSPORT_UA'] })
    const refusal = { ok: false, error: 'notEntitled' }
    expect(await grantSecondaryAid(centre.head, granting(without.applicationId), noon)).toEqual(refusal)

    const exception = { reason: 'Довідку обіцяють за 5 днів', on: plainDate('2026-08-12') }
    const { applicationId } = await givenCase(centre, { papers: ['PASSPORT_UA'], exception })
    expect(await grantSecondaryAid(centre.head, granting(applicationId), noon)).toEqual({
      ok: false,
      error: 'exceptionNotAgreed',
    })
    const agreed = granting(applicationId, { agreesTo: [''] })
    expect((await grantSecondaryAid(centre.head, agreed, noon)).ok).toBe(true)
    const row = await db.secondaryAidApplication.findUniqueOrThrow({ where: { id: applicationId } })
    expect(row.exceptions).toMatchObject([{ agreedById: centre.head.staffId }])
  })

  it('refuses a grant with a part missing, and whoever may not decide', async () => {
    const { applicationId } = await givenCase(centre)
    const { draft, ...request } = granting(applicationId)
    const empty = { ...draft, services: [], matter: '', instances: [] }
    expect(await grantSecondaryAid(centre.head, { ...request, draft: empty }, noon)).toEqual({
      ok: false,
      error: 'incomplete',
      fieldErrors: {
        services: ['serviceMissing'],
        matter: ['matterMissing'],
        instances: ['instanceMissing'],
      },
    })
    const notFound = { ok: false, error: 'applicationNotFound' }
    const stranger = await givenCentre()
    expect(await grantSecondaryAid(centre.worker, granting(applicationId), noon)).toEqual(notFound)
    expect(await grantSecondaryAid(stranger.head, granting(applicationId), noon)).toEqual(notFound)
  })
})

describe('refuseSecondaryAid', () => {
  const [ground] = whole.grounds
  const [court, superior] = whole.appeals
  const [first] = whole.offers
  if (!ground || !court || !superior || !first) throw new Error('the whole refusal has a part less')
  it.each<[string, Partial<RefusalForm>, string, string]>([
    ['a ground', { grounds: [] }, 'grounds', 'groundMissing'],
    ['the norm', { grounds: [{ ...ground, norm: ' ' }] }, 'grounds.0.norm', 'normMissing'],
    ['the evidence', { grounds: [{ ...ground, evidence: '' }] }, 'grounds.0.evidence', 'evidenceMissing'],
    ['the facts', { facts: '' }, 'facts', 'factsMissing'],
    ['the court', { appeals: [superior] }, 'appeals', 'appealCourtMissing'],
    ['the superior centre', { appeals: [court] }, 'appeals', 'appealSuperiorMissing'],
    [
      'where to appeal',
      { appeals: [{ ...court, where: '' }, superior] },
      'appeals.0.where',
      'appealPlaceMissing',
    ],
    [
      'the term of appeal',
      { appeals: [court, { ...superior, term: '' }] },
      'appeals.1.term',
      'appealTermMissing',
    ],
    ['an offer', { offers: [] }, 'offers', 'offerMissing'],
    ['the day of the offer', { offers: [{ ...first, on: 'завтра' }] }, 'offers.0.on', 'offerDayMissing'],
    ['the place of the offer', { offers: [{ ...first, where: '' }] }, 'offers.0.where', 'offerPlaceMissing'],
    [
      'contacts of the partner',
      {
        offers: [
          { ...first, kind: 'PARTNER_REFERRAL', name: 'Фонд', address: 'вул. Липова, 1', hours: '9–18' },
        ],
      },
      'offers.0.phone',
      'offerContactsMissing',
    ],
    [
      'when to apply again',
      { offers: [{ ...first, kind: 'REAPPLY_LATER' }] },
      'offers.0.when',
      'offerWhenMissing',
    ],
    [
      'the position of who signs',
      { signatory: { name: '', position: '' } },
      'signatory.position',
      'signatoryMissing',
    ],
  ])('is not saved without %s', async (_part, change, field, code) => {
    const { applicationId } = await givenCase(centre)
    const refused = await refuseSecondaryAid(
      centre.head,
      refusing(applicationId, { ...whole, ...change }),
      noon,
    )
    expect(refused).toEqual({ ok: false, error: 'incomplete', fieldErrors: { [field]: [code] } })
    expect(await db.secondaryAidDecision.count({ where: { applicationId } })).toBe(0)
  })

  it('keeps a whole refusal, in one register with the grants', async () => {
    const own = await givenCentre()
    const [one, two] = [await givenCase(own), await givenCase(own)]
    const granted = await grantSecondaryAid(own.head, granting(one.applicationId), noon)
    const refused = await refuseSecondaryAid(own.head, refusing(two.applicationId), noon)
    const serials = [granted, refused].map((each) => each.ok && parseAidNumber(each.value.number)?.serial)
    expect(serials).toEqual([1, 2])
    expect(
      await db.secondaryAidApplication.findUniqueOrThrow({ where: { id: two.applicationId } }),
    ).toMatchObject({
      state: 'REFUSED',
    })
  })

  it('never refuses while a paper is outstanding', async () => {
    const { applicationId } = await givenCase(centre, {
      events: [{ kind: 'paperAsked', on: plainDate('2026-08-03'), paper: 'IDP_CERT' }],
    })
    expect(await refuseSecondaryAid(centre.head, refusing(applicationId), noon)).toEqual({
      ok: false,
      error: 'papersOutstanding',
    })
  })
})
