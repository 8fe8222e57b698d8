import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { TransferTrace } from '@/lib/oversight/transfer-list.queries'
import { TransferStateChip } from './transfer-state-chip'

type TransferTracesProps = {
  transfers: readonly TransferTrace[]
  /** Matters of the page that may be handed over, with the number where there are several. */
  starts: readonly { href: string; number?: string }[]
}

/** What became of a matter between centres, and the way to hand it over. */
export function TransferTraces({ transfers, starts }: TransferTracesProps) {
  const t = useTranslations('transfers')
  const format = useFormatter()
  if (transfers.length === 0 && starts.length === 0) return null
  return (
    <section aria-labelledby="transfers-title" className="mb-5">
      <h2 id="transfers-title" className="mb-2 text-lg">
        {t('trace.title')}
      </h2>
      {transfers.length > 0 && (
        <ul className="mb-2 grid gap-1.5">
          {transfers.map(({ id, state, from, to, isLate, at }) => (
            <li key={id} className="grid justify-items-start gap-0.5 text-row">
              <Link href={`/transfers/${id}`}>{t('trace.line', { from, to })}</Link>
              <span className="flex flex-wrap items-center gap-2 text-ink-2 text-sm">
                <TransferStateChip state={state} isLate={isLate} />
                {format.dateTime(new Date(at), 'moment')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {starts.map(({ href, number }) => (
          <ButtonLink key={href} size="small" icon="arrows" href={href}>
            {number ? t('trace.startOf', { number }) : t('trace.start')}
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}
