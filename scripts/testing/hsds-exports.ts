import { organizationOf } from '@/lib/partners/hsds/hsds-record'
import { inventPartner } from './invented-partners'

/** An HSDS export of invented organisations, as another directory would give it: one page, with a field of its own. */
export function makeHsdsExport(count: number, from = 0): { contents: Record<string, unknown>[] } {
  const contents = Array.from({ length: count }, (_, place) => {
    const { id, record } = inventPartner(from + place)
    const row = { id, record, status: 'ACTIVE', checkedOn: null, updatedAt: new Date(0) } as const
    return { ...organizationOf(row, new Map(), true), logo: 'https://partner.example/logo.png' }
  })
  return { contents }
}
