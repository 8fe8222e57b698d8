import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { branchName, isLegalBranchCode } from '@/lib/enquiries/legal-topics.rules'
import type { ListedProvider } from '@/lib/secondary-aid/provider.queries'

type ProviderListProps = { providers: readonly ListedProvider[]; on: PlainDate; showsUnit: boolean }

/** Advocates and staff lawyers: name, what they work on, how much they have, whether they are away. */
export function ProviderList({ providers, on, showsUnit }: ProviderListProps) {
  const t = useTranslations('mandates')
  const locale = useLocale()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {providers.map((provider) => (
        <li
          key={provider.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_minmax(0,20rem)_8rem]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <Link
                href={`/mandates/providers/${provider.id}`}
                data-row
                className="font-semibold text-row after:absolute after:inset-0"
              >
                {provider.name}
              </Link>
              <ProviderMarks provider={provider} on={on} />
            </p>
            <p className="text-ink-2 text-sm">
              {[
                t(`kindOf.${provider.kind}`, { sex: provider.sex }),
                showsUnit && provider.unit,
                provider.hasAccount && t('providers.hasAccount'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <p className="text-ink-2 text-sm">
            {provider.branchCodes
              .flatMap((code) => (isLegalBranchCode(code) ? branchName(code, locale) : []))
              .join(', ')}
          </p>
          <p
            className={`text-row sm:text-right ${provider.openMandates >= provider.capacity ? 'text-warn' : ''}`}
          >
            {t('choose.load', { open: provider.openMandates, capacity: provider.capacity })}
          </p>
        </li>
      ))}
    </ul>
  )
}

function ProviderMarks({ provider, on }: { provider: ListedProvider; on: PlainDate }) {
  const t = useTranslations('mandates.providers')
  const format = useFormatter()
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'dayMonth')
  const { absence, contractTo, retiredOn } = provider
  return (
    <>
      {retiredOn && (
        <Chip>{t('retiredSince', { date: format.dateTime(toUtcMidnight(retiredOn), 'day') })}</Chip>
      )}
      {contractTo && contractTo < on && (
        <Chip tone="near">{t('contractEnded', { date: day(contractTo) })}</Chip>
      )}
      {absence && absence.from <= on && <Chip tone="near">{t('awayUntil', { date: day(absence.to) })}</Chip>}
      {absence && absence.from > on && (
        <Chip>{t('awaySoon', { from: day(absence.from), to: day(absence.to) })}</Chip>
      )}
    </>
  )
}
