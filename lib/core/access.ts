import { type Ability, AbilityBuilder, subject } from '@casl/ability'
import { createPrismaAbility, type PrismaQueryFactory, type Subjects } from '@casl/prisma/runtime'
import type { Prisma } from '@/prisma/generated/client'
import { RIGHTS } from './access-rights'

export const ROLES = ['FRONTLINER', 'LAWYER', 'HEAD', 'ADMINISTRATOR', 'ANALYST', 'AUDITOR'] as const
export type RoleName = (typeof ROLES)[number]

/** A role at a unit, and the units it reaches. */
export type RoleReach = {
  role: RoleName
  unitId: string
  /** The unit and everything below it. */
  subtree: string[]
  /** The unit and the bureaus and access points below it: one centre, not its subordinate centres. */
  centre: string[]
}

/** Database models the policy speaks of, and the acts that are no table's. */
type Tables = { [Name in Prisma.ModelName]: Prisma.TypeMap['model'][Name]['payload']['scalars'] }
type Subject = Subjects<Tables> | 'Person' | 'Statistics' | 'Workload'
export type Action = 'find' | 'decide' | 'read' | 'openWithReason' | 'plan' | 'create' | 'update' | 'manage'
export type AppAbility = Ability<[Action, Subject], PrismaQueryFactory<Prisma.TypeMap>>

/** What an entry point asks for: `<subject>:<action>`. */
export const PERMISSIONS = {
  'person:find': ['find', 'Person'],
  'client:read': ['read', 'Client'],
  'client:openWithReason': ['openWithReason', 'Client'],
  'client:create': ['create', 'Client'],
  'client:update': ['update', 'Client'],
  'enquiry:read': ['read', 'Enquiry'],
  'enquiry:create': ['create', 'Enquiry'],
  'enquiry:update': ['update', 'Enquiry'],
  'application:read': ['read', 'SecondaryAidApplication'],
  // Their register is for those who take them in; a lawyer opens those of accepted mandates one by one.
  'application:list': ['create', 'SecondaryAidApplication'],
  'application:create': ['create', 'SecondaryAidApplication'],
  'application:update': ['update', 'SecondaryAidApplication'],
  'application:decide': ['decide', 'SecondaryAidApplication'],
  'mandate:read': ['read', 'AidMandate'],
  'mandate:answer': ['update', 'AidMandate'],
  'mandate:decide': ['decide', 'AidMandate'],
  'provider:manage': ['manage', 'AidProvider'],
  'registerView:own': ['create', 'RegisterView'],
  'registerView:share': ['manage', 'RegisterView'],
  'cardOpening:read': ['read', 'CardOpening'],
  'auditEntry:read': ['read', 'AuditEntry'],
  'staff:manage': ['manage', 'Staff'],
  'unit:manage': ['manage', 'Unit'],
  'template:read': ['read', 'AnswerTemplate'],
  'template:manage': ['manage', 'AnswerTemplate'],
  'partner:read': ['read', 'Partner'],
  'partner:manage': ['manage', 'Partner'],
  'referral:read': ['read', 'Referral'],
  'referral:create': ['create', 'Referral'],
  'referral:update': ['update', 'Referral'],
  'referral:decide': ['decide', 'Referral'],
  'statistics:read': ['read', 'Statistics'],
  'docxTemplate:manage': ['manage', 'DocxTemplate'],
  'clientImport:manage': ['manage', 'ClientImport'],
  'rule:manage': ['manage', 'RuleCorrection'],
  'account:own': ['update', 'StaffSession'],
  'ticket:read': ['read', 'QueueTicket'],
  'ticket:create': ['create', 'QueueTicket'],
  'ticket:update': ['update', 'QueueTicket'],
  'window:sit': ['update', 'ServiceWindow'],
  'window:manage': ['manage', 'ServiceWindow'],
  'booking:read': ['read', 'Booking'],
  'booking:create': ['create', 'Booking'],
  'booking:update': ['update', 'Booking'],
  'calendar:read': ['read', 'BookingCalendar'],
  'calendar:manage': ['manage', 'BookingCalendar'],
  'calendar:update': ['update', 'BookingCalendar'],
  'calendarFeed:own': ['create', 'CalendarFeed'],
  'transfer:read': ['read', 'CentreTransfer'],
  'transfer:create': ['create', 'CentreTransfer'],
  'transfer:update': ['update', 'CentreTransfer'],
  'transfer:decide': ['decide', 'CentreTransfer'],
  'appeal:read': ['read', 'CitizenAppeal'],
  'appeal:create': ['create', 'CitizenAppeal'],
  'appeal:update': ['update', 'CitizenAppeal'],
  'appeal:decide': ['decide', 'CitizenAppeal'],
  'workload:read': ['read', 'Workload'],
  'absence:read': ['read', 'StaffAbsence'],
  'absence:manage': ['manage', 'StaffAbsence'],
  'notice:own': ['read', 'StaffNotice'],
  'review:read': ['read', 'QualityReview'],
  'review:update': ['update', 'QualityReview'],
  'review:manage': ['manage', 'QualityReview'],
  'orphan:read': ['read', 'OrphanContact'],
  'caseDuty:read': ['read', 'CaseDuty'],
  'caseDuty:update': ['update', 'CaseDuty'],
  'caseNote:update': ['update', 'CaseNote'],
  'caseDocument:update': ['update', 'CaseDocument'],
  'caseTime:update': ['update', 'CaseTime'],
  'casePlan:read': ['read', 'CasePlan'],
  'casePlan:create': ['create', 'CasePlan'],
  'casePlan:update': ['update', 'CasePlan'],
  'party:read': ['read', 'MatterParty'],
  'party:create': ['create', 'MatterParty'],
  'party:update': ['update', 'MatterParty'],
  'conflict:check': ['create', 'ConflictCheck'],
  'conflict:read': ['read', 'ConflictCheck'],
  'conflict:update': ['update', 'ConflictCheck'],
  'conflict:decide': ['decide', 'ConflictCheck'],
} as const satisfies Record<string, readonly [Action, Subject]>
export type Permission = keyof typeof PERMISSIONS

