import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ClientApplication } from '@/lib/secondary-aid/client-applications.queries'
import type { LatestMandate } from '@/lib/secondary-aid/mandate.queries'
import { StartApplication } from './start-application'

type ClientApplicationsProps = {
  clientId: string
  applications: readonly ClientApplication[]
  mayStart: boolean
}

/** The applications of a client over the history of the card, a line each. */
export function ClientApplications({ clientId, applications, mayStart }: ClientApplicationsProps) {
  const t = useTranslations('secondaryAid.applications')
  const states = useTranslations('secondaryAid.state')
  const format = useFormatter()
  if (applications.length === 0 && !mayStart) return null
  return (
    <section aria-labelledby="applications-title" className="mb-5">
      <h2 id="applications-title" className="mb-2 text-lg">
        {t('ofClient')}
      </h2>
      {applications.length > 0 && (
        <ul className="mb-2 grid gap-1.5">
          {applications.map(({ id, number, state, on, mandate }) => (
            <li key={id} className="text-row">
              <Link href={`/secondary-aid/${id}`}>{number ?? t('unnumbered')}</Link>
              <span className="block text-ink-2 text-sm">
                {[format.dateTime(toUtcMidnight(on), 'day'), states(state)].join(' · ')}
              </span>
              {mandate && <MandateLine mandate={mandate} />}
            </li>
          ))}
        </ul>
      )}
      {mayStart && <StartApplication clientId={clientId} enquiryId={null} />}
    </section>
  )
}

function MandateLine({ mandate }: { mandate: LatestMandate }) {
  const states = useTranslations('secondaryAid.mandateState')
  const { id, number, provider, state } = mandate
  return (
    <span className="block text-ink-2 text-sm">
      <Link href={`/mandates/${id}`}>{number}</Link> {[provider, states(state)].join(' · ')}
    </span>
  )
}
