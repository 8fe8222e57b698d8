import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { TOLD_WAYS, TRANSFER_REASONS } from './transfer.rules'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const submissionId = z.string().min(8).max(200)
const optionalDay = z
  .union([
    z.literal('').transform(() => null),
    z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' }),
    z.null(),
  ])
  .default(null)

/** Of what: an enquiry or an application. */
export const transferMatterSchema = z.union([
  z.object({ enquiry: z.uuid() }),
  z.object({ application: z.uuid() }),
])
export type TransferMatter = z.output<typeof transferMatterSchema>

const REASON_LONGEST = 1000

/** What is typed to hand a matter over; what the person was told has its day, unless nobody has told them yet. */
const requested = z.object({
  toUnitId: z.string().pipe(z.uuid('chooseOne')),
  reason: z.enum(TRANSFER_REASONS, { error: 'chooseOne' }),
  note: text(REASON_LONGEST),
  papers: z.array(z.object({ name: text(200).pipe(z.string().min(1, 'required')) })).max(30, 'tooMany'),
  clientToldWay: z.enum(TOLD_WAYS, { error: 'chooseOne' }),
  clientToldOn: optionalDay,
})
type Requested = z.output<typeof requested>

const isDayTold = ({ clientToldWay, clientToldOn }: Requested) =>
  clientToldWay === 'NOT_YET' || clientToldOn !== null
const isExplained = ({ reason, note }: Requested) => reason !== 'OTHER' || note !== ''

export const transferFormSchema = requested
  .refine(isDayTold, { path: ['clientToldOn'], error: 'required' })
  .refine(isExplained, { path: ['note'], error: 'required' })
export type TransferForm = z.output<typeof transferFormSchema>
export type TransferFormInput = z.input<typeof transferFormSchema>

/** The same while it is typed: whatever stands in the fields is kept. */
export const transferDraftSchema = z.object({
  toUnitId: z.string().catch(''),
  reason: z.enum(TRANSFER_REASONS).optional().catch(undefined),
  note: z.string().catch(''),
  papers: z.array(z.object({ name: z.string().catch('') })).catch([]),
  clientToldWay: z.enum(TOLD_WAYS).optional().catch(undefined),
  clientToldOn: z.string().catch(''),
})
export type TransferDraft = z.output<typeof transferDraftSchema>

export const requestTransferSchema = z.object({
  matter: transferMatterSchema,
  form: transferFormSchema,
  submissionId,
})
export type RequestTransfer = z.output<typeof requestTransferSchema>

export const transferAddressSchema = z.object({ transferId: z.uuid() })
export type TransferAddress = z.output<typeof transferAddressSchema>

/** An act with its reason, where it needs one. */
export const moveTransferSchema = z.object({
  transferId: z.uuid(),
  act: z.enum(['SEND', 'RETURN', 'WITHDRAW']),
  reason: text(REASON_LONGEST),
  submissionId,
})
export type MoveTransfer = z.output<typeof moveTransferSchema>

export const acceptTransferSchema = z.object({
  transferId: z.uuid(),
  executorId: z.string().pipe(z.uuid('chooseOne')),
  submissionId,
})
export type AcceptTransfer = z.output<typeof acceptTransferSchema>

export const TRANSFER_TABS = ['incoming', 'outgoing', 'over'] as const
export type TransferTab = (typeof TRANSFER_TABS)[number]

/** A list, and where its page begins: the last transfer of the page before. */
export const transferListSchema = z.object({
  tab: z.enum(TRANSFER_TABS).catch('incoming'),
  after: z.uuid().optional().catch(undefined),
})
export type TransferList = z.output<typeof transferListSchema>
