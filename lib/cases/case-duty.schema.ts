import { z } from 'zod'
import { dayShape, optionalDayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'
import { LONGEST_TERM } from '@/lib/deadlines/deadline.rules'
import { AWAITED, DUTY_KINDS, REMIND_DAYS } from './case-duty.rules'

const line = z.string().trim().max(300, 'tooLong')
const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/
/** «9:30» and «9.30» are taken as «09:30». */
const timeShape = z
  .string()
  .trim()
  .max(10, 'time')
  .refine((typed) => typed === '' || clock.test(typed), { error: 'time' })
  .transform((typed) => (typed === '' ? '' : typed.replace('.', ':').padStart(5, '0')))

/** How the last day is known: told, or counted from an event. */
export const DUTY_HOWS = ['date', 'calendar', 'working', 'months'] as const

/** What is kept beside the day; a hearing has its place, a counted term its counting. */
export const dutyDetailsSchema = z.object({
  court: z.string().default(''),
  room: z.string().default(''),
  judge: z.string().default(''),
  courtNumber: z.string().default(''),
  awaited: z.enum(AWAITED).nullable().default(null),
  counted: z
    .object({
      from: dayShape,
      count: z.enum(['calendar', 'working', 'months']),
      duration: z.int().min(1),
      isMoved: z.boolean(),
      leansOnUnconfirmedDay: z.boolean(),
    })
    .nullable()
    .default(null),
})
export type DutyDetails = z.output<typeof dutyDetailsSchema>

/** What a duty is written down with. */
export const dutyDraftSchema = z.object({
  kind: z.enum(DUTY_KINDS, 'chooseOne'),
  title: line,
  how: z.enum(DUTY_HOWS),
  dueOn: optionalDayShape,
  from: optionalDayShape,
  length: z.string().trim().max(4, 'caseLength'),
  time: timeShape,
  court: line,
  room: line,
  judge: line,
  courtNumber: line,
  awaited: z.enum(AWAITED),
  /** As checkboxes give them. */
  remindDays: z.array(z.enum(REMIND_DAYS.map(String))),
})
export type DutyDraft = z.output<typeof dutyDraftSchema>
export type DutyDraftInput = z.input<typeof dutyDraftSchema>

export type DutyGap = { readonly path: keyof DutyDraft; readonly code: string }

/** The longest term of a case. */
const MOST = { calendar: 999, working: 999, months: LONGEST_TERM.months }

/** What is missing or wrong in a duty written down on that day. Codes: `fieldErrors.*`. */
export function dutyGaps(
  { kind, title, how, dueOn, from, length }: DutyDraft,
  on: PlainDate,
): readonly DutyGap[] {
  const isCounted = kind === 'TERM' && how !== 'date'
  const days = Number(length)
  const gaps: (DutyGap | false)[] = [
    kind !== 'HEARING' && title === '' && { path: 'title', code: 'caseTitle' },
    isCounted && !from && { path: 'from', code: 'required' },
    isCounted &&
      !(Number.isInteger(days) && days >= 1 && days <= MOST[how]) && {
        path: 'length',
        code: how === 'months' ? 'caseMonths' : 'caseLength',
      },
    !isCounted && !dueOn && { path: 'dueOn', code: 'required' },
    !isCounted && dueOn !== null && kind !== 'WAIT' && dueOn < on && { path: 'dueOn', code: 'casePast' },
    kind === 'WAIT' && dueOn !== null && dueOn > on && { path: 'dueOn', code: 'dateInFuture' },
    isCounted && from !== null && from > on && { path: 'from', code: 'dateInFuture' },
  ]
  return gaps.filter((gap) => gap !== false)
}

/** The form, with every gap at its field. */
export const dutyFormSchema = (on: PlainDate) =>
  dutyDraftSchema.superRefine((draft, { addIssue }) => {
    for (const { path, code } of dutyGaps(draft, on))
      addIssue({ code: 'custom', message: code, path: [path], input: draft })
  })

/** An empty form of that kind. */
export const emptyDuty = (kind: DutyDraft['kind'], on: PlainDate): DutyDraftInput => ({
  kind,
  title: '',
  how: 'date',
  dueOn: kind === 'WAIT' ? on : '',
  from: on,
  length: '',
  time: '',
  court: '',
  room: '',
  judge: '',
  courtNumber: '',
  awaited: 'CLIENT',
  remindDays: kind === 'WAIT' || kind === 'TASK' ? [] : ['3', '1'],
})

const submissionId = z.uuid()
const known = { dutyId: z.uuid(), expectedRevision: z.int().min(1) }

export const addDutySchema = z.object({ mandateId: z.uuid(), submissionId, draft: dutyDraftSchema })
export type AddDuty = z.output<typeof addDutySchema>

const result = z.string().trim().max(2000, 'tooLong')
export const moveDutySchema = z
  .object({ ...known, act: z.enum(['FINISH', 'CANCEL', 'REOPEN']), result })
  .refine(({ act, result: said }) => act !== 'CANCEL' || said !== '', {
    error: 'reason',
    path: ['result'],
  })
export type MoveDuty = z.output<typeof moveDutySchema>

const adjourned = { dueOn: dayShape, time: timeShape, reason: result }
export const adjournFormSchema = (on: PlainDate) =>
  z.object({
    ...adjourned,
    dueOn: optionalDayShape
      .refine((day) => day !== null, { error: 'required' })
      .refine((day) => day === null || day >= on, { error: 'casePast' }),
  })
export const adjournDutySchema = z.object({ ...known, submissionId, ...adjourned })
export type AdjournDuty = z.output<typeof adjournDutySchema>
