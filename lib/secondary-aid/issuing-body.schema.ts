import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { BODY_KINDS } from './issuing-body.rules'
import { readDayHours } from './week-hours.rules'

const line = z.string({ error: 'required' }).trim().max(300, 'tooLong')
const text = z.string({ error: 'required' }).trim().max(1000, 'tooLong')
const minutes = z.int().min(0).max(1440)
const span = z.object({ from: minutes, to: minutes })
const dayHours = span.extend({ pause: span.nullable() })

/** As it is kept; `{}` or a shape nobody knows: the hours are not known. */
export const keptHoursSchema = z.object({ days: z.array(dayHours.nullable()).length(7) })

/** Monday to Sunday as typed; an empty day is closed, seven empty ones say that nobody knows. */
const typedHours = z
  .array(z.string().max(60, 'tooLong'))
  .length(7)
  .superRefine((days, { addIssue }) => {
    for (const [place, typed] of days.entries())
      if (readDayHours(typed) === undefined)
        addIssue({ code: 'custom', message: 'hoursNotRead', path: [place], input: typed })
  })
  .transform((days) => days.map((typed) => readDayHours(typed) ?? null))

/** A body as the head of a centre writes it down. Only what it is and its name are asked for: empty stays empty. */
export const bodyContentSchema = z.object({
  kind: z.enum(BODY_KINDS, { error: 'chooseOne' }),
  name: line.min(1, 'required'),
  /** Codes of papers; none: all that bodies of its kind issue. */
  docs: z.array(z.string().min(1).max(60)).max(60).default([]),
  address: line.default(''),
  room: line.default(''),
  person: line.default(''),
  phone: line.default(''),
  hours: typedHours,
  booking: line.default(''),
  toTake: text.default(''),
  expectedDays: line.default(''),
  otherWay: text.default(''),
  source: line.default(''),
  checkedOn: z
    .string({ error: 'required' })
    .min(1, 'required')
    .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' }),
})
export type BodyContent = z.output<typeof bodyContentSchema>
export type BodyContentInput = z.input<typeof bodyContentSchema>

export const createBodySchema = z.object({
  content: bodyContentSchema,
  submissionId: z.string().min(8).max(200),
})
export type CreateBody = z.output<typeof createBodySchema>

const known = { bodyId: z.uuid(), expectedRevision: z.int().min(1) }
export const changeBodySchema = z.object({ ...known, content: bodyContentSchema })
export type ChangeBody = z.output<typeof changeBodySchema>

/** `checked`: the contacts are as they were, seen today. */
export const markBodySchema = z.object({ ...known, mark: z.enum(['checked', 'closed', 'restored']) })
export type MarkBody = z.output<typeof markBodySchema>
