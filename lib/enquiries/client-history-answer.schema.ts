import { z } from 'zod'
import { CHANNELS, ENQUIRY_STATUSES, HELP_KINDS } from './enquiry.rules'

/** Where a running term stands on the day of the answer. */
const termStateSchema = z.union([
  z.object({ kind: z.enum(['calm', 'near']), daysLeft: z.int() }),
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('overdue'), daysOver: z.int() }),
  z.object({
    kind: z.literal('notRunning'),
    reason: z.enum(['waitingForPapers', 'suspended', 'met', 'metLate', 'noTerm']),
  }),
])

/** The newest visits of a client as the API answers them: only what the asker may see. */
export const clientHistorySchema = z.object({
  visits: z.array(
    z.object({
      id: z.uuid(),
      channel: z.enum(CHANNELS),
      startedAt: z.iso.datetime({ offset: true }),
      isOver: z.boolean(),
      staff: z.string(),
      unit: z.string(),
      enquiries: z.array(
        z.object({
          id: z.uuid(),
          topic: z.string().nullable().describe('Sensitive topics under their neutral names.'),
          helpKind: z.enum(HELP_KINDS).nullable(),
          status: z.enum(ENQUIRY_STATUSES),
          isOpen: z.boolean(),
          executor: z.string(),
        }),
      ),
    }),
  ),
  term: z
    .object({ title: z.string(), dueOn: z.iso.date(), visitId: z.uuid(), state: termStateSchema })
    .nullable()
    .describe('The nearest term still to be met.'),
  next: z
    .object({ startedAt: z.iso.datetime({ offset: true }), id: z.uuid() })
    .nullable()
    .describe('Where the older visits begin.'),
})
