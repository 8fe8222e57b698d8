'use client'

import { createTranslator, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import uk from '@/lib/core/i18n/messages/uk/letters.json'
import {
  type LetterEdits,
  type LetterKind,
  type LetterRecord,
  letterProblem,
  lettersOf,
  startingEdits,
} from '@/lib/enquiries/letter.rules'
import type { LetterDraft } from '@/lib/enquiries/letter.schema'
import { writtenAnswerPaper } from '@/lib/enquiries/written-answer-paper.rules'
import { LetterFields } from './letter-fields'
import { LetterFoot } from './letter-foot'

type LetterScreenProps = {
  record: LetterRecord
  /** What was changed on the letters when the page was last left. */
  draft: { content: LetterDraft; revision: number } | undefined
}

/** The letters of a written enquiry: as they will be printed, and beside them what may still be changed. */
export function LetterScreen({ record, draft }: LetterScreenProps) {
  const t = useTranslations('letters')
  // Letters are in Ukrainian, whatever the worker's own language is.
  const say = useMemo(() => createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' }), [])
  const letters = lettersOf(record)
  const [letter, setLetter] = useState<LetterKind>(letters[0] ?? 'ANSWER')
  const [changed, setChanged] = useState<LetterDraft>(draft?.content ?? {})
  const kept = useServerDraft<LetterDraft>({
    key: `letter:${record.enquiryId}`,
    ...(draft ? { found: draft } : {}),
  })
  const problem = letterProblem(letter, record)
  const edits = changed[letter] ?? startingEdits(letter, record, uk.paper)

  function change(next: LetterEdits): void {
    const all = { ...changed, [letter]: next }
    setChanged(all)
    kept.keep(all)
  }

  return (
    <PageShell
      layout="panel"
      foot={
        <LetterFoot
          letter={letter}
          record={record}
          edits={edits}
          problem={problem}
          draft={kept.progress}
          onOverwrite={kept.overwrite}
        />
      }
    >
      <MainColumn>
        <div className="no-print mb-4 grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h1>{t('title')}</h1>
            {letters.length > 1 && (
              <SegmentedChoice
                label={t('which')}
                options={letters.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                value={letter}
                onChange={(value) => value !== 'unset' && setLetter(value)}
              />
            )}
          </div>
          {problem && (
            <Banner
              tone="warn"
              actions={
                <ButtonLink size="small" href={`/visits/${record.visitId}`}>
                  {t('fixInVisit')}
                </ButtonLink>
              }
            >
              {t(`problems.${problem}`)}
            </Banner>
          )}
          {record.person?.isProtected && (
            <Banner tone="warn" icon="lock" title={t('protectedTitle')}>
              {letter === 'FORWARDING' ? t('protectedForwarding') : t('protectedText')}
            </Banner>
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the letter is read, and scrolled, by keyboard too */}
        <section aria-label={t(`kinds.${letter}`)} tabIndex={0} className="focus-inset">
          <PaperPreview paper={writtenAnswerPaper(letter, record, edits, say)} />
        </section>
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </MainColumn>
      <SidePanel label={t('details')} narrow="stack">
        <LetterFields key={letter} edits={edits} onChange={change} />
      </SidePanel>
    </PageShell>
  )
}
