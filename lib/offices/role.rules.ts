import type { RoleName } from '@/lib/core/access'

/** In the order of how many people hold them. The policy itself is not sent to the browser for this. */
export const ROLE_NAMES = [
  'FRONTLINER',
  'LAWYER',
  'HEAD',
  'ADMINISTRATOR',
  'ANALYST',
  'AUDITOR',
] as const satisfies readonly RoleName[]

export function isRoleName(text: string): text is RoleName {
  return ROLE_NAMES.some((role) => role === text)
}
