'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'

const Calendar = createContext<WorkingCalendar | undefined>(undefined)

/** The working calendar in force, for whatever counts a term while it is typed; the server counts it again. */
export function CalendarProvider(props: { calendar: WorkingCalendar; children: ReactNode }) {
  return (
    <Calendar value={useMemo(() => sameAsBefore(props.calendar), [props.calendar])}>
      {props.children}
    </Calendar>
  )
}

let before: { text: string; calendar: WorkingCalendar } | undefined

/**
 * The calendar that came before, if this one says the same. Each page brings an object of its own, and what is known of
 * the days of a calendar (which took most of the time of a list of terms) is known of the object.
 */
function sameAsBefore(calendar: WorkingCalendar): WorkingCalendar {
  const text = JSON.stringify(calendar)
  if (before?.text !== text) before = { text, calendar }
  return before.calendar
}

export function useCalendar(): WorkingCalendar {
  const calendar = useContext(Calendar)
  if (!calendar) throw new Error('No CalendarProvider above a term that is counted')
  return calendar
}
