import type { RoleName, RoleReach } from './access'
import { handleAppeals, keepAppeals } from './access-appeals'
import {
  type Can,
  keepCards,
  keepPlans,
  keepViews,
  seeCardsOfGiven,
  seeCases,
  serveHall,
  workedBy,
  workInOffice,
  workOwnEnquiries,
} from './access-parts'

type Right = (can: Can, reach: RoleReach, staffId: string, openedClientIds: string[]) => void

/** The policy itself, role by role (decision 0002): what each may do, and with which records. */
export const RIGHTS: Record<RoleName, Right> = {
  FRONTLINER(can, { centre }, staffId, openedClientIds) {
    const own = { homeUnitId: { in: centre } }
    can('find', 'Person')
    can('openWithReason', 'Client', { isProtected: false })
    can('create', ['Client', 'Enquiry', 'Visit', 'AnonymousRecord', 'SecondaryAidApplication', 'Referral'])
    keepCards(can, { ...own, isProtected: false })
    keepCards(can, { ...own, isProtected: true, OR: workedBy(staffId) })
    can('read', 'Client', { id: { in: openedClientIds }, isProtected: false })
    for (const act of ['read', 'update'] as const) {
      can(act, 'SecondaryAidApplication', { unitId: { in: centre }, client: { isProtected: false } })
      can(act, 'SecondaryAidApplication', { executorId: staffId })
      // To write down the answer of a provider without an account.
      can(act, 'AidMandate', {
        unitId: { in: centre },
        application: { is: { client: { is: { isProtected: false } } } },
      })
      can(act, 'AidMandate', { application: { is: { executorId: staffId } } })
      can(act, 'Enquiry', {
        unitId: { in: centre },
        OR: [{ clientId: null }, { client: { isProtected: false } }],
      })
      can(act, 'Referral', {
        unitId: { in: centre },
        OR: [{ clientId: null }, { client: { is: { isProtected: false } } }],
      })
      can(act, 'Referral', { staffId })
    }
    can('manage', 'Visit', {
      unitId: { in: centre },
      OR: [{ clientId: null }, { client: { is: { isProtected: false } } }],
    })
    can('manage', 'Visit', { staffId })
    workOwnEnquiries(can, staffId)
    seeCardsOfGiven(can, staffId, centre)
    can('read', ['AnswerTemplate', 'Partner'])
    keepViews(can, staffId, centre)
    workInOffice(can, staffId)
    serveHall(can, centre, staffId)
    keepAppeals(can, centre, staffId)
    can('create', ['CentreTransfer', 'CasePlan', 'MatterParty', 'ConflictCheck'])
    const open = { client: { is: { isProtected: false } } }
    can('read', 'CentreTransfer', { fromUnitId: { in: centre }, OR: [{ clientId: null }, open] })
    can('read', 'CentreTransfer', { proposedById: staffId })
    can('update', 'CentreTransfer', { proposedById: staffId, state: 'PROPOSED' })
    // Where the matter now is, its keeper may ask where it came from.
    can('read', 'CentreTransfer', { newExecutorId: staffId })
    can('read', 'CentreTransfer', {
      toUnitId: { in: centre },
      state: 'ACCEPTED',
      OR: [{ clientId: null }, open],
    })
    for (const act of ['read', 'update'] as const) {
      can(act, ['MatterParty', 'ConflictCheck'], { unitId: { in: centre }, ...open })
      can(act, ['MatterParty', 'ConflictCheck'], {
        OR: [{ enquiry: { is: { executorId: staffId } } }, { application: { is: { executorId: staffId } } }],
      })
    }
  },
  LAWYER(can, { centre }, staffId) {
    can('find', 'Person')
    const accepted = { mandates: { some: { state: 'ACCEPTED', provider: { is: { staffId } } } } }
    for (const card of [
      { enquiries: { some: { executorId: staffId } } },
      { applications: { some: accepted } },
    ]) {
      can('read', 'Client', card)
      keepPlans(can, card)
    }
    can('read', 'SecondaryAidApplication', accepted)
    workOwnEnquiries(can, staffId)
    can(['read', 'update'], 'AidMandate', { provider: { is: { staffId } } })
    can('read', ['AnswerTemplate', 'Partner'])
    workInOffice(can, staffId)
    const mandate = { is: { provider: { is: { staffId } } } }
    seeCases(can, mandate, staffId)
    can(['create', 'update'], ['CaseDuty', 'CaseTime'], { mandate })
    can(['create', 'update'], 'CaseNote', { mandate, authorId: staffId })
    can(['create', 'read', 'update'], 'CaseDocument', { mandate })
    // Whom it concerns is asked before the mandate is accepted; once it is declined or over, the matter is no longer theirs.
    const running = { state: { in: ['ISSUED', 'ACCEPTED'] }, ...mandate.is }
    const ofCase = { application: { is: { mandates: { some: running } } } }
    // To book an interpreter together with the own time.
    can('read', 'BookingCalendar', { unitId: { in: centre }, kind: 'INTERPRETER' })
    can('create', ['CasePlan', 'MatterParty', 'ConflictCheck', 'Booking'])
    const own = { slots: { some: { calendar: { is: { staffId } } } } }
    for (const act of ['read', 'update'] as const) {
      can(act, ['MatterParty', 'ConflictCheck'], {
        OR: [{ enquiry: { is: { executorId: staffId } } }, ofCase],
      })
      can(act, 'QueueTicket', { booking: { is: own } })
    }
    // A time in the own calendar is seen, whoever comes. That of a case which is no longer theirs is the centre's to move.
    can('read', 'Booking', { OR: [own, { mandate: { is: running } }] })
    can('update', 'Booking', { OR: [{ ...own, mandateId: null }, { mandate: { is: running } }] })
  },
  HEAD(can, { subtree, centre }, staffId, openedClientIds) {
    const reached = { homeUnitId: { in: subtree } }
    can('find', 'Person')
    can('openWithReason', 'Client', { isProtected: false })
    can('create', ['Client', 'Enquiry', 'Visit', 'AnonymousRecord', 'SecondaryAidApplication', 'Referral'])
    keepCards(can, { ...reached, isProtected: false })
    keepCards(can, { homeUnitId: { in: centre }, isProtected: true })
    can('read', 'Client', { id: { in: openedClientIds }, isProtected: false })
    for (const act of ['read', 'update', 'decide'] as const) {
      can(act, 'SecondaryAidApplication', {
        unitId: { in: subtree },
        OR: [{ client: { isProtected: false } }, { client: { homeUnitId: { in: centre } } }],
      })
      can(act, 'AidMandate', {
        unitId: { in: subtree },
        OR: [
          { application: { is: { client: { is: { isProtected: false } } } } },
          { application: { is: { client: { is: { homeUnitId: { in: centre } } } } } },
        ],
      })
    }
    can('manage', 'AidProvider', { unitId: { in: subtree } })
    const contact = {
      unitId: { in: subtree },
      OR: [
        { clientId: null },
        { client: { is: { isProtected: false } } },
        { client: { is: { homeUnitId: { in: centre } } } },
      ],
    }
    can(['read', 'update'], 'Enquiry', contact)
    can('manage', 'Visit', contact)
    workOwnEnquiries(can, staffId)
    seeCardsOfGiven(can, staffId, subtree)
    can('read', 'AuditEntry', { subjectUnitId: { in: subtree } })
    can(['read', 'update'], 'CardOpening', { homeUnitId: { in: subtree } })
    can('read', 'Statistics')
    can('read', ['AnswerTemplate', 'Partner'])
    // Records kept for the whole system are checked by whoever works with them.
    can('manage', 'Partner', { OR: [{ unitId: null }, { unitId: { in: subtree } }] })
    for (const act of ['read', 'update', 'decide'] as const)
      can(act, 'Referral', {
        unitId: { in: subtree },
        OR: [
          { clientId: null },
          { client: { is: { isProtected: false } } },
          { client: { is: { homeUnitId: { in: centre } } } },
        ],
      })
    keepViews(can, staffId, centre)
    can('manage', 'RegisterView', { unitIds: { hasSome: centre } })
    workInOffice(can, staffId)
    serveHall(can, subtree, staffId)
    can('manage', ['ServiceWindow', 'BookingCalendar'], { unitId: { in: subtree } })
    can('create', ['CentreTransfer', 'CasePlan', 'MatterParty', 'ConflictCheck'])
    const unit = { unitId: { in: subtree } }
    const open = {
      OR: [{ client: { is: { isProtected: false } } }, { client: { is: { homeUnitId: { in: centre } } } }],
    }
    for (const act of ['read', 'update'] as const) {
      can(act, 'Booking', { ...unit, ...open })
      can(act, 'MatterParty', { ...unit, ...open })
    }
    can(['read', 'update', 'decide'], 'ConflictCheck', { ...unit, ...open })
    // The sender owns it until it is accepted; who accepts sees it whoever the person is.
    can(['read', 'update'], 'CentreTransfer', { fromUnitId: { in: subtree } })
    can(['read', 'decide'], 'CentreTransfer', { toUnitId: { in: subtree }, state: { not: 'PROPOSED' } })
    handleAppeals(can, { subtree, centre }, staffId)
    can('read', 'Workload')
    can('read', 'OrphanContact', unit)
    can('manage', 'StaffAbsence', { staff: { is: { roles: { some: unit } } } })
    can('manage', 'QualityReview', unit)
    seeCases(
      can,
      {
        is: {
          ...unit,
          OR: [
            { application: { is: { client: { is: { isProtected: false } } } } },
            { application: { is: { client: { is: { homeUnitId: { in: centre } } } } } },
          ],
        },
      },
      staffId,
    )
  },
  ADMINISTRATOR(can, { subtree }) {
    can('manage', 'Unit', { id: { in: subtree } })
    can('manage', 'Staff')
    can('manage', 'AnswerTemplate')
    can('manage', ['DocxTemplate', 'DocxTemplateChoice'], { unitId: { in: subtree } })
    can('read', 'AnswerTemplate')
    can('manage', 'ClientImport', { unitId: { in: subtree } })
    can('manage', 'Place')
    can('manage', 'RuleCorrection')
    can('manage', ['ServiceWindow', 'BookingCalendar'], { unitId: { in: subtree } })
    can(['read', 'manage'], 'Partner')
  },
  ANALYST(can) {
    can('read', 'Statistics')
  },
  AUDITOR(can) {
    can('read', 'AuditEntry')
  },
}
