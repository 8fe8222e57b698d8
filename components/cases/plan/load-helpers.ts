import type { Option } from '@/components/forms/use-options'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { findPartners } from '@/lib/partners/partner-search.queries'

/** A body of the directory, with the telephone it answers. */
export type HelperOption = Option & { name: string; phone: string }

/** Bodies of the directory for what is typed so far, each once. */
export async function loadHelpers(typed: string, signal: AbortSignal): Promise<HelperOption[]> {
  const answer = await postJson<Answer<typeof findPartners>>('/api/partners/search', { typed }, signal)
  if (!answer.ok) return []
  const bodies = new Map(answer.value.hits.map((hit) => [hit.partnerId, hit]))
  return [...bodies.values()].slice(0, 8).map(({ partnerId, name, phones, place }) => ({
    value: partnerId,
    name: name.uk,
    label: name.uk,
    phone: phones[0]?.number ?? '',
    ...(place ? { detail: [place.settlement.uk, place.street.uk].filter(Boolean).join(', ') } : {}),
  }))
}
