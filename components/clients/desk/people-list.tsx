'use client'

import { useTranslations } from 'next-intl'
import { FoundGroup, FoundList, FoundRow } from '@/components/ui/found-list'
import type { HitOpening, OpenHit } from '@/lib/clients/people-search.schema'
import { OpenRow, ProtectedRow } from './person-row'
import type { Row } from './use-people-search'

export const LIST_ID = 'people-found'
export const rowId = (key: string) => `person-${key}`

type PeopleListProps = {
  exact: readonly Row[]
  near: readonly Row[]
  chosen: string | undefined
  openingOf: (hit: OpenHit) => HitOpening
  onChoose: (key: string) => void
  onMore: (() => void) | undefined
}

/** The hits in two groups. */
export function PeopleList(props: PeopleListProps) {
  const { exact, near, chosen, onMore } = props
  const t = useTranslations('desk')
  return (
    <FoundList id={LIST_ID} label={t('list')} chosenId={chosen && rowId(chosen)} onMore={onMore}>
      <Group {...props} rows={exact} name="exact" />
      <Group {...props} rows={near} name="near" />
    </FoundList>
  )
}

type GroupProps = PeopleListProps & { rows: readonly Row[]; name: 'exact' | 'near' }

function Group({ rows, name, chosen, openingOf, onChoose }: GroupProps) {
  const t = useTranslations('desk')
  if (rows.length === 0) return null
  return (
    <FoundGroup id={`${LIST_ID}-${name}`} label={t(`groups.${name}`)}>
      {rows.map(({ key, hit }, place) => (
        <FoundRow
          key={key}
          id={rowId(key)}
          isChosen={key === chosen}
          isFirst={place === 0}
          onChoose={() => onChoose(key)}
        >
          {hit.isProtected ? <ProtectedRow hit={hit} /> : <OpenRow hit={hit} opening={openingOf(hit)} />}
        </FoundRow>
      ))}
    </FoundGroup>
  )
}
