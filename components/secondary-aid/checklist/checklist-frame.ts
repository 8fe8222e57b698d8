'use client'

import { createContext, use } from 'react'
import type { Application } from '@/lib/secondary-aid/application.queries'
import type { Checklist } from '@/lib/secondary-aid/checklist.queries'
import type { ApplicationSaving } from './use-application-saving'

/** What every part of the screen needs and none of them owns. */
export type ChecklistFrame = {
  application: Application
  checklist: Checklist
  /** Of the card: by it texts take their form. */
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  saving: ApplicationSaving
  /** Leaves the first questions for the checklist. */
  openChecklist: () => void
}
const ChecklistFrameContext = createContext<ChecklistFrame | undefined>(undefined)
export const ChecklistFrameProvider = ChecklistFrameContext.Provider

export function useChecklistFrame(): ChecklistFrame {
  const frame = use(ChecklistFrameContext)
  if (!frame) throw new Error('A part of the checklist stands outside of its page')
  return frame
}
