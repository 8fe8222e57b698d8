import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import {
  APPLICATION_DUES,
  APPLICATION_GROUPS,
  APPLICATION_OWNERS,
  type ApplicationFilter,
  applicationFilterSchema,
  DECISION_KINDS,
  REGISTER_LISTS,
  type RegisterViewFilter,
} from './application.schema'

const day = z.union([z.literal(''), z.string().refine(isPlainDate, { error: 'date' })])
const anyOf = <const T extends readonly string[]>(codes: T) => z.union([z.literal(''), z.enum(codes)])

/** The conditions as they stand in the form: an empty field asks nothing. */
export const registerFormSchema = z
  .object({
    list: z.enum(REGISTER_LISTS),
    /** `MINE`, `CENTRE`, or the id of a worker. */
    whose: z.string(),
    state: z.enum(APPLICATION_GROUPS),
    due: anyOf(APPLICATION_DUES),
    number: z.string().trim().max(40, 'tooLong'),
    category: z.string(),
    channel: anyOf(CHANNELS),
    receivedFrom: day,
    receivedTo: day,
    decidedFrom: day,
    decidedTo: day,
    decision: anyOf(DECISION_KINDS),
  })
  .superRefine(({ receivedFrom, receivedTo, decidedFrom, decidedTo }, { addIssue }) => {
    const refuse = (path: string) =>
      addIssue({ code: 'custom', message: 'days', path: [path], input: undefined })
    if (receivedFrom && receivedTo && receivedFrom > receivedTo) refuse('receivedTo')
    if (decidedFrom && decidedTo && decidedFrom > decidedTo) refuse('decidedTo')
  })
export type RegisterForm = z.output<typeof registerFormSchema>

/** The form as the filter fills it. */
export function registerFormOf(filter: ApplicationFilter): RegisterForm {
  const { list, of, executor, state } = filter
  return {
    list,
    whose: executor ?? of,
    state,
    due: filter.due ?? '',
    number: filter.number ?? '',
    category: filter.category ?? '',
    channel: filter.channel ?? '',
    receivedFrom: filter.receivedFrom ?? '',
    receivedTo: filter.receivedTo ?? '',
    decidedFrom: filter.decidedFrom ?? '',
    decidedTo: filter.decidedTo ?? '',
    decision: filter.decision ?? '',
  }
}

/** The filter the form means; what belongs to the other list is left away. */
export function filterOfForm({ whose, ...form }: RegisterForm): ApplicationFilter {
  const isOwner = APPLICATION_OWNERS.some((of) => of === whose)
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
  const { state: _, due: __, ...ofDecisions } = given
  const { decidedFrom: ___, decidedTo: ____, decision: _____, ...ofApplications } = given
  return applicationFilterSchema.parse({
    ...(form.list === 'DECISIONS' ? ofDecisions : ofApplications),
    ...(isOwner ? { of: whose } : { of: 'CENTRE', executor: whose }),
  })
}

/** What may stand in an address or a view: codes, days, ids of staff; never a number that was searched for. */
export function viewFilterOf({ number: _, after: __, ...filter }: ApplicationFilter): RegisterViewFilter {
  return filter
}

/** The address of the register with these conditions. */
export function registerAddress(filter: ApplicationFilter, viewId?: string): string {
  const asked = Object.entries(viewFilterOf(filter)).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return `/secondary-aid?${new URLSearchParams([...asked, ...(viewId ? [['view', viewId]] : [])])}`
}
