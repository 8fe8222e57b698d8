import { randomUUID } from 'node:crypto'
import { addDays, addMonths, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { assessmentAnswerSchema } from '@/lib/eligibility/assessment-answer.schema'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import {
  receiveApplication,
  saveApplication,
  withdrawApplication,
} from '@/lib/secondary-aid/application.commands'
import { paperMarkSchema } from '@/lib/secondary-aid/application.schema'
import { applicationContentSchema } from '@/lib/secondary-aid/application-content.schema'
import { markPaper } from '@/lib/secondary-aid/application-paper.commands'
import { grantSecondaryAid, refuseSecondaryAid } from '@/lib/secondary-aid/decision.commands'
import { returnToWorker } from '@/lib/secondary-aid/decision-return.commands'
import { refusalGrounds } from '@/lib/secondary-aid/refusal-grounds'
import { startApplication } from '@/lib/secondary-aid/start-application.commands'
import type { PrismaClient } from '../generated/client'
import { DEMO_AID, type DemoApplication } from './applications'
import { achieved, momentOf, workingDayAfter, workingDayBefore } from './demo-days'

const SIGNED = 'APPLICATION_BVPD'
const IDENTITY = 'PASSPORT_UA'
const WAGE = 'WAGE'
const MODEST = 420_000
const GOOD = 2_600_000

type Office = { db: PrismaClient; worker: Viewer; head: Viewer; now: Date }
type Person = { id: string }

/**
 * Fills the register of a centre through the product's own commands, the oldest application first, so that its numbers
 * run as they would have.
 *
 * Nothing is filled on a day for which the rules lack a figure: no application could be judged then.
 */
export async function fillRegister(office: Office, applications: readonly DemoApplication[]): Promise<void> {
  const people = await listApplicants(office, applications.length)
  for (const [place, application] of applications.entries()) {
    const person = people[place]
    if (!person || !(await fillOne(office, person, application))) return
  }
}

/** Adults with an address and a phone, always the same ones. */
async function listApplicants({ db, worker }: Office, count: number): Promise<Person[]> {
  return db.client.findMany({
    where: {
      homeUnitId: worker.unit.id,
      isProtected: false,
      birthDate: { gte: new Date('1955-01-01'), lte: new Date('2000-12-31') },
      addresses: { some: { purpose: { in: ['ACTUAL', 'REGISTERED'] } } },
      phones: { some: {} },
    },
    select: { id: true },
    orderBy: [{ surname: 'desc' }, { givenName: 'asc' }, { birthDate: 'asc' }],
    take: count,
  })
}

/** @returns false when the rules cannot judge the day */
async function fillOne(office: Office, person: Person, application: DemoApplication): Promise<boolean> {
  const { worker, now } = office
  const { standing, channel } = application
  const receivedOn = workingDayBefore(todayInKyiv(now), application.receivedBefore)
  const at = momentOf(receivedOn)
  const { applicationId } = achieved(
    await startApplication(worker, { clientId: person.id, enquiryId: null, submissionId: randomUUID() }, at),
  )
  if (!(await write(office, applicationId, application, receivedOn))) return false
  if (channel)
    await office.db.secondaryAidApplication.update({
      where: { id: applicationId },
      data: { channel },
      select: { id: true },
    })
  await mark(office, applicationId, IDENTITY, receivedOn)
  if (standing === 'DRAFT') return true
  await mark(office, applicationId, SIGNED, receivedOn)
  await bringPapers(office, applicationId, application, receivedOn)
  const { revision } = await rowOf(office, applicationId)
  achieved(
    await receiveApplication(
      worker,
      {
        applicationId,
        expectedRevision: revision,
        category: application.category,
        submissionId: randomUUID(),
      },
      at,
    ),
  )
  await goOn(office, applicationId, application, receivedOn)
  return true
}

async function write(
  office: Office,
  applicationId: string,
  { category, aid, standing }: DemoApplication,
  on: PlainDate,
): Promise<boolean> {
  const { service = 'REPRESENTATION', ...matter } = DEMO_AID[aid % DEMO_AID.length] ?? {}
  const firstOfMonth = plainDate(`${on.slice(0, 7)}-01`)
  const amountKopiykas = standing === 'REFUSED' ? GOOD : MODEST
  const content = applicationContentSchema.parse({
    ...matter,
    claimedCategories: [category],
    servicesWanted: [service],
    pensioner: false,
    incomes:
      category === 'LOW_INCOME'
        ? Array.from({ length: 6 }, (_, back) => ({
            code: WAGE,
            month: addMonths(firstOfMonth, -1 - back).slice(0, 7),
            amountKopiykas,
          }))
        : [],
  })
  const { revision } = await rowOf(office, applicationId)
  const saved = await saveApplication(
    office.worker,
    { applicationId, expectedRevision: revision, content, submissionId: randomUUID() },
    momentOf(on),
  )
  if (!saved.ok && saved.error === 'notAssessed') return false
  achieved(saved)
  return true
}

/** The papers the category still lacks by the rules themselves; who is awaited brings none of them. */
async function bringPapers(
  office: Office,
  applicationId: string,
  { category, standing }: DemoApplication,
  on: PlainDate,
): Promise<void> {
  if (standing === 'AWAITING_PAPERS') return
  const { assessment } = await rowOf(office, applicationId)
  const judged = assessmentAnswerSchema.parse(assessment).categories.find(({ code }) => code === category)
  for (const { anyOf } of judged?.missingDocuments ?? [])
    if (anyOf[0] && !anyOf.includes(SIGNED)) await mark(office, applicationId, anyOf[0], on)
}

async function mark(office: Office, applicationId: string, doc: string, on: PlainDate): Promise<void> {
  const { documents } = await currentRuleBook()
  const form = documents.find(({ code }) => code === doc)?.accepts[0]
  const paper = paperMarkSchema.parse({ doc, state: 'SHOWN', form, issuedOn: addDays(on, -3), sheets: 1 })
  achieved(await markPaper(office.worker, { applicationId, paper, submissionId: randomUUID() }, momentOf(on)))
}

/** What has become of it since it was received. */
async function goOn(
  { head, worker }: Office,
  applicationId: string,
  { standing, after = 0, why = '', category, aid }: DemoApplication,
  receivedOn: PlainDate,
): Promise<void> {
  const on = workingDayAfter(receivedOn, after)
  const at = momentOf(on)
  const deed = { applicationId, submissionId: randomUUID() }
  const signatory = { name: head.name, position: head.position }
  if (standing === 'RETURNED') achieved(await returnToWorker(head, { ...deed, reason: why, missing: [] }, at))
  if (standing === 'WITHDRAWN') achieved(await withdrawApplication(worker, { ...deed, reason: why }, at))
  if (standing === 'GRANTED')
    achieved(
      await grantSecondaryAid(
        head,
        {
          ...deed,
          agreesTo: [],
          draft: {
            category,
            services: [DEMO_AID[aid]?.service ?? 'REPRESENTATION'],
            matter: DEMO_AID[aid]?.substance ?? '',
            instances: ['FIRST_INSTANCE'],
            provider: { how: 'Адвоката призначить центр за навантаженням і місцем проживання' },
            signatory,
          },
        },
        at,
      ),
    )
  if (standing === 'REFUSED')
    achieved(
      await refuseSecondaryAid(
        head,
        {
          ...deed,
          draft: {
            grounds: [
              {
                code: 'NOT_IN_CATEGORY',
                norm: refusalGrounds.NOT_IN_CATEGORY.legalBasis.uk,
                evidence: 'Довідка про заробітну плату за шість місяців; розрахунок середньомісячного доходу',
              },
            ],
            facts: why,
            appeals: [
              {
                way: 'COURT',
                where: 'Окружний адміністративний суд за місцем проживання',
                term: '6 місяців',
              },
              { way: 'SUPERIOR_CENTRE', where: 'Міжрегіональний центр, керівникові', term: '1 рік' },
            ],
            offers: [{ kind: 'PRIMARY_AID', on: addDays(on, 7), where: worker.unit.name }],
            signatory,
          },
        },
        at,
      ),
    )
}

function rowOf({ db }: Office, id: string) {
  return db.secondaryAidApplication.findUniqueOrThrow({
    where: { id },
    select: { revision: true, assessment: true },
  })
}
