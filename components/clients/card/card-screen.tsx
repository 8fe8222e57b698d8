import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClientHeader } from '@/components/clients/client-header'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import type { ClientCard } from '@/lib/clients/client-card.queries'
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
import { WithdrawnConsent } from './withdrawn-consent'

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
  const { content, isRestricted } = card
  const registered = t('registered', {
    date: format.dateTime(new Date(card.registeredAt), 'day'),
    name: card.registeredBy,
  })
  const header = (
    <ClientHeader
      client={headerOfCard(card, isRestricted ? null : history.term)}
      isCard
      aside={card.isOwnCentre ? registered : t('otherCentre', { centre: card.homeUnit.shortName })}
    />
  )
  const foot = (
    <CardFoot
      clientId={card.id}
      mayStart={mayStart}
      mayChange={card.mayChange && !isRestricted}
      mayKeepPlan={card.mayKeepPlan && !isRestricted}
      maySeeLookers={maySeeLookers}
      mayQueue={mayQueue && !isRestricted}
    />
  )
  if (isRestricted)
    return (
      <PageShell header={header} foot={foot}>
        <div className="max-w-middle">
          <WithdrawnConsent card={card} />
          <ConsentSheet card={card} />
        </div>
      </PageShell>
    )
  return (
    <PageShell layout="panel" header={header} foot={foot}>
      <MainColumn>
        <WithdrawnConsent card={card} />
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
