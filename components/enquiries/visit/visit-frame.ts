'use client'

import type { ReactNode } from 'react'
import { createContext, use } from 'react'
import type { PlainDate } from '@/lib/core/plain-date'
import type { ToDo } from '@/lib/enquiries/enquiry.rules'

/** What all parts of the page need and none of them owns. */
export type VisitFrame = {
  /** Today in Kyiv, by which terms are judged; given by the server. */
  on: PlainDate
  /** False for whoever works on single issues of it: nothing is added, and what is said of the visit as a whole stays. */
  keepsWhole: boolean
  /** Of the card: by it texts take their form. */
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  /** Null for somebody who gave no name. */
  clientId: string | null
  /** What begins the work the shown issue leaves to do; absent as long as the issue is not saved. */
  toDoAct: ReactNode
  /** What a later step has done already of the shown issue, as it is saved. */
  doneToDo: ToDo | null
}
const VisitFrameContext = createContext<VisitFrame | undefined>(undefined)
export const VisitFrameProvider = VisitFrameContext.Provider

export function useVisitFrame(): VisitFrame {
  const frame = use(VisitFrameContext)
  if (!frame) throw new Error('A part of the visit stands outside of its page')
  return frame
}
