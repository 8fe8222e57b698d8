import type { Option } from '@/components/forms/use-options'
import type { FoundPlace } from '@/lib/clients/place.queries'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'

/** A place to choose: in full as the option, its bare name beside. */
export type PlaceOption = Option & { name: string }

/** Finds settlements for what is typed so far. */
export async function loadPlaces(typed: string, signal: AbortSignal): Promise<PlaceOption[]> {
  const answer = await postJson<Result<FoundPlace[], string>>('/api/places/search', { typed }, signal)
  if (!answer.ok) return []
  return answer.value.map(({ code, name, label, surroundings }) => ({
    value: code,
    name,
    label: [label, surroundings].filter(Boolean).join(', '),
  }))
}
