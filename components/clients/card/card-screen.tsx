import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClientHeader } from '@/components/clients/client-header'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import type { ClientCard } from '@/lib/clients/client-card.queries'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { headerOfCard } from '@/lib/enquiries/card-header.rules'
import type { ClientHistory } from '@/lib/enquiries/client-history.queries'
import { AddressesSheet } from './addresses-sheet'
import { CardFoot } from './card-foot'
import { CardHistory } from './card-history'
import { ConsentSheet } from './consent-sheet'
import { ContactSheet } from './contact-sheet'
import { PapersSheet } from './papers-sheet'
import { PersonSheet } from './person-sheet'
import { RepresentativesSheet } from './representatives-sheet'
import { ProtectionSheet, StatisticsSheet } from './statistics-sheet'

type CardScreenProps = {
  card: ClientCard
  history: ClientHistory
  /** Over the history: the applications of this person. */
  applications: ReactNode
  mayStart: boolean
  maySeeLookers: boolean
  /** Whether tickets of the hall are given. */
  mayQueue: boolean
}

/** A card: what it holds in groups, the visits beside it. */
export function CardScreen(props: CardScreenProps) {
  const { card, history, applications, mayStart, maySeeLookers, mayQueue } = props
  const t = useTranslations('card.show')
  const format = useFormatter()
  const { content } = card
  const registered = t('registered', {
    date: format.dateTime(new Date(card.registeredAt), 'day'),
    name: card.registeredBy,
  })
  return (
    <PageShell
      layout="panel"
      header={
        <ClientHeader
          client={headerOfCard(card, history.term)}
          isCard
          aside={card.isOwnCentre ? registered : t('otherCentre', { centre: card.homeUnit.shortName })}
        />
      }
      foot={
        <CardFoot
          clientId={card.id}
          mayStart={mayStart}
          mayChange={card.mayChange}
          mayKeepPlan={card.mayKeepPlan}
          maySeeLookers={maySeeLookers}
          mayQueue={mayQueue}
        />
      }
    >
      <MainColumn>
        <WithdrawnConsent consents={card.consents} />
        <div className="grid items-start gap-3.5 lg:grid-cols-2">
          <div className="grid gap-3.5">
            <ContactSheet content={content} />
            <AddressesSheet card={card} />
            <RepresentativesSheet content={content} />
            <StatisticsSheet content={content} />
          </div>
          <div className="grid gap-3.5">
            <ConsentSheet card={card} />
            <PersonSheet content={content} />
            <PapersSheet clientId={card.id} content={content} />
            <ProtectionSheet content={content} />
          </div>
        </div>
      </MainColumn>
      <SidePanel label={t('historyPanel')}>
        {applications}
        <CardHistory clientId={card.id} history={history} />
      </SidePanel>
    </PageShell>
  )
}

/** At the top of the card: what stopped with the consent, and what has to be done first. */
function WithdrawnConsent({ consents }: Pick<ClientCard, 'consents'>) {
  const t = useTranslations('card.consent')
  const format = useFormatter()
  const [latest] = consents
  if (consentStanding(consents) !== 'WITHDRAWN' || !latest?.withdrawnAt) return null
  const date = format.dateTime(new Date(latest.withdrawnAt), 'day')
  return (
    <div className="mb-3.5">
      <Banner tone="warn" title={t('withdrawn', { date })}>
        {t('stopped')} <a href="#consent">{t('toConsent')}</a>
      </Banner>
    </div>
  )
}
