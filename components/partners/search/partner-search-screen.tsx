'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ComboboxValue } from '@/components/forms/combobox'
import { ActionFoot } from '@/components/layout/action-foot'
import { KeyHints } from '@/components/layout/key-hints'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { SearchBox } from '@/components/ui/search-box'
import { useChosenRow } from '@/components/ui/use-chosen-row'
import type { Need } from '@/lib/partners/needs.rules'
import type { UnitPlace } from '@/lib/partners/partner-place.queries'
import { useMinute } from '../use-minute'
import { NobodyFits } from './nothing-found'
import { PartnerFilters, type PartnerWish } from './partner-filters'
import { LIST_ID, PartnerList, rowId } from './partner-list'
import { PartnerPreview } from './partner-preview'
import { ReadingOfNeed } from './reading-of-need'
import { usePartnerSearch } from './use-partner-search'

type PartnerSearchScreenProps = {
  /** Where the viewer’s centre is, if it is known. */
  place: UnitPlace | undefined
  now: string
  /** Links of who keeps the directory. */
  foot: ReactNode
}

/** One box for a need, a body or a name; the partners that fit, best first, and a glance at the chosen one. */
export function PartnerSearchScreen({ place, now, foot }: PartnerSearchScreenProps) {
  const t = useTranslations('partnerSearch')
  const router = useRouter()
  const box = useRef<HTMLInputElement>(null)
  const moment = useMinute(now)
  const [typed, setTyped] = useState('')
  const [need, setNeed] = useState<Need>()
  const here: ComboboxValue = place
    ? { text: place.label, option: { value: place.code, label: place.label } }
    : { text: '' }
  const [wish, setWish] = useState<PartnerWish>({ ...NO_WISH, place: here })
  const answer = usePartnerSearch({
    typed,
    need,
    placeCode: wish.place.option?.value ?? null,
    openWhen: wish.openWhen || undefined,
    acceptsNow: wish.acceptsNow || undefined,
    near: wish.isNearFirst ? place?.point : undefined,
    language: wish.language || undefined,
    accessibility: listOf(wish.accessibility),
    audience: listOf(wish.audience),
  })
  const rows = [...answer.rows, ...answer.elsewhere]
  const list = useChosenRow(rows, answer.readMore)
  const open = (key: string | undefined) => key && router.push(`/partners/${key}`)

  // Enter pressed before the answer is there waits for it.
  const [isAhead, setAhead] = useState(false)
  const openFirst = useEffectEvent(() => {
    setAhead(false)
    open(list.chosen?.key)
  })
  useEffect(() => {
    if (isAhead && answer.isCurrent) openFirst()
  }, [isAhead, answer.isCurrent])

  function type(text: string) {
    setAhead(false)
    setTyped(text)
    setNeed(undefined)
    list.letGo()
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (answer.isCurrent) open(list.chosen?.key)
      else setAhead(true)
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      type('')
    } else if (list.move(event.key)) event.preventDefault()
  }
  const hit = list.chosen?.hit
  return (
    <PageShell
      layout="desk"
      foot={
        <ActionFoot end={foot}>
          <KeyHints
            hints={[
              { keys: ['↑', '↓'], label: t('keys.choose') },
              { keys: ['Enter'], label: t('keys.open') },
            ]}
          />
        </ActionFoot>
      }
    >
      <MainColumn scroll="fill">
        <h1 className="sr-only">{t('title')}</h1>
        <SearchBox
          ref={box}
          typed={typed}
          onType={type}
          onKey={press}
          onClear={() => {
            type('')
            box.current?.focus()
          }}
          isExpanded={rows.length > 0}
          listId={LIST_ID}
          chosenId={list.chosen && rowId(list.chosen.key)}
          label={t('box.label')}
          placeholder={t('box.placeholder')}
          clearLabel={t('box.clear')}
        />
        <PartnerFilters
          wish={wish}
          mayMeasure={place?.point !== undefined}
          onChange={(changed) => setWish({ ...wish, ...changed })}
        />
        <ReadingOfNeed answer={answer} typed={typed} need={need} onNeed={setNeed} />
        {answer.isFailed && (
          <div className="mb-2 flex-none">
            <Banner tone="warn" role="status" title={t('failed.title')}>
              {t('failed.text')}
            </Banner>
          </div>
        )}
        {answer.isCurrent && answer.nothing && (
          <NobodyFits why={answer.nothing} onWiden={() => setWish({ ...NO_WISH, place: wish.place })} />
        )}
        {rows.length > 0 && (
          <PartnerList
            rows={answer.rows}
            elsewhere={answer.elsewhere}
            chosen={list.chosen?.key}
            moment={moment}
            onChoose={list.choose}
            onOpen={open}
            onMore={answer.hasMore ? answer.readMore : undefined}
          />
        )}
      </MainColumn>
      <SidePanel
        label={t('preview.label')}
        narrow="stack"
        foot={
          hit && (
            <ButtonLink variant="primary" href={`/partners/${hit.partnerId}`}>
              {t('open')}
            </ButtonLink>
          )
        }
      >
        {hit ? (
          <PartnerPreview hit={hit} moment={moment} />
        ) : (
          <p className="text-ink-2">{t('preview.empty')}</p>
        )}
      </SidePanel>
    </PageShell>
  )
}

const NO_WISH: Omit<PartnerWish, 'place'> = {
  openWhen: '',
  acceptsNow: false,
  isNearFirst: false,
  language: '',
  accessibility: '',
  audience: '',
}

function listOf<Code extends string>(code: Code | ''): Code[] | undefined {
  return code === '' ? undefined : [code]
}
