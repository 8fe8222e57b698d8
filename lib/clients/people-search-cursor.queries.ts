import 'server-only'
import { z } from 'zod'
import { openText, sealText } from '@/lib/core/secrets'
import type { PeopleCursor } from './people-search.schema'

/** The look-up a page stopped in, and the keys of the last row it read. */
const pagePlaceSchema = z.object({
  probe: z.string(),
  surname: z.string(),
  given: z.string(),
  patronymic: z.string(),
  birth: z.iso.date().nullable(),
  key: z.string(),
  id: z.uuid(),
  /** Whether the other keyboard layout was tried too. */
  isWide: z.boolean(),
})
export type PagePlace = z.output<typeof pagePlaceSchema>

export function sealCursor(place: PagePlace): PeopleCursor {
  return Buffer.from(sealText(JSON.stringify(place))).toString('base64url')
}

/** Nothing for what was not sealed here, or with an older key. */
export function openCursor(cursor: PeopleCursor): PagePlace | undefined {
  try {
    const place = pagePlaceSchema.safeParse(JSON.parse(openText(Buffer.from(cursor, 'base64url'))))
    return place.success ? place.data : undefined
  } catch {
    return undefined
  }
}
