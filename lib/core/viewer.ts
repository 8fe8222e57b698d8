import type { AppAbility, RoleReach } from './access'
import type { Locale } from './i18n/locale'

/** The person at the screen (or behind the bearer token), with what the access policy allows them. */
export type Viewer = {
  staffId: string
  name: string
  email: string
  gender: 'FEMININE' | 'MASCULINE'
  position: string
  locale: Locale
  theme: 'system' | 'light' | 'dark'
  hasSingleKeyShortcuts: boolean
  isDemo: boolean
  /** While there are accounts for practice, a bar on every page says so. */
  hasDemoAccounts: boolean
  /** Until when the handed-over password is good; absent once the person has chosen their own. */
  oneTimePasswordUntil?: Date
  roles: RoleReach[]
  /** The unit of the first role: where new cards and visits of this person belong. */
  unit: { id: string; code: string; name: string; shortName: string; phone: string | null }
  /** The centre's own units, over all roles: "own centre" in lists. */
  centreUnitIds: string[]
  ability: AppAbility
  /** Which corrections of the rules there were when the request came; absent outside of requests. */
  rulesMark?: string
  /** Absent behind a bearer token. */
  session?: { id: string; expiresAt: Date }
}

/** Whether nothing about the person, their rights and the rules has changed between the two. */
export function isSameViewer(one: Viewer | undefined, other: Viewer | undefined): boolean {
  return one !== undefined && one.ability === other?.ability && one.rulesMark === other.rulesMark
}
