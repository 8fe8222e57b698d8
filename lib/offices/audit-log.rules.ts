import type { AuditFilter } from './audit-log.schema'

/** The address of a page of the log: only the conditions that are set. */
export function addressOfLog(path: string, { scope, who, kind, from, to, after }: AuditFilter): string {
  const asked = Object.entries({ scope, who, kind, from, to, after }).filter(([, value]) => value)
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))
  return asked.length > 0 ? `${path}?${query}` : path
}
