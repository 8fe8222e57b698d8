'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useSettled } from '@/components/clients/use-settled'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { PartnerDouble } from '@/lib/partners/partner-doubles.queries'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'

const PAUSE_MS = 400
const SHORTEST = 5

/** Partners of nearly the same name, said while it is typed: perhaps the record is there already. */
export function DoublesNote({ partnerId }: { partnerId: string | undefined }) {
  const t = useTranslations('partnerEdit.doubles')
  const typed = useWatch<PartnerForm, 'name.uk'>({ name: 'name.uk' })
  const name = useSettled(typed.trim(), PAUSE_MS)
  const { data } = useQuery({
    queryKey: ['partnerDoubles', name, partnerId],
    queryFn:
      name.length >= SHORTEST
        ? ({ signal }) =>
            postJson<Result<PartnerDouble[], string>>(
              '/api/partners/doubles',
              { name, partnerId: partnerId ?? null },
              signal,
            )
        : skipToken,
  })
  const found = data?.ok ? data.value : []
  if (found.length === 0) return null
  return (
    <Banner role="status" title={t('title')}>
      <ul>
        {found.map((double) => (
          <li key={double.partnerId}>
            <Link href={`/partners/${double.partnerId}`} target="_blank">
              {double.name}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
