import type { z } from 'zod'
import type { Visit } from '@/lib/enquiries/visit.queries'
import { enquiryContentSchema, saveVisitSchema } from '@/lib/enquiries/visit.schema'

/** What the visit's page holds; also what its draft is. */
export const visitFormSchema = saveVisitSchema.pick({ channel: true, wrapUpNote: true, enquiries: true })
export type VisitFormInput = z.input<typeof visitFormSchema>
export type VisitForm = z.output<typeof visitFormSchema>

/** An issue nobody has spoken of yet. */
export const emptyEnquiry = (): VisitForm['enquiries'][number] => enquiryContentSchema.parse({})

/** The form of a kept visit; one that holds nothing yet begins with one empty issue. */
export function visitFormOf({ channel, wrapUpNote, enquiries }: Visit): VisitForm {
  const contents = enquiries.map((enquiry) => enquiry.content)
  return { channel, wrapUpNote, enquiries: contents.length > 0 ? contents : [emptyEnquiry()] }
}
