'use client'

import { createTranslator, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { LetterFields } from '@/components/enquiries/letters/letter-fields'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { PaperPreview } from '@/components/papers/paper-preview'
import { ApplicationChangedSince } from '@/components/secondary-aid/application-changed-since'
import { useSeenDraft } from '@/components/secondary-aid/use-seen-draft'
import { Banner } from '@/components/ui/banner'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import type { BegunForm, LastChange } from '@/lib/secondary-aid/begun-form.schema'
import {
  decisionPaperOf,
  type SignedDecision,
  startingDecisionEdits,
} from '@/lib/secondary-aid/decision-papers.rules'
import { DECISION_PAPERS, type DecisionPaper } from '@/lib/secondary-aid/decision-papers.schema'
import { DecisionPapersFoot } from './decision-papers-foot'

type DecisionPapersScreenProps = {
  signed: SignedDecision
  /** What was changed on the letter when the page was last left. */
  draft: BegunForm<LetterEdits> | undefined
  /** How the application now stands. */
  lastChange: LastChange
  mayDecide: boolean
}

/** The decision and the letter to the person, as they will be printed; of the letter, what may still be changed. */
export function DecisionPapersScreen(props: DecisionPapersScreenProps) {
  const { signed, draft, lastChange, mayDecide } = props
  const t = useTranslations('secondaryAid.decisions.papers')
  // Official papers are in Ukrainian, whatever the worker's own language is.
  const say = useMemo(() => createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' }), [])
  const [paper, setPaper] = useState<DecisionPaper>('DECISION')
  const [edits, setEdits] = useState(draft?.content ?? startingDecisionEdits(signed, say))
  const kept = useSeenDraft<LetterEdits>({
    key: `decision-letter:${signed.applicationId}`,
    found: draft,
    revision: lastChange.revision,
  })

  function change(next: LetterEdits): void {
    setEdits(next)
    kept.keep(next)
  }
  return (
    <PageShell
      layout="panel"
      foot={
        <DecisionPapersFoot
          signed={signed}
          paper={paper}
          edits={edits}
          draft={kept.progress}
          onOverwrite={kept.overwrite}
          mayDecide={mayDecide}
        />
      }
    >
      <MainColumn>
        <div className="no-print mb-4 grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h1>{t('title')}</h1>
            <SegmentedChoice
              label={t('which')}
              options={DECISION_PAPERS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              value={paper}
              onChange={(value) => value !== 'unset' && setPaper(value)}
            />
          </div>
          <ApplicationChangedSince
            applicationId={signed.applicationId}
            change={lastChange}
            draft={kept}
            onCompared={() => kept.compared(edits)}
          />
          {signed.person.isProtected && (
            <Banner tone="warn" icon="lock" title={t('protectedTitle')}>
              {t('protectedText')}
            </Banner>
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the paper is read, and scrolled, by keyboard too */}
        <section aria-label={t(`kinds.${paper}`)} tabIndex={0} className="focus-inset">
          <PaperPreview paper={decisionPaperOf(signed, paper, edits, say)} />
        </section>
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </MainColumn>
      <SidePanel label={t(`kinds.${paper}`)} narrow="stack">
        {paper === 'LETTER' ? (
          <LetterFields edits={edits} onChange={change} addresseeHint={t('addresseeHint')} />
        ) : (
          <p className="text-ink-2 text-sm">{t('decisionFixed')}</p>
        )}
      </SidePanel>
    </PageShell>
  )
}
