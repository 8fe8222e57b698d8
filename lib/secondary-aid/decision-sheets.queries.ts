import 'server-only'
import type { z } from 'zod'
import { findDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { type BegunForm, begunForm } from './begun-form.schema'
import {
  type GrantForm,
  keptGrantSchema,
  keptRefusalSchema,
  keptReturnSchema,
  type RefusalForm,
  type ReturnForm,
} from './decision-form.schema'

type Begun<Form> = BegunForm<Form> | null
/** The sheets of the head as they were left, half typed. */
export type SheetDrafts = {
  readonly grant: Begun<GrantForm>
  readonly refusal: Begun<RefusalForm>
  readonly return: Begun<ReturnForm>
}

/** What the viewer has begun to write about an application; a sheet that is not begun is null. */
export async function begunSheets(viewer: Viewer, id: string): Promise<SheetDrafts> {
  const [grant, refusal, giveBack] = await Promise.all([
    begun(viewer, `grant:${id}`, keptGrantSchema),
    begun(viewer, `refusal:${id}`, keptRefusalSchema),
    begun(viewer, `return:${id}`, keptReturnSchema),
  ])
  return { grant, refusal, return: giveBack }
}

async function begun<Form>(viewer: Viewer, key: string, schema: z.ZodType<Form>): Promise<Begun<Form>> {
  return begunForm(await findDraft(viewer, { key }), schema) ?? null
}
