import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { ENTITLED, type GivenApplication, givenApplication } from '@/scripts/testing/given-applications'
import { type GivenPerson, givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { parseAidNumber, registerFaults } from './aid-number.rules'
import { grantSecondaryAid, refuseSecondaryAid } from './decision.commands'
import { listDecisionQueue, peekDecisionQueue } from './decision.queries'
import { findCaseForDecision } from './decision-case.queries'
import { type RefusalForm, signGrantSchema, signRefusalSchema } from './decision-form.schema'
import { printDecision, writeDecisionDocx } from './decision-papers.commands'
import { findSignedDecision } from './decision-papers.queries'
import { returnToWorker } from './decision-return.commands'

const noon = new Date('2026-08-13T10:00:00Z')
const received = plainDate('2026-07-30')
const due = plainDate('2026-08-13')
const signatory = { name: '', position: 'керівниця центру' }

type Centre = { unitId: string; worker: Viewer; head: Viewer }

async function givenCentre(): Promise<Centre> {
  const unitId = await givenUnit()
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  return { unitId, worker, head }
}

async function givenCase({ worker }: Centre, more: Partial<GivenApplication> = {}, person: GivenPerson = {}) {
  const { clientId } = await givenClient(worker, person)
  const made = await givenApplication(worker, {
    ...ENTITLED,
    content: {
      ...ENTITLED.content,
      servicesWanted: ['REPRESENTATION'],
      claimedCategories: ['IDP'],
      issueTopics: [],
    },
    clientId,
    receivedOn: received,
    dueOn: due,
    ...more,
  })
  return { ...made, clientId }
}

const granting = (applicationId: string, more: object = {}) =>
  signGrantSchema.parse({
    applicationId,
    submissionId: randomUUID(),
    agreesTo: [],
    draft: {
      category: 'IDP',
      services: ['REPRESENTATION'],
      matter: 'Виселення з гуртожитку',
      instances: ['FIRST_INSTANCE'],
      provider: { how: 'окремим дорученням' },
      signatory,
    },
    ...more,
  })

const offer = { on: '', where: '', name: '', address: '', phone: '', hours: '', when: '', category: '' }
const whole: RefusalForm = {
  grounds: [{ code: 'NOT_IN_CATEGORY', norm: 'ст. 20, ч. 1, п. 1', evidence: 'Довідка про доходи' }],
  facts: 'Дохід вищий за межу.',
  appeals: [
    { way: 'COURT', where: 'окружний адміністративний суд', term: '6 місяців' },
    { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: '1 рік' },
  ],
  offers: [{ ...offer, kind: 'PRIMARY_AID', on: '2026-08-20', where: 'вул. Соборна, 3' }],
  signatory,
}
const refusing = (applicationId: string, draft: RefusalForm = whole, submissionId = randomUUID()) =>
  signRefusalSchema.parse({ applicationId, submissionId, draft })

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

describe('listDecisionQueue', () => {
  it('puts the nearest term first and those whose term does not run last, page by page', async () => {
    const own = await givenCentre()
    const later = await givenCase(own, { dueOn: plainDate('2026-08-18') })
    const stopped = await givenCase(own, { state: 'AWAITING_PAPERS', dueOn: null })
    const overdue = await givenCase(own, { dueOn: plainDate('2026-08-12') })
    const returned = await givenCase(own, { state: 'RETURNED', dueOn: due })
    await givenCase(own, { state: 'GRANTED', dueOn: due })
    const expected = [overdue, returned, later, stopped].map(({ applicationId }) => applicationId)

    const all = await listDecisionQueue(own.head)
    expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(expected)
    const seen: string[] = []
    let after: Parameters<typeof listDecisionQueue>[1] = {}
    for (let page = 0; page < 5; page += 1) {
      const found = await listDecisionQueue(own.head, after, 1)
      if (!found.ok) throw new Error('no page')
      seen.push(...found.value.rows.map(({ id }) => id))
      if (!found.value.next) break
      after = { after: found.value.next }
    }
    expect(seen).toEqual(expected)
    expect(await peekDecisionQueue(own.head)).toEqual({ ok: true, value: { ids: expected } })
    expect((await countWhatWaits(own.head)).decisions).toBe(2)
  })

  it('lists what the policy lets each role decide, and nothing else', async () => {
    const own = await givenCentre()
    await givenCase(own)
    await givenCase(own, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    for (const viewer of [own.head, above]) {
      const allowed = await db.secondaryAidApplication.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'),
            { state: { in: ['UNDER_REVIEW', 'RETURNED', 'AWAITING_PAPERS'] } },
          ],
        },
        select: { id: true },
      })
      const listed = await listDecisionQueue(viewer, {}, 500)
      expect(listed.ok && listed.value.rows.map(({ id }) => id).toSorted()).toEqual(
        allowed.map(({ id }) => id).toSorted(),
      )
    }
  })

  it('is empty for a worker, a lawyer and the head of another centre', async () => {
    await givenCase(centre)
    const stranger = await givenCentre()
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.unitId })
    for (const viewer of [centre.worker, stranger.head, lawyer]) {
      expect(await listDecisionQueue(viewer)).toEqual({ ok: true, value: { rows: [], next: null } })
      expect((await countWhatWaits(viewer)).decisions).toBe(0)
    }
  })

  it('names a protected person to nobody, and shows the case only to the head of the own centre', async () => {
    const own = await givenCentre()
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { applicationId, number } = await givenCase(own, {}, { protection })
    const found = await listDecisionQueue(own.head)
    expect(found).toMatchObject({
      value: { rows: [{ id: applicationId, number, person: { kind: 'protected' } }] },
    })
    expect(JSON.stringify(found)).not.toContain('Шевченко')

    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const queue = await listDecisionQueue(above)
    expect(queue.ok && queue.value.rows.some(({ id }) => id === applicationId)).toBe(false)
    expect(await findCaseForDecision(above, { applicationId }, noon)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
  })
})

