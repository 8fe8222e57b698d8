import { createContext, use } from 'react'
import type { z } from 'zod'
import type { PlainDate } from '@/lib/core/plain-date'
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

/** What all parts of the page need and none of them owns. */
export type VisitFrame = {
  /** Today in Kyiv, by which terms are judged; given by the server. */
  on: PlainDate
  mayChange: boolean
  /** Of the card: by it texts take their form. */
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
}
const VisitFrameContext = createContext<VisitFrame | undefined>(undefined)
export const VisitFrameProvider = VisitFrameContext.Provider

export function useVisitFrame(): VisitFrame {
  const frame = use(VisitFrameContext)
  if (!frame) throw new Error('A part of the visit stands outside of its page')
  return frame
}
