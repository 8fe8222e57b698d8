'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FieldError } from '@/components/forms/field-frame'
import { useFilesFrame } from '@/components/secondary-aid/files/files-frame'
import { PaperFiles } from '@/components/secondary-aid/files/paper-files'
import { useFileDrop } from '@/components/secondary-aid/files/use-file-drop'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { ChecklistRow as Row } from '@/lib/secondary-aid/checklist-rows.queries'
import { useChecklistFrame } from './checklist-frame'
import { KeptPaperLine } from './kept-paper-line'
import { Or } from './or'
import { PaperMarkForm } from './paper-mark-form'
import { useGap } from './use-gap'
import { WhereToGet } from './where-to-get'

const LOOKS = {
  has: { icon: 'check', classes: 'text-ok' },
  waits: { icon: 'clock', classes: 'text-accent' },
  lacks: { icon: 'alert', classes: 'text-warn' },
  welcome: { icon: 'file', classes: 'text-ink-3' },
} as const

/** What is to be proven and the paper that proves it; a missing one opens where to get it and what else would do. */
export function ChecklistRow({ row, isFirstMissing }: { row: Row; isFirstMissing: boolean }) {
  const t = useTranslations('secondaryAid.checklist')
  const { application, saving } = useChecklistFrame()
  const [marked, setMarked] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const error = useGap(`paper-${row.about}`)
  const standing = standingOf(row)
  const look = LOOKS[standing]
  const [first, ...others] = row.choices
  const label = row.sources.length > 0 ? row.sources.join(', ') : t(`about.${row.about}`)
  const isOwn = row.about === 'APPLICATION'

  // Files may be let go on a row before its paper is marked: they wait for the mark, and go with it.
  const held = useRef<readonly File[]>([])
  const files = useFilesFrame()
  const { isOver, handlers } = useFileDrop(takeFiles, !files.mayAttach)
  function takeFiles(dropped: readonly File[]) {
    const [kept, ...more] = row.kept
    if (kept && more.length === 0) return files.uploads.add(kept.doc, dropped)
    if (!first || (kept && more.length > 0)) return
    held.current = [...held.current, ...dropped]
    setMarked((before) => before ?? first.doc)
  }
  const unmarked = row.choices.filter(
    ({ doc }) => !row.kept.some((kept) => kept.doc === doc) && files.files.some((file) => file.doc === doc),
  )

  function close(noted?: string) {
    setMarked(undefined)
    if (noted !== undefined && held.current.length > 0) files.uploads.add(noted, held.current)
    held.current = []
    // The button comes back with the next drawing.
    setTimeout(() => button.current?.focus({ focusVisible: true }))
  }
  async function sign() {
    saving.dropGap('paper-APPLICATION')
    if (first) await saving.mark({ doc: first.doc, state: 'SHOWN', form: 'ORIGINAL' })
    button.current?.focus({ focusVisible: true })
  }

  return (
    <section
      id={`field-paper-${row.about}`}
      aria-label={t('rowLabel', { label, state: t(`standing_.${standing}`) })}
      {...handlers}
      className={`grid grid-cols-[1.625rem_minmax(0,1fr)] gap-x-2.5 border-line border-t py-2 text-row ${isOver ? 'bg-accent-tint' : ''}`}
    >
      <Icon name={look.icon} size="normal" className={`mt-0.5 ${look.classes}`} />
      <div className="min-w-0">
        <FieldError id={`paper-${row.about}-error`} text={isOwn ? error : undefined} />
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <p className="min-w-0 flex-1 basis-48">
            <b className="first-letter:uppercase inline-block">{label}:</b>{' '}
            {isOwn ? t('filledFromCard') : row.about === 'WELCOME' ? t('welcomeNote') : first?.name}
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            {isOwn && (
              <Link href={`/secondary-aid/${application.id}/papers/application`}>
                {t('printApplication')}
              </Link>
            )}
            {application.mayMark && marked === undefined && first && !(isOwn && standing === 'has') && (
              <Button
                ref={button}
                size="small"
                keycap="Space"
                aria-label={t(isOwn ? 'markSigned' : 'markOf', { paper: label })}
                aria-describedby={isOwn && error ? 'paper-APPLICATION-error' : undefined}
                onClick={() => (isOwn ? void sign() : setMarked(row.kept[0]?.doc ?? first.doc))}
              >
                {isOwn ? t('signed') : row.kept.length > 0 ? t('change') : t('mark')}
              </Button>
            )}
          </div>
        </div>
        {row.kept.map((paper) => (
          <KeptPaperLine key={paper.doc} paper={paper} row={row} />
        ))}
        {unmarked.map(({ doc, name }) => (
          <div key={doc} className="text-ink-2 text-sm">
            {name}
            <PaperFiles doc={doc} paper={name} isMarked={false} />
          </div>
        ))}
        {marked !== undefined && <PaperMarkForm row={row} doc={marked} onClose={close} />}
        {standing === 'lacks' && !isOwn && marked === undefined && (
          <WhereToGet row={row} isOpen={isFirstMissing} onMark={setMarked} />
        )}
        {standing === 'has' && !isOwn && others.length > 0 && (
          <p className="text-ink-2 text-sm">
            <Or /> {t('otherPapers', { count: others.length })}
          </p>
        )}
      </div>
    </section>
  )
}

function standingOf({ isMissing, about, kept }: Row): keyof typeof LOOKS {
  if (about === 'WELCOME') return 'welcome'
  if (!isMissing) return 'has'
  if (about === 'APPLICATION') return 'waits'
  return kept.some(({ state }) => state === 'ASKED_BY_CENTRE') ? 'waits' : 'lacks'
}
