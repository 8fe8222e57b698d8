import { describe, expect, it } from 'vitest'
import type { RoleName } from '@/lib/core/access'
import { homeOf, searchOf, sectionsOf } from './sections.rules'

/** What the desk works with. */
const DESK = [
  'desk',
  'hall',
  'bookings',
  'mandates',
  'deadlines',
  'applications',
  'referrals',
  'appeals',
  'partners',
]
const roles = (...names: RoleName[]) => names.map((role) => ({ role }))

describe('sections', () => {
  it.each<[RoleName[], string[], string, string]>([
    [['FRONTLINER'], DESK, '/desk', '/desk'],
    [['LAWYER'], ['cases', 'desk', 'bookings', 'deadlines', 'partners'], '/cases', '/desk'],
    [['FRONTLINER', 'LAWYER'], ['cases', ...DESK], '/desk', '/desk'],
    [
      ['HEAD'],
      [
        'today',
        'desk',
        'hall',
        'bookings',
        'decisions',
        'mandates',
        'deadlines',
        'applications',
        'referrals',
        'appeals',
        'partners',
        'team',
        'audit',
      ],
      '/today',
      '/desk',
    ],
    [['ADMINISTRATOR'], ['partners', 'admin'], '/admin', '/admin/staff'],
    [['AUDITOR'], ['audit'], '/audit', '/audit'],
    [['ANALYST'], ['referralReport'], '/referrals/report', '/referrals/report'],
    [['ADMINISTRATOR', 'FRONTLINER'], [...DESK, 'admin'], '/admin', '/desk'],
  ])('of %s are %s, home %s, search %s', (held, keys, home, search) => {
    expect(sectionsOf(roles(...held)).map(({ key }) => key)).toEqual(keys)
    expect([homeOf(roles(...held)), searchOf(roles(...held))]).toEqual([home, search])
  })
})
