import { z } from 'zod'
import { mergeCardEdits } from '@/lib/clients/client-merge.rules'
import {
  type ApplicationContent,
  type ApplicationFormInput,
  applicationContentSchema,
  keptContentSchema,
} from './application-content.schema'

const keptApplicationSchema = z.object({
  /** The revision it was typed on, and what the application held then. */
  revision: z.int().min(1),
  base: applicationContentSchema,
  /** As it stands, however wrong. */
  form: keptContentSchema,
})
/** What could not be saved of an application, as its draft keeps it. */
export type KeptApplication = {
  revision: number
  base: ApplicationContent
  form: ApplicationFormInput
}

export const applicationDraftKey = (applicationId: string): string => `application:${applicationId}`

/** An application as it was kept; a draft of another shape is left aside. */
export function keptApplicationOf(
  found: { content: unknown; revision: number } | undefined,
): { content: KeptApplication; revision: number } | undefined {
  const content = keptApplicationSchema.safeParse(found?.content)
  return found && content.success ? { content: content.data, revision: found.revision } : undefined
}

export type Together = {
  form: ApplicationFormInput
  /** How many fields both changed: of those one's own stays. */
  clashes: number
  /** Whether a colleague has changed anything at all. */
  hasTheirs: boolean
}

/** What is typed, however wrong, together with what a colleague has saved since it was begun. */
export function putTogether(
  { base, form }: Omit<KeptApplication, 'revision'>,
  theirs: ApplicationContent,
): Together {
  const { merged, conflicts, theirsOnly } = mergeCardEdits(base, form, theirs)
  return {
    form: keptContentSchema.parse(merged),
    clashes: conflicts.length,
    hasTheirs: conflicts.length + theirsOnly.length > 0,
  }
}
