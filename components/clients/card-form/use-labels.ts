'use client'

import { useMessages, useTranslations } from 'next-intl'

/** What the field under a path is called: `phones.1.typed` is "Телефон 2". */
export function useLabels(): (path: string) => string {
  const t = useTranslations('card.form')
  const known = useMessages().clients
  const fields: Record<string, string> = known.fields
  const parts: Record<string, Record<string, string>> = {
    phones: known.phoneFields,
    documents: known.documentFields,
    representatives: known.representativeFields,
    actualAddress: known.addressFields,
    registeredAddress: known.addressFields,
    postalAddress: known.addressFields,
    protection: known.protectionFields,
  }
  const rows = {
    phones: (number: number) => t('phone', { number }),
    documents: (number: number) => t('document', { number }),
    representatives: (number: number) => t('representative', { number }),
  }
  return (path) => {
    const [field = '', second = '', third] = path.split('.')
    const own = fields[field] ?? field
    if (third !== undefined && isRow(field)) {
      const row = rows[field](Number(second) + 1)
      const part = parts[field]?.[third]
      return third === 'typed' || !part ? row : `${row}, ${part.toLowerCase()}`
    }
    const part = parts[field]?.[second]
    return part ? `${own}: ${part.toLowerCase()}` : own
  }
}

const isRow = (field: string): field is 'phones' | 'documents' | 'representatives' =>
  ['phones', 'documents', 'representatives'].includes(field)
