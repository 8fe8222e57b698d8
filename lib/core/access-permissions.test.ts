import { describe, expect, it } from 'vitest'
import { abilityOf, holds, PERMISSIONS, type Permission, ROLES, type RoleName } from './access'

// Who holds what, of the table of docs/decisions/0002.
const reach = { unitId: 'own', centre: ['own', 'bureau'], subtree: ['own', 'bureau', 'below'] }

const isPermission = (name: string): name is Permission => name in PERMISSIONS
const permissions = Object.keys(PERMISSIONS).filter(isPermission)

describe('what an entry point asks for', () => {
  const DESK: RoleName[] = ['FRONTLINER', 'HEAD']
  const WORKERS: RoleName[] = ['FRONTLINER', 'LAWYER', 'HEAD']
  const table: Record<Permission, RoleName[]> = {
    'person:find': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'client:read': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'client:openWithReason': DESK,
    'client:create': DESK,
    'client:update': DESK,
    'enquiry:read': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'enquiry:create': DESK,
    'enquiry:update': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'application:read': WORKERS,
    'application:list': DESK,
    'application:create': ['FRONTLINER', 'HEAD'],
    'application:update': ['FRONTLINER', 'HEAD'],
    'application:decide': ['HEAD'],
    'mandate:read': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'mandate:answer': ['FRONTLINER', 'LAWYER', 'HEAD'],
    'mandate:decide': ['HEAD'],
    'provider:manage': ['HEAD'],
    'registerView:own': DESK,
    'registerView:share': ['HEAD'],
    'cardOpening:read': ['HEAD'],
    'auditEntry:read': [...ROLES],
    'staff:manage': ['ADMINISTRATOR'],
    'unit:manage': ['ADMINISTRATOR'],
    'template:read': ['FRONTLINER', 'LAWYER', 'HEAD', 'ADMINISTRATOR'],
    'template:manage': ['ADMINISTRATOR'],
    'partner:read': ['FRONTLINER', 'LAWYER', 'HEAD', 'ADMINISTRATOR'],
    'partner:manage': ['HEAD', 'ADMINISTRATOR'],
    'referral:read': DESK,
    'referral:create': DESK,
    'referral:update': DESK,
    'referral:decide': ['HEAD'],
    'statistics:read': ['HEAD', 'ANALYST'],
    'docxTemplate:manage': ['ADMINISTRATOR'],
    'clientImport:manage': ['ADMINISTRATOR'],
    'rule:manage': ['ADMINISTRATOR'],
    'account:own': [...ROLES],
    'ticket:read': WORKERS,
    'ticket:create': DESK,
    'ticket:update': WORKERS,
    'window:sit': ['FRONTLINER', 'HEAD', 'ADMINISTRATOR'],
    'window:manage': ['HEAD', 'ADMINISTRATOR'],
    'booking:read': WORKERS,
    'booking:create': WORKERS,
    'booking:update': WORKERS,
    'calendar:read': [...WORKERS, 'ADMINISTRATOR'],
    'calendar:manage': ['HEAD', 'ADMINISTRATOR'],
    'calendar:update': [...WORKERS, 'ADMINISTRATOR'],
    'calendarFeed:own': WORKERS,
    'appeal:read': DESK,
    'appeal:create': DESK,
    'appeal:update': DESK,
    'appeal:decide': ['HEAD'],
    'transfer:read': DESK,
    'transfer:create': DESK,
    'transfer:update': ['FRONTLINER', 'HEAD'],
    'transfer:decide': ['HEAD'],
    'workload:read': ['HEAD'],
    'absence:read': WORKERS,
    'absence:manage': ['HEAD'],
    'notice:own': WORKERS,
    'review:read': WORKERS,
    'review:update': WORKERS,
    'review:manage': ['HEAD'],
    'orphan:read': ['HEAD'],
    'caseDuty:read': ['LAWYER', 'HEAD'],
    'caseDuty:update': ['LAWYER'],
    'caseNote:update': ['LAWYER'],
    'caseDocument:update': ['LAWYER'],
    'caseTime:update': ['LAWYER'],
    'casePlan:read': WORKERS,
    'casePlan:create': WORKERS,
    'casePlan:update': WORKERS,
    'party:read': WORKERS,
    'party:create': WORKERS,
    'party:update': WORKERS,
    'conflict:check': WORKERS,
    'conflict:read': WORKERS,
    'conflict:update': WORKERS,
    'conflict:decide': ['HEAD'],
  }

  it.each(permissions)('%s is held by those the table names', (name) => {
    const holders = ROLES.filter((role) => holds(abilityOf('me', [{ role, ...reach }], []), name))
    expect(holders).toEqual(table[name])
  })
})

it('gives nothing but the own account and log to somebody without a role', () => {
  const ability = abilityOf('me', [], [])
  expect(permissions.filter((name) => holds(ability, name))).toEqual(['auditEntry:read', 'account:own'])
})
