'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'

const Calendar = createContext<WorkingCalendar | undefined>(undefined)

/** The working calendar in force, for whatever counts a term while it is typed; the server counts it again. */
export function CalendarProvider(props: { calendar: WorkingCalendar; children: ReactNode }) {
  return <Calendar value={props.calendar}>{props.children}</Calendar>
}

export function useCalendar(): WorkingCalendar {
  const calendar = useContext(Calendar)
  if (!calendar) throw new Error('No CalendarProvider above a term that is counted')
  return calendar
}
