import type { Visit } from '@/lib/enquiries/visit.queries'
import { enquiryContentSchema, type VisitForm } from '@/lib/enquiries/visit.schema'

/** An issue nobody has spoken of yet. */
export const emptyEnquiry = (): VisitForm['enquiries'][number] => enquiryContentSchema.parse({})

/** The form of a kept visit; one that holds nothing yet begins with one empty issue. */
export function visitFormOf({ channel, wrapUpNote, enquiries }: Visit): VisitForm {
  const contents = enquiries.map((enquiry) => enquiry.content)
  return { channel, wrapUpNote, enquiries: contents.length > 0 ? contents : [emptyEnquiry()] }
}
