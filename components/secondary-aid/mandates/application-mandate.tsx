import { getTranslations } from 'next-intl/server'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationState } from '@/lib/secondary-aid/application-state.rules'
import type { LatestMandate } from '@/lib/secondary-aid/mandate.queries'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { MandateStateChip } from './mandate-state-chip'

type ApplicationMandateProps = {
  applicationId: string
  state: ApplicationState
  mandate: LatestMandate | undefined
  viewer: Viewer
}

/** Who gives the aid that was granted, or that nobody is appointed yet; nothing before the grant. */
export async function ApplicationMandate({ applicationId, state, mandate, viewer }: ApplicationMandateProps) {
  if (!mandate && state !== 'GRANTED') return null
  const t = await getTranslations('mandates.ofApplication')
  const waits = state === 'GRANTED' && !(mandate && isOpenMandate(mandate.state))
  const mayAppoint = viewer.ability.can('decide', 'AidMandate')
  return (
    <div className="mb-3.5">
      <Banner
        tone={waits ? 'warn' : 'neutral'}
        title={waits ? t('waits') : t('title')}
        actions={
          waits &&
          mayAppoint && (
            <ButtonLink size="small" href={`/mandates/appoint/${applicationId}`}>
              {t('appoint')}
            </ButtonLink>
          )
        }
      >
        {mandate && (
          <span className="inline-flex flex-wrap items-center gap-2">
            <Link href={`/mandates/${mandate.id}`}>{t('line', mandate)}</Link>
            <MandateStateChip state={mandate.state} />
          </span>
        )}
      </Banner>
    </div>
  )
}
