'use client'

import { type Messages, useMessages } from 'next-intl'
import type { Choice } from '@/components/forms/select-field'

type Codes = Messages['clients']['codes']

/** The codes of one list with their names, for a select or a group of boxes. */
export function useCodeOptions() {
  const lists = useMessages().clients.codes
  return <List extends keyof Codes>(list: List, codes: readonly (string & keyof Codes[List])[]): Choice[] => {
    const names: Record<string, string> = lists[list]
    return codes.map((code) => ({ value: code, label: capital(names[code] ?? code) }))
  }
}

/** Names of codes stand inside sentences too, so they are written small. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