/**
 * The access policy: what a person with these roles may see and do.
 *
 * A card of another centre opens only with a recorded reason (`openedClientIds`), and never when it is
 * protected. Whoever is given an enquiry of another unit reads its card. A protected card is open to the workers of its own
 * enquiries, to who registered it, to the head of its centre, and to a lawyer for as long as a mandate is accepted. Source: docs/decisions/0002-one-access-policy.md (the table).
 *
 * @param openedClientIds cards of other centres opened with a reason that is still good
 */
export function abilityOf(staffId: string, roles: RoleReach[], openedClientIds: string[]): AppAbility {
  const { can, build } = new AbilityBuilder<AppAbility>(createPrismaAbility)
  can('update', 'StaffSession', { staffId })
  can('read', 'AuditEntry', { staffId })
  for (const reach of roles) RIGHTS[reach.role](can, reach, staffId, openedClientIds)
  return build()
}

/** What the policy asks about a card, with the enquiries and visits of who wants to see it. */
export type ClientFacts = {
  id: string
  homeUnitId: string
  isProtected: boolean
  registeredById: string
  enquiries: { executorId: string; unitId: string }[]
  visits: { staffId: string }[]
  /** Those with a mandate of who wants to see the card. */
  applications: { mandates: { state: string; provider: { staffId: string | null } }[] }[]
}

/** Judges a card that is already read, by the same rules by which `accessibleBy` narrows a query. */
export const mayReadClient = (ability: AppAbility, facts: ClientFacts): boolean =>
  mayDo(ability, 'read', facts)

/** Whether the card may be changed, not only read. */
export const mayChangeClient = (ability: AppAbility, facts: ClientFacts): boolean =>
  mayDo(ability, 'update', facts)

/** Whether a reason opens the card that is not open to them. */
export const mayOpenWithReason = (ability: AppAbility, facts: ClientFacts): boolean =>
  mayDo(ability, 'openWithReason', facts)

/** Whether a plan of help may be kept for the person of the card. */
export const mayKeepPlan = (ability: AppAbility, facts: ClientFacts): boolean => mayDo(ability, 'plan', facts)

function mayDo(ability: AppAbility, action: Action, facts: ClientFacts): boolean {
  const { id, homeUnitId, isProtected, registeredById, enquiries, visits, applications } = facts
  const asked: object = { id, homeUnitId, isProtected, registeredById, enquiries, visits, applications }
  return ability.can(action, subject('Client', asked as Tables['Client']))
}

/** What the policy asks about a visit. */
export type VisitFacts = {
  staffId: string
  unitId: string
  clientId: string | null
  client: { isProtected: boolean; homeUnitId: string } | null
}

/**
 * Whether the visit is the viewer's as a whole: its channel, its end and all its issues. Of any other visit they may open,
 * only the issues are theirs that lie with them.
 */
export function keepsVisit(ability: AppAbility, { staffId, unitId, clientId, client }: VisitFacts): boolean {
  const asked: object = { staffId, unitId, clientId, client }
  return ability.can('manage', subject('Visit', asked as Tables['Visit']))
}

/** Whether tickets are given in the hall of that unit, judged before there is any row, by the same rules. */
export function mayGiveTickets(ability: AppAbility, unitId: string): boolean {
  const asked: object = { unitId }
  return ability.can('create', subject('QueueTicket', asked as Tables['QueueTicket']))
}

/** Whether the windows of that unit are kept by them. */
export function mayKeepHall(ability: AppAbility, unitId: string): boolean {
  const asked: object = { unitId }
  return ability.can('manage', subject('ServiceWindow', asked as Tables['ServiceWindow']))
}

/** What the policy asks about somebody of a matter, with the mandates of who wants to see it. */
export type PartyFacts = {
  unitId: string
  client: { isProtected: boolean; homeUnitId: string }
  enquiry: { executorId: string } | null
  application: {
    executorId: string
    mandates: { state: string; provider: { staffId: string | null } }[]
  } | null
}

/** The same of a party of a matter. */
export function mayReadParty(ability: AppAbility, facts: PartyFacts): boolean {
  const asked: object = { ...facts }
  return ability.can('read', subject('MatterParty', asked as Tables['MatterParty']))
}

/** Whether the viewer holds the permission for at least some records of its kind. */
export function holds(ability: AppAbility, permission: Permission): boolean {
  const [action, subject] = PERMISSIONS[permission]
  return ability.can(action, subject)
}