describe('findCaseForDecision', () => {
  it('checks anew, counts the term from its events and records the look', async () => {
    const { applicationId } = await givenCase(centre, {
      receivedOn: plainDate('2026-07-27'),
      events: [
        { kind: 'paperAsked', on: plainDate('2026-07-28'), paper: 'IDP_CERT' },
        { kind: 'paperReceived', on: plainDate('2026-07-30'), paper: 'IDP_CERT' },
      ],
    })
    const found = await findCaseForDecision(centre.head, { applicationId }, noon)
    if (!found.ok) throw new Error(found.error)
    const { assessed, counted, steps, bar, grantBar } = found.value
    expect(assessed.answer?.ruleVersion).toBe(startingRuleBook.version)
    expect(counted).toMatchObject({ day: 10, term: { kind: 'running', startedOn: '2026-07-30' } })
    expect(steps.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'received 2026-07-27',
      'paperAsked 2026-07-28',
      'lastPaper 2026-07-30',
      'due 2026-08-13',
    ])
    expect([bar, grantBar]).toEqual([null, null])
    const look = { action: 'read', subject: 'application', subjectId: applicationId }
    expect(await db.auditEntry.count({ where: look })).toBe(1)
  })

  it('tells that the other party is a client of the centre', async () => {
    const other = await givenClient(centre.worker, { surname: 'Зозуленко', givenName: 'Петро', sex: 'MALE' })
    const { applicationId } = await givenCase(centre, {
      content: { claimedCategories: ['IDP'], opposingParty: 'Зозуленко Петро Іванович' },
    })
    const found = await findCaseForDecision(centre.head, { applicationId }, noon)
    expect(found.ok && found.value.conflicts.map(({ clientId }) => clientId)).toEqual([other.clientId])
  })
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

describe('returnToWorker', () => {
  it('gives the application back with the reason; the term runs on', async () => {
    const { applicationId } = await givenCase(centre)
    const request = {
      applicationId,
      submissionId: randomUUID(),
      reason: 'Немає позову',
      missing: ['IDP_CERT'],
    }
    const returned = await returnToWorker(centre.head, request, noon)
    expect(returned).toEqual({ ok: true, value: { state: 'RETURNED' } })
    expect(await returnToWorker(centre.head, request, noon)).toEqual(returned)
    const row = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      include: { events: true },
    })
    expect(row.state).toBe('RETURNED')
    expect(row.dueOn?.toISOString()).toBe('2026-08-13T00:00:00.000Z')
    expect(row.events.at(-1)).toMatchObject({ kind: 'RETURN_TO_WORKER', reason: 'Немає позову' })
  })
})

describe('the papers of a decision', () => {
  const edits = {
    addressee: 'Шевченко Олені Василівні',
    salutation: 'Шановна пані!',
    signatoryPosition: 'Керівниця',
    signatoryName: 'Оксана ГРИЦЕНКО',
  }
  it('suggest the name in the dative, print both papers and fill the Word template', async () => {
    const { applicationId, clientId } = await givenCase(centre)
    await grantSecondaryAid(centre.head, granting(applicationId), noon)
    const found = await findSignedDecision(centre.worker, { applicationId })
    expect(found).toMatchObject({
      value: { signed: { person: { nameInDative: 'Шевченко Олені Василівні' } } },
    })
    for (const paper of ['DECISION', 'LETTER'] as const) {
      const request = { applicationId, paper, edits, isPlaceSafe: false }
      const printed = await printDecision(centre.worker, request)
      expect(printed.ok && Buffer.from(printed.value.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      const written = await writeDecisionDocx(centre.worker, request)
      expect(written.ok && Buffer.from(written.value.bytes.subarray(0, 2)).toString()).toBe('PK')
    }
    const kinds = await db.issuedPaper.findMany({ where: { clientId }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['GRANT_DECISION', 'GRANT_LETTER'])
    const stranger = await givenCentre()
    expect(await findSignedDecision(stranger.worker, { applicationId })).toEqual({
      ok: false,
      error: 'decisionNotFound',
    })
  })

  it('of a protected person wait for a safe place', async () => {
    const { applicationId } = await givenCase(centre, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    await refuseSecondaryAid(centre.head, refusing(applicationId), noon)
    const request = { applicationId, paper: 'LETTER', edits, isPlaceSafe: false } as const
    expect(await printDecision(centre.head, request)).toEqual({ ok: false, error: 'placeNotSafe' })
    expect((await printDecision(centre.head, { ...request, isPlaceSafe: true })).ok).toBe(true)
  })
})
