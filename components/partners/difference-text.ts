'use client'

import { useTranslations } from 'next-intl'
import { clockText } from '@/lib/partners/bilingual.rules'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { isRecord } from '@/lib/partners/record-parts.rules'
import { WEEK } from './use-opening-text'

const FIELDS = [
  'kind',
  'name',
  'alternateName',
  'description',
  'email',
  'website',
  'registryCode',
  'legalStatus',
  'memorandum',
  'phones',
  'contacts',
  'services',
  'locations',
  'offers',
  'source',
  'needs',
  'topicCodes',
  'docs',
  'audience',
  'minAge',
  'maxAge',
  'eligibility',
  'languages',
  'interpretation',
  'booking',
  'bookingHow',
  'papersToBring',
  'whatToSay',
  'expectedDays',
  'otherWay',
  'cost',
  'costNote',
  'accepts',
  'freePlaces',
  'areas',
  'state',
  'placeCode',
  'placeName',
  'street',
  'room',
  'postalIndex',
  'latitude',
  'longitude',
  'accessibility',
  'accessibilityNote',
  'transport',
  'hours',
  'hoursNote',
  'note',
  'number',
  'extension',
  'position',
  'phone',
  'serviceId',
  'locationId',
  'url',
  'text',
  'asOf',
  'signedOn',
  'validTo',
  'week',
  'exceptions',
  'en',
] as const
type Field = (typeof FIELDS)[number]
const isField = (key: string): key is Field => FIELDS.some((field) => field === key)

/** Where a field of a record stands: «Послуги: Довідка про доходи — як записатися». */
export function usePathText(record: PartnerRecord): (path: readonly string[]) => string {
  const t = useTranslations('partnerEdit.field')
  return (path) => {
    const parts: string[] = []
    let value: unknown = record
    for (const key of path) {
      value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined
      const name = nameOf(value)
      if (isField(key)) parts.push(t(key))
      else if (/^\d+$/.test(key)) parts.push(name ?? String(Number(key) + 1))
    }
    return parts.join(' — ')
  }
}

/** What a part is called: its name, its number, its street. */
function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined
  for (const key of ['name', 'street', 'number', 'placeName']) {
    const own = value[key]
    if (typeof own === 'string' && own) return own
    if (isRecord(own) && typeof own.uk === 'string' && own.uk) return own.uk
  }
  return undefined
}

/** A value of a record in words. */
export function useValueText(): (value: unknown) => string {
  const t = useTranslations('partnerEdit')
  const days = useTranslations('partnerSearch.hours.day')
  const all = useTranslations('partners')
  const codeText = (code: string) => {
    for (const group of ['need', 'kind', 'access', 'audience'] as const) {
      const key = `${group}.${code}` as 'kind.POLICE'
      if (all.has(key)) return all(key)
    }
    return code
  }
  const text = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('empty')
    if (typeof value === 'string') return codeText(value)
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (Array.isArray(value)) {
      if (value.length === 0) return t('empty')
      if (value.length === WEEK.length && value.every((day) => isRecord(day) && 'spans' in day))
        return value
          .map((day, place) => `${days(WEEK[place] ?? 'mon')} ${dayText(day, t('hours.closed'))}`)
          .join('; ')
      return value.map(text).join('; ')
    }
    if (!isRecord(value)) return ''
    if (isSpan(value)) return spanText(value)
    const own = Object.entries(value)
      .filter(([key, inner]) => key !== 'id' && !/Id$/.test(key) && inner !== '' && inner !== null)
      .map(([, inner]) => text(inner))
      .filter((inner) => inner !== t('empty'))
    return own.length > 0 ? own.join(', ') : t('empty')
  }
  return text
}

const isSpan = (value: Record<string, unknown>): value is { from: number; to: number } =>
  typeof value.from === 'number' && typeof value.to === 'number'
const spanText = ({ from, to }: { from: number; to: number }) => `${clockText(from)}–${clockText(to)}`

function dayText(day: unknown, closed: string): string {
  const spans: unknown = isRecord(day) ? day.spans : []
  const shown = Array.isArray(spans) ? spans.filter(isRecord).filter(isSpan).map(spanText) : []
  return shown.length > 0 ? shown.join(', ') : closed
}
