'use client'

import { useTranslations } from 'next-intl'
import { FoundGroup, FoundList, FoundRow } from '@/components/ui/found-list'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { PartnerRowContent } from './partner-row'
import type { PartnerRow } from './use-partner-search'

export const LIST_ID = 'partners-found'
export const rowId = (key: string) => `partner-${key}`

type PartnerListProps = {
  rows: readonly PartnerRow[]
  /** Of other places, under a head of their own. */
  elsewhere: readonly PartnerRow[]
  chosen: string | undefined
  moment: KyivMoment
  onChoose: (key: string) => void
  onOpen: (key: string) => void
  onMore: (() => void) | undefined
}

/** Partners, best first. */
export function PartnerList(props: PartnerListProps) {
  const { rows, elsewhere, chosen, onMore } = props
  const t = useTranslations('partnerSearch')
  return (
    <FoundList id={LIST_ID} label={t('list')} chosenId={chosen && rowId(chosen)} onMore={onMore}>
      <Rows {...props} rows={rows} />
      {elsewhere.length > 0 && (
        <FoundGroup id={`${LIST_ID}-elsewhere`} label={t('elsewhere')}>
          <Rows {...props} rows={elsewhere} />
        </FoundGroup>
      )}
    </FoundList>
  )
}

function Rows({ rows, chosen, moment, onChoose, onOpen }: PartnerListProps) {
  return rows.map(({ key, hit }, place) => (
    <FoundRow
      key={key}
      id={rowId(key)}
      isChosen={key === chosen}
      isFirst={place === 0}
      onChoose={() => onChoose(key)}
      onOpen={() => onOpen(key)}
    >
      <PartnerRowContent hit={hit} moment={moment} />
    </FoundRow>
  ))
}
