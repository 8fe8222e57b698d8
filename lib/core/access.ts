import { type Ability, AbilityBuilder, subject } from '@casl/ability'
import { createPrismaAbility, type PrismaQueryFactory, type Subjects } from '@casl/prisma/runtime'
import type { Prisma } from '@/prisma/generated/client'

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
type Subject = Subjects<Tables> | 'Person' | 'Statistics'
export type Action = 'find' | 'decide' | 'read' | 'openWithReason' | 'create' | 'update' | 'manage'
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
} as const satisfies Record<string, readonly [Action, Subject]>
export type Permission = keyof typeof PERMISSIONS

/**
 * The access policy: what a person with these roles may see and do.
 *
 * A card of another centre opens only with a recorded reason (`openedClientIds`), and never when it is
 * protected. A protected card is open to the workers of its own enquiries, to who registered it, and to
 * the head of its centre. Source: docs/decisions/0002-one-access-policy.md (the table).
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
  enquiries: { executorId: string }[]
  visits: { staffId: string }[]
}

/** Judges a card that is already read, by the same rules by which `accessibleBy` narrows a query. */
export function mayReadClient(ability: AppAbility, facts: ClientFacts): boolean {
  const { id, homeUnitId, isProtected, registeredById, enquiries, visits } = facts
  const asked: object = { id, homeUnitId, isProtected, registeredById, enquiries, visits }
  return ability.can('read', subject('Client', asked as Tables['Client']))
}

type Can = AbilityBuilder<AppAbility>['can']
type Right = (can: Can, reach: RoleReach, staffId: string, openedClientIds: string[]) => void

const workedBy = (staffId: string) => [
  { registeredById: staffId },
  { enquiries: { some: { executorId: staffId } } },
  { visits: { some: { staffId } } },
]

/** Views of the register: one's own, and those a head has shared with the unit. */
function keepViews(can: Can, staffId: string, centre: string[]): void {
  can(['create', 'read', 'update'], 'RegisterView', { staffId })
  can('read', 'RegisterView', { unitIds: { hasSome: centre } })
}

const RIGHTS: Record<RoleName, Right> = {
  FRONTLINER(can, { centre }, staffId, openedClientIds) {
    const own = { homeUnitId: { in: centre } }
    can('find', 'Person')
    can('openWithReason', 'Client', { isProtected: false })
    can('create', ['Client', 'Enquiry', 'Visit', 'AnonymousRecord', 'SecondaryAidApplication', 'Referral'])
    can(['read', 'update'], 'Client', { ...own, isProtected: false })
    can(['read', 'update'], 'Client', { isProtected: true, OR: workedBy(staffId) })
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
      can(act, 'Enquiry', { executorId: staffId })
      can(act, 'Referral', {
        unitId: { in: centre },
        OR: [{ clientId: null }, { client: { is: { isProtected: false } } }],
      })
      can(act, 'Referral', { staffId })
      can(act, 'Visit', {
        unitId: { in: centre },
        OR: [{ clientId: null }, { client: { isProtected: false } }],
      })
      can(act, 'Visit', { staffId })
    }
    can('read', ['AnswerTemplate', 'Partner'])
    keepViews(can, staffId, centre)
  },
  LAWYER(can, _reach, staffId) {
    can('find', 'Person')
    can('read', 'Client', { enquiries: { some: { executorId: staffId } } })
    can(['read', 'update'], 'Enquiry', { executorId: staffId })
    can('read', 'Visit', { enquiries: { some: { executorId: staffId } } })
    can(['read', 'update'], 'AidMandate', { provider: { is: { staffId } } })
    can('read', ['AnswerTemplate', 'Partner'])
  },
  HEAD(can, { subtree, centre }, staffId, openedClientIds) {
    const reached = { homeUnitId: { in: subtree } }
    can('find', 'Person')
    can('openWithReason', 'Client', { isProtected: false })
    can('create', ['Client', 'Enquiry', 'Visit', 'AnonymousRecord', 'SecondaryAidApplication', 'Referral'])
    can(['read', 'update'], 'Client', { ...reached, isProtected: false })
    can(['read', 'update'], 'Client', { homeUnitId: { in: centre }, isProtected: true })
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
    for (const subject of ['Enquiry', 'Visit'] as const) {
      can(['read', 'update'], subject, {
        unitId: { in: subtree },
        OR: [
          { clientId: null },
          { client: { isProtected: false } },
          { client: { homeUnitId: { in: centre } } },
        ],
      })
    }
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
    can(['read', 'manage'], 'Partner')
  },
  ANALYST(can) {
    can('read', 'Statistics')
  },
  AUDITOR(can) {
    can('read', 'AuditEntry')
  },
}

/** Whether the viewer holds the permission for at least some records of its kind. */
export function holds(ability: AppAbility, permission: Permission): boolean {
  const [action, subject] = PERMISSIONS[permission]
  return ability.can(action, subject)
}
