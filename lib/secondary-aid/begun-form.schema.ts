import { z } from 'zod'

/** A form about an application as it was left: the revision of its draft, and what it holds, half typed. */
export type BegunForm<Form> = {
  readonly content: Form
  readonly revision: number
  /** The revision of the application it was begun on; drafts from before that was kept have none. */
  readonly seenRevision: number | undefined
}

/** An application as it stands: its revision, and who changed it last, and when; `by` is empty when that is not known. */
export type LastChange = { readonly revision: number; readonly by: string; readonly at: string }

const seenSchema = z.object({ seenRevision: z.int().min(1) })

/** A form as its draft kept it; a draft of another shape is left aside. */
export function begunForm<Form>(
  found: { readonly content: unknown; readonly revision: number } | undefined,
  schema: z.ZodType<Form>,
): BegunForm<Form> | undefined {
  const content = schema.safeParse(found?.content)
  if (!found || !content.success) return undefined
  const seen = seenSchema.safeParse(found.content)
  return { content: content.data, revision: found.revision, seenRevision: seen.data?.seenRevision }
}
