'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { carrySearch } from '@/components/clients/carried-search'
import { ChannelField } from '@/components/clients/channel-field'
import { usePersonOpening } from '@/components/clients/use-person-opening'
import { ActionFoot } from '@/components/layout/action-foot'
import { KeyHints } from '@/components/layout/key-hints'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { useShortcut } from '@/components/layout/shortcuts'
import { SidePanel } from '@/components/layout/side-panel'
import { DeskNext, DeskTicket, useMyHall } from '@/components/queue/desk-ticket'
import { Banner } from '@/components/ui/banner'
import { SearchBox } from '@/components/ui/search-box'
import { useChosenRow } from '@/components/ui/use-chosen-row'
import type { MyHall } from '@/lib/queue/hall-board.queries'
import { DeskActions, NarrowDeskActions } from './desk-actions'
import { DeskBegin, NobodyFound } from './desk-begin'
import { LIST_ID, PeopleList, rowId } from './people-list'
import { fullName, PersonPreview } from './person-preview'
import { ReadingLine } from './reading-line'
import { RegisterLine } from './register-line'
import { useEnterAhead } from './use-enter-ahead'
import { usePeopleSearch } from './use-people-search'
import { useRegisterAhead } from './use-register-ahead'

type DeskScreenProps = {
  /** Whether the viewer begins visits. */
  mayStart: boolean
  mayRegister: boolean
  /** Null while the worker sits at no window of a hall. */
  hall: MyHall | null
}

/** The desk: one box, the hits, a glance at the chosen person, and the visit that begins. */
export function DeskScreen({ mayStart, mayRegister, hall: first }: DeskScreenProps) {
  const t = useTranslations('desk')
  const router = useRouter()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isAsTyped, setAsTyped] = useState(false)
  const search = usePeopleSearch(typed, isAsTyped)
  const rows = [...search.exact, ...search.near]
  const list = useChosenRow(rows, search.readMore)
  const opening = usePersonOpening(mayStart)
  const { hall, deeds } = useMyHall(first)
  const enter = useEnterAhead(search, (hit) => opening.open(hit, 'visit'))

  useShortcut({ code: 'PageDown', label: t('keys.more') })
  useShortcut({ code: 'Escape', label: t('box.clear') })

  function type(text: string) {
    setTyped(text)
    if (text.trim() === '') setAsTyped(false)
    list.letGo()
    enter.forget()
  }
  function clear() {
    type('')
    box.current?.focus()
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      enter.press(list.chosen?.hit)
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      clear()
    } else if (list.move(event.key)) event.preventDefault()
  }
  const register = useRegisterAhead(search, typed, (isRead) => {
    const reading = isRead ? search.reading : undefined
    carrySearch({
      words: reading?.words ?? typed.split(/\s+/).filter(Boolean),
      numbers: reading?.numbers ?? [],
    })
    router.push('/clients/new')
  })

  const { hit } = list.chosen ?? {}
  const name = hit && !hit.isProtected ? fullName(hit) : undefined
  const isNobody = search.isCurrent && rows.length === 0
  return (
    <PageShell
      layout="desk"
      foot={
        <ActionFoot end={hall && <DeskNext hall={hall} deeds={deeds} />}>
          <KeyHints
            hints={[
              { keys: ['/'], label: t('keys.anywhere') },
              { keys: ['↑', '↓'], label: t('keys.choose') },
              { keys: ['PgDn'], label: t('keys.more') },
            ]}
          />
          <div className="columns-hidden w-full">
            <NarrowDeskActions hit={hit} opening={opening} />
          </div>
        </ActionFoot>
      }
    >
      <MainColumn scroll="fill">
        <h1 className="sr-only">{t('heading')}</h1>
        <DeskTicket hall={hall} deeds={deeds} />
        <SearchBox
          ref={box}
          typed={typed}
          onType={type}
          onKey={press}
          onClear={clear}
          isExpanded={rows.length > 0}
          listId={LIST_ID}
          chosenId={list.chosen && rowId(list.chosen.key)}
          label={t('box.label')}
          clearLabel={t('box.clear')}
        />
        <ReadingLine
          reading={typed.trim() === '' ? undefined : search.reading}
          count={
            search.isCurrent || rows.length > 0 ? { shown: rows.length, hasMore: search.hasMore } : undefined
          }
          isSearching={typed.trim() !== '' && !search.isFailed}
          isAsTyped={isAsTyped}
          onAsTyped={(literally) => {
            setAsTyped(literally)
            box.current?.focus()
          }}
        />
        {search.isFailed && (
          <div className="mb-2 flex-none">
            <Banner tone="warn" role="status" title={t('failed.title')}>
              {t('failed.text')}
            </Banner>
          </div>
        )}
        {typed.trim() === '' && <DeskBegin />}
        {isNobody && <NobodyFound />}
        {rows.length > 0 && (
          <PeopleList
            exact={search.exact}
            near={search.near}
            chosen={list.chosen?.key}
            openingOf={opening.openingOf}
            onChoose={list.choose}
            onMore={search.hasMore ? search.readMore : undefined}
          />
        )}
        {mayRegister && <RegisterLine reading={search.reading} onRegister={register} />}
      </MainColumn>
      <SidePanel
        label={name ? t('preview.label', { name }) : t('preview.emptyLabel')}
        narrow="stack"
        foot={
          <div className="max-columns-hidden">
            <DeskActions hit={hit} opening={opening} />
          </div>
        }
      >
        <PersonPreview hit={hit} openingOf={opening.openingOf} />
        {opening.mayStart && opening.mayOpen(hit) && (
          <div className="columns-hidden mt-4">
            <ChannelField
              id="channel-below"
              channel={opening.visit.channel}
              onChoose={opening.visit.choose}
            />
          </div>
        )}
      </SidePanel>
      {opening.dialog}
    </PageShell>
  )
}
