'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useSettled } from '@/components/clients/use-settled'
import type { lookAtParty } from '@/lib/conflicts/party-look.queries'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'

// Each look is put on record: what is still being typed is not looked at.
const LOOK_AFTER_MS = 1200

/** A quiet line under the field "the other party": whether the centre knows somebody of that name. */
export function PartyLook({ clientId, name }: { clientId: string; name: string }) {
  const t = useTranslations('conflicts.look')
  const locale = useLocale()
  const settled = useSettled(name, LOOK_AFTER_MS)
  // One word is nobody's whole name; what else is none, the server says.
  const isNamed = settled === name && /\S\s+\S/.test(settled)
  const { data } = useQuery({
    queryKey: ['partyLook', clientId, settled],
    queryFn: isNamed
      ? ({ signal }) =>
          postJson<Answer<typeof lookAtParty>>('/api/conflicts/look', { clientId, name: settled }, signal)
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const found = isNamed && data?.ok && data.value.isCompared ? data.value : undefined
  const names = found?.names ?? []
  const units = found?.ask.map((unit) =>
    [(locale === 'en' && unit.nameEn) || unit.name, unit.phone].filter(Boolean).join(', '),
  )
  return (
    <p role="status" className={names.length > 0 ? 'mt-1 text-sm text-warn' : 'mt-1 text-ink-2 text-sm'}>
      {names.length > 0 &&
        (found?.isMore
          ? t('foundMany', { names: names.join(', ') })
          : t('found', { count: names.length, names: names.join(', ') }))}{' '}
      {units && units.length > 0 && t('ask', { units: units.join('; ') })}
      {found && names.length === 0 && found.ask.length === 0 && t('clear')}
    </p>
  )
}
