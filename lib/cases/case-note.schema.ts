import { z } from 'zod'
import { dayShape, optionalDayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'
import { dutyDraftSchema, dutyGaps } from './case-duty.schema'

/** What happened, or what is worth knowing. Labels: `cases.note.kind.*`. */
export const NOTE_KINDS = ['CALL', 'MEETING', 'HEARING', 'FILED', 'FACT', 'NOTE'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

const fields = {
  kind: z.enum(NOTE_KINDS, 'chooseOne'),
  on: dayShape,
  text: z.string().trim().min(1, 'caseText').max(10_000, 'tooLong'),
  isPrivate: z.boolean(),
}
const next = dutyDraftSchema.nullable()

export const recordEventSchema = z.object({
  mandateId: z.uuid(),
  submissionId: z.uuid(),
  ...fields,
  /** What comes of it: written down in the same breath. */
  next,
})
export type RecordEvent = z.output<typeof recordEventSchema>

/** The sheet on the telephone: the day is not ahead, and what comes next is whole. */
export const eventFormSchema = (on: PlainDate) =>
  z
    .object({
      ...fields,
      mandateId: z.union([z.uuid(), z.literal('')]).refine((id) => id !== '', { error: 'caseChoose' }),
      on: optionalDayShape.refine((day) => day !== null, { error: 'required' }),
      next,
    })
    .superRefine((form, { addIssue }) => {
      if (form.on !== null && form.on > on)
        addIssue({ code: 'custom', message: 'dateInFuture', path: ['on'], input: form })
      for (const { path, code } of form.next ? dutyGaps(form.next, on) : [])
        addIssue({ code: 'custom', message: code, path: ['next', path], input: form })
    })
export type EventFormInput = z.input<ReturnType<typeof eventFormSchema>>

/** What a form may have held when it was left: anything typed, as long as it has its shape. */
const typedEventSchema = z.object({
  mandateId: z.string(),
  kind: fields.kind,
  on: z.string().nullable(),
  text: z.string(),
  isPrivate: z.boolean(),
  next: z
    .object({
      ...dutyDraftSchema.shape,
      ...{ title: z.string(), dueOn: z.string().nullable(), from: z.string().nullable() },
      ...{ length: z.string(), time: z.string() },
    })
    .nullable(),
  submissionId: z.uuid().optional().catch(undefined),
})

/** What was typed when the sheet was last left, and the key under which it is recorded once. */
export type KeptEvent = { content: EventFormInput; revision: number; submissionId: string | undefined }

/** A draft as it was kept; one of an older shape is left aside. */
export function eventDraftOf(
  draft: { content: unknown; revision: number } | undefined,
): KeptEvent | undefined {
  const kept = typedEventSchema.safeParse(draft?.content)
  if (!draft || !kept.success) return undefined
  const { submissionId, ...content } = kept.data
  return { content, revision: draft.revision, submissionId }
}

const known = { noteId: z.uuid(), expectedRevision: z.int().min(1) }
export const changeNoteSchema = z.object({ ...known, ...fields })
export type ChangeNote = z.output<typeof changeNoteSchema>

export const removeNoteSchema = z.object({ noteId: z.uuid(), isRemoved: z.boolean() })
export type RemoveNote = z.output<typeof removeNoteSchema>
