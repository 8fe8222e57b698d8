import { randomUUID } from 'node:crypto'
import { addDays, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { givenDraft as draftApplication, receive, sign } from './desk-applications'
import { givenHandedOver } from './given-referrals'
import { givenLetter, givenTwoCentres, type TwoCentres, transferForm } from './given-transfers'
import { givenClient, givenVisit } from './givens'

type Event = (chance: number) => Promise<unknown>

const pick = <T>(rows: readonly T[], chance: number): T | undefined => rows[chance % rows.length]

/**
 * What happens in two offices, through the product's own commands: any event at any time. A refused one changes nothing, and is
 * as good a test as one that goes through.
 */
export class OfficeEvents {
  readonly #centres: TwoCentres
  readonly #now: Date
  readonly #partners: string[] = []

  static async open(now = new Date('2026-11-27T10:00:00Z')): Promise<OfficeEvents> {
    return new OfficeEvents(await givenTwoCentres(), now)
  }

  private constructor(centres: TwoCentres, now: Date) {
    this.#centres = centres
    this.#now = now
  }

  /** @param chance decides what happens, and to which of what there is */
  async happen(chance: number): Promise<void> {
    const events: Event[] = [
      () => this.#letter(),
      () => this.#startVisit(),
      (turn) => this.#endVisit(turn),
      (turn) => this.#answer(turn),
      (turn) => this.#request(turn),
      (turn) => this.#move(turn, 'SEND'),
      (turn) => this.#accept(turn),
      (turn) => this.#move(turn, 'RETURN'),
      (turn) => this.#move(turn, 'WITHDRAW'),
      () => this.#apply(),
      (turn) => this.#withdrawApplication(turn),
      () => givenHandedOver(this.#centres.desk, { now: this.#now }),
      (turn) => this.#withdrawReferral(turn),
      () => this.#ticket(),
      // Twice in a row: two who press at once.
      (turn) => Promise.all([this.#accept(turn), this.#move(turn, 'WITHDRAW')]),
    ]
    const event = events[chance % events.length]
    await event?.(Math.floor(chance / events.length))
  }

  /** Contacts of these two offices without an owner or an end. */
  async orphans(): Promise<string[]> {
    const { findOrphans } = await import('@/lib/oversight/orphan-contacts.commands')
    const { db } = await import('@/lib/core/db')
    await findOrphans(this.#now)
    const { desk, deskThere } = this.#centres
    const rows = await db.orphanContact.findMany({
      where: { unitId: { in: [desk.unit.id, deskThere.unit.id] } },
      select: { subject: true, fault: true },
    })
    return rows.map(({ subject, fault }) => `${subject} ${fault}`)
  }

  /** Partners that were asked long ago and had to answer by yesterday: the clock has work to do for each. */
  async awaitPartners(count: number): Promise<void> {
    const { db } = await import('@/lib/core/db')
    const asked = new Date(this.#now.getTime() - 60 * 86_400_000)
    for (let partner = 0; partner < count; partner += 1) {
      const { referralId } = await givenHandedOver(this.#centres.desk, { now: asked })
      const yesterday = toUtcMidnight(addDays(todayInKyiv(this.#now), -1))
      await db.referral.update({
        where: { id: referralId },
        data: { answerDueOn: yesterday, askOn: toUtcMidnight(todayInKyiv(this.#now)) },
        select: { id: true },
      })
      this.#partners.push(referralId)
    }
  }

  async partnerStates(): Promise<string[]> {
    const { db } = await import('@/lib/core/db')
    const rows = await db.referral.findMany({
      where: { id: { in: this.#partners } },
      select: { state: true },
    })
    return rows.map(({ state }) => state)
  }

  async #letter(): Promise<void> {
    await givenLetter(this.#centres.desk, { receivedOn: todayInKyiv(this.#now), now: this.#now })
  }

  async #startVisit(): Promise<void> {
    const { clientId } = await givenClient(this.#centres.desk)
    await givenVisit(this.#centres.desk, clientId)
  }

  async #visits() {
    const { db } = await import('@/lib/core/db')
    return db.visit.findMany({
      where: { staffId: this.#centres.desk.staffId, endedAt: null },
      select: { id: true, revision: true },
      orderBy: { id: 'asc' },
    })
  }

  async #endVisit(turn: number): Promise<void> {
    const { leaveVisit } = await import('@/lib/enquiries/leave-visit.commands')
    const visit = pick(await this.#visits(), turn)
    if (visit) await leaveVisit(this.#centres.desk, { visitId: visit.id, reason: 'LEFT' }, this.#now)
  }

  async #answer(turn: number): Promise<void> {
    const { saveVisit } = await import('@/lib/enquiries/visit.commands')
    const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
    const visit = pick(await this.#visits(), turn)
    if (!visit) return
    const input = saveVisitSchema.parse({
      visitId: visit.id,
      expectedRevision: visit.revision,
      channel: 'PERSONAL',
      enquiries: [
        {
          clientWords: 'Прийшла ухвала суду.',
          topicCode: 'ALIMONY',
          helpKind: 'CONSULTATION',
          answerText: 'Пояснили, як подати відзив.',
          resultCode: 'ADVICE_GIVEN',
        },
      ],
      ending: turn % 2 === 0 ? 'finish' : 'keep',
      submissionId: randomUUID(),
    })
    await saveVisit(this.#centres.desk, input, this.#now)
  }

  async #request(turn: number): Promise<void> {
    const { db } = await import('@/lib/core/db')
    const { requestTransfer } = await import('@/lib/oversight/transfer-request.commands')
    const { requestTransferSchema } = await import('@/lib/oversight/transfer.schema')
    const { desk, head, headThere } = this.#centres
    const where = { unitId: desk.unit.id }
    const enquiry = pick(await db.enquiry.findMany({ where, select: { id: true } }), turn)
    const application = pick(await db.secondaryAidApplication.findMany({ where, select: { id: true } }), turn)
    const matter =
      turn % 3 === 0 && application ? { application: application.id } : enquiry && { enquiry: enquiry.id }
    if (!matter) return
    const form = transferForm(headThere.unit.id, { clientToldOn: todayInKyiv(this.#now) })
    const request = requestTransferSchema.parse({ matter, form, submissionId: randomUUID() })
    await requestTransfer(turn % 2 === 0 ? head : desk, request, this.#now)
  }

  async #transfer(turn: number): Promise<string | undefined> {
    const { db } = await import('@/lib/core/db')
    const rows = await db.centreTransfer.findMany({
      where: { fromUnitId: this.#centres.desk.unit.id },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    return pick(rows, turn)?.id
  }

  async #move(turn: number, act: 'SEND' | 'RETURN' | 'WITHDRAW'): Promise<void> {
    const { moveTransferOn } = await import('@/lib/oversight/transfer.commands')
    const transferId = await this.#transfer(turn)
    if (!transferId) return
    const viewer = act === 'RETURN' ? this.#centres.headThere : this.#centres.head
    await moveTransferOn(
      viewer,
      { transferId, act, reason: 'Так вирішили', submissionId: randomUUID() },
      this.#now,
    )
  }

  async #accept(turn: number): Promise<void> {
    const { acceptTransfer } = await import('@/lib/oversight/transfer-acceptance.commands')
    const transferId = await this.#transfer(turn)
    if (!transferId) return
    const executorId = this.#centres.deskThere.staffId
    await acceptTransfer(
      this.#centres.headThere,
      { transferId, executorId, submissionId: randomUUID() },
      this.#now,
    )
  }

  async #apply(): Promise<void> {
    const { desk } = this.#centres
    const { applicationId } = await draftApplication(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await receive(desk, applicationId, 'IDP')
  }

  async #withdrawApplication(turn: number): Promise<void> {
    const { db } = await import('@/lib/core/db')
    const { withdrawApplication } = await import('@/lib/secondary-aid/application.commands')
    const where = { unitId: this.#centres.desk.unit.id }
    const row = pick(await db.secondaryAidApplication.findMany({ where, select: { id: true } }), turn)
    if (!row) return
    await withdrawApplication(
      this.#centres.desk,
      { applicationId: row.id, reason: 'Передумала', submissionId: randomUUID() },
      this.#now,
    )
  }

  async #withdrawReferral(turn: number): Promise<void> {
    const { db } = await import('@/lib/core/db')
    const { recordAct } = await import('@/lib/referrals/referral-answer.commands')
    const rows = await db.referral.findMany({
      where: { staffId: this.#centres.desk.staffId, id: { notIn: this.#partners } },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    const row = pick(rows, turn)
    if (!row) return
    await recordAct(
      this.#centres.desk,
      { referralId: row.id, act: 'WITHDRAW', reason: 'Вже не треба', submissionId: randomUUID() },
      this.#now,
    )
  }

  async #ticket(): Promise<void> {
    const { giveTicket } = await import('@/lib/queue/ticket.commands')
    const { giveTicketSchema } = await import('@/lib/queue/ticket.schema')
    const { desk } = this.#centres
    await giveTicket(
      desk,
      giveTicketSchema.parse({ unitId: desk.unit.id, purpose: 'CONSULTATION', submissionId: randomUUID() }),
      this.#now,
    )
  }
}
