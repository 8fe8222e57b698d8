'use client'

import { type Messages, useMessages } from 'next-intl'
import type { Choice } from '@/components/forms/select-field'
import { capital } from './capital'

type Codes = Messages['clients']['codes']

/** The codes of one list with their names, for a select or a group of boxes. */
export function useCodeOptions() {
  const lists = useMessages().clients.codes
  return <List extends keyof Codes>(list: List, codes: readonly (string & keyof Codes[List])[]): Choice[] => {
    const names: Record<string, string> = lists[list]
    return codes.map((code) => ({ value: code, label: capital(names[code] ?? code) }))
  }
}
