'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useLabels } from '@/components/clients/card-form/use-labels'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { maskNumber } from '@/lib/clients/masked-number.rules'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { showDate } from '@/lib/core/typed-date'

/** Which list of codes a field's value is from. */
const CODES_OF = {
  sex: 'sex',
  identityLevel: 'identityLevel',
  noTaxIdReason: 'noTaxIdReason',
  statusInUkraine: 'statusInUkraine',
  preferredLanguage: 'language',
  interpreter: 'interpreter',
  accessibilityNeeds: 'accessibilityNeed',
  employment: 'employment',
  education: 'education',
  maritalStatus: 'maritalStatus',
  socialStatuses: 'socialStatus',
  disabilityGroup: 'disabilityGroup',
  sourceOfKnowledge: 'knowledgeSource',
} as const

/** A field of a card and its value in words, for comparing two edits. */
export function useFieldWords() {
  const labelOf = useLabels()
  const t = useTranslations('clients')
  const desk = useTranslations('desk.preview')
  const lists = useMessages().clients.codes

  function codeWord(field: string, code: string): string {
    const names: Record<string, string> = isCoded(field) ? lists[CODES_OF[field]] : {}
    return (
      names[code] ??
      (field === 'birthDate' && code === 'UNKNOWN' ? t('fields.birthDateUnknown') : showDate(code))
    )
  }
  function wordsOf<Field extends keyof CardContent>(field: Field, content: Partial<CardContent>): string[] {
    switch (field) {
      case 'phones':
        return (content.phones ?? []).map(({ e164, ownerNote, safeToCall }) =>
          [formatPhoneDomestic(e164), ownerNote, safeToCall ? '' : desk('unsafe')].filter(Boolean).join(', '),
        )
      case 'documents':
        return (content.documents ?? []).map(
          ({ kind, number }) => `${t(`codes.documentKind.${kind}`)} ${maskNumber(number)}`,
        )
      case 'representatives':
        return (content.representatives ?? []).map(({ fullName }) => fullName)
      case 'taxId':
      case 'demographyNumber':
        return [maskNumber(String(content[field] ?? ''))].filter(Boolean)
      case 'actualAddress':
      case 'registeredAddress':
      case 'postalAddress':
        return addressWords(content[field])
      case 'protection':
        return content.protection ? [content.protection.reason] : []
      default: {
        const value: unknown = content[field]
        const values = Array.isArray(value) ? value : [value]
        return values
          .filter((one) => one !== '' && one !== null && one !== undefined)
          .map((one) => codeWord(field, String(one)))
      }
    }
  }
  function addressWords(address: unknown): string[] {
    if (typeof address !== 'object' || address === null) return []
    const parts = Object.entries(address).flatMap(([name, part]) =>
      name === 'kind' || name === 'placeCode' || part === '' ? [] : [String(part)],
    )
    return [parts.join(', ') || t('codes.addressKind.NONE')]
  }

  return { labelOf, wordsOf }
}

const isCoded = (field: string): field is keyof typeof CODES_OF => Object.hasOwn(CODES_OF, field)
