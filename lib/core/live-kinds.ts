/** What changes by itself on screens. Of the first, each unit has its own; of the second, each worker. */
export const UNIT_LIVE_KINDS = [
  'hall',
  'bookings',
  'decisions',
  'mandates',
  'referrals',
  'reviews',
  'appeals',
  'today',
] as const
export const STAFF_LIVE_KINDS = ['cases', 'notices'] as const

export type UnitLiveKind = (typeof UNIT_LIVE_KINDS)[number]
export type StaffLiveKind = (typeof STAFF_LIVE_KINDS)[number]
export type LiveKind = UnitLiveKind | StaffLiveKind

export const LIVE_KINDS: readonly LiveKind[] = [...UNIT_LIVE_KINDS, ...STAFF_LIVE_KINDS]
