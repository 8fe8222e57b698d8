import type { RoleName } from '@/lib/core/access'

export type SectionKey =
  | 'today'
  | 'cases'
  | 'desk'
  | 'hall'
  | 'bookings'
  | 'decisions'
  | 'mandates'
  | 'deadlines'
  | 'applications'
  | 'partners'
  | 'team'
  | 'referrals'
  | 'referralReport'
  | 'appeals'
  | 'audit'
  | 'admin'

/** Sections of the bar, what they lead to, and the letter after `g` that goes there. */
const SECTIONS = {
  today: { href: '/today', also: ['/transfers'], code: 'KeyH' },
  cases: { href: '/cases', also: [], code: 'KeyC' },
  desk: { href: '/desk', also: ['/clients', '/visits'], code: 'KeyS' },
  hall: { href: '/queue', also: [], code: 'KeyQ' },
  bookings: { href: '/bookings', also: [], code: 'KeyB' },
  decisions: { href: '/decisions', also: [], code: 'KeyD' },
  mandates: { href: '/mandates', also: [], code: 'KeyM' },
  deadlines: { href: '/deadlines', also: ['/enquiries'], code: 'KeyT' },
  applications: { href: '/secondary-aid', also: [], code: 'KeyZ' },
  partners: { href: '/partners', also: [], code: 'KeyP' },
  referrals: { href: '/referrals', also: [], code: 'KeyN' },
  referralReport: { href: '/referrals/report', also: [], code: 'KeyN' },
  appeals: { href: '/appeals', also: [], code: 'KeyE' },
  team: { href: '/workload', also: ['/quality'], code: 'KeyW' },
  audit: { href: '/audit', also: [], code: 'KeyL' },
  admin: { href: '/admin', also: [], code: 'KeyA' },
} as const satisfies Record<SectionKey, { href: string; also: readonly string[]; code: string }>

const OF_ROLE: Record<RoleName, readonly SectionKey[]> = {
  FRONTLINER: [
    'desk',
    'hall',
    'bookings',
    'deadlines',
    'applications',
    'mandates',
    'referrals',
    'appeals',
    'partners',
  ],
  LAWYER: ['cases', 'bookings', 'deadlines', 'desk', 'partners'],
  HEAD: [
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
  ADMINISTRATOR: ['admin', 'partners'],
  ANALYST: ['referralReport'],
  AUDITOR: ['audit'],
}

/** What the bar shows to a person with these roles, in the order of the bar. */
export function sectionsOf(roles: readonly { role: RoleName }[]) {
  const held = new Set(roles.flatMap(({ role }) => OF_ROLE[role]))
  const keys: SectionKey[] = [
    'today',
    'cases',
    'desk',
    'hall',
    'bookings',
    'decisions',
    'mandates',
    'deadlines',
    'applications',
    'referrals',
    'referralReport',
    'appeals',
    'partners',
    'team',
    'audit',
    'admin',
  ]
  return keys.filter((key) => held.has(key)).map((key) => ({ key, ...SECTIONS[key] }))
}

/** The first screen after signing in: what the first of the person’s roles works with. */
export function homeOf(roles: readonly { role: RoleName }[]): string {
  const first = roles.flatMap(({ role }) => OF_ROLE[role])[0]
  return first ? SECTIONS[first].href : '/account'
}

/** Where `/` leads: the box by which these people find things. */
export function searchOf(roles: readonly { role: RoleName }[]): string {
  const sections = sectionsOf(roles)
  if (sections.some(({ key }) => key === 'desk')) return '/desk'
  return sections.some(({ key }) => key === 'admin') ? '/admin/staff' : homeOf(roles)
}
