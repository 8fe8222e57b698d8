import { z } from 'zod'
import { findingToMessage } from '@/lib/clients/finding.rules'
import { TEMPLATE_KINDS, unknownPlaceholders } from './answer-template.rules'
import { findLegalTopic, isLegalBranchCode, isLegalTopicCode } from './legal-topics.rules'

const line = (longest: number) => z.string({ error: 'required' }).trim().max(longest, 'tooLong')
const codeOf = <C extends string>(isKnown: (typed: string) => typed is C) =>
  z
    .union([z.literal('').transform(() => null), z.string().refine(isKnown, 'chooseOne'), z.null()])
    .default(null)
const kind = z.enum(TEMPLATE_KINDS, { error: 'chooseOne' })

/** A text in which every name in double braces is a field there is. */
const templateText = line(20_000)
  .min(1, 'required')
  .superRefine((text, context) => {
    const unknown = unknownPlaceholders(text)
    if (unknown.length === 0) return
    const message = findingToMessage({ code: 'unknownPlaceholders', params: { names: unknown.join(', ') } })
    context.addIssue({ code: 'custom', message })
  })

/** What a template says and for which matters it is offered. */
export const templateContentSchema = z
  .object({
    kind,
    branchCode: codeOf(isLegalBranchCode),
    /** A topic brings its branch with it. */
    topicCode: codeOf(isLegalTopicCode),
    title: line(200).min(1, 'required'),
    titleEn: line(200).default(''),
    text: templateText,
    legalBasis: line(2000).default(''),
  })
  .transform((content) => ({
    ...content,
    branchCode: (content.topicCode && findLegalTopic(content.topicCode)?.branch) || content.branchCode,
  }))
export type TemplateContent = z.output<typeof templateContentSchema>
export type TemplateContentInput = z.input<typeof templateContentSchema>

export const createTemplateSchema = z.object({
  /** Whose it is; null: of every centre. */
  unitId: z.union([z.literal('').transform(() => null), z.uuid('chooseOne'), z.null()]),
  content: templateContentSchema,
  submissionId: z.string().min(8).max(200),
})
/** What is typed of one. */
export const templateFormSchema = createTemplateSchema.omit({ submissionId: true })
export type TemplateFormInput = z.input<typeof templateFormSchema>
export type TemplateForm = z.output<typeof templateFormSchema>
export type CreateTemplate = z.output<typeof createTemplateSchema>

const known = { templateId: z.uuid(), expectedRevision: z.int().min(1) }

export const changeTemplateSchema = z.object({ ...known, content: templateContentSchema })
export type ChangeTemplate = z.output<typeof changeTemplateSchema>

/** `confirmed`: a lawyer of the centre has checked the text as it stands in that revision. */
export const markTemplateSchema = z.object({
  ...known,
  mark: z.enum(['confirmed', 'unconfirmed', 'retired', 'restored']),
})
export type MarkTemplate = z.output<typeof markTemplateSchema>

const words = z.string().trim().max(100)

/** What the visit asks for: texts of one kind for one matter, or found by what is typed. */
export const offeredTemplatesSchema = z.object({
  typed: words.default(''),
  kind: kind.nullable().default(null),
  branchCode: codeOf(isLegalBranchCode),
  topicCode: codeOf(isLegalTopicCode),
})
export type OfferedTemplates = z.output<typeof offeredTemplatesSchema>

export const templateValuesSchema = z.object({ visitId: z.uuid(), enquiryId: z.uuid().nullish() })
export type TemplateValuesRequest = z.output<typeof templateValuesSchema>

export const TEMPLATE_STATES = ['active', 'unconfirmed', 'retired'] as const

/** What the address line of the list of templates may hold; anything else is as if it were not there. */
export const templateListSchema = z.object({
  q: words.catch(''),
  kind: kind.optional().catch(undefined),
  state: z.enum(TEMPLATE_STATES).catch('active'),
  after: z.uuid().optional().catch(undefined),
})
export type TemplateListFilter = z.output<typeof templateListSchema>
