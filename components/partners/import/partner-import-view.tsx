'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Facts } from '@/components/ui/facts'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { ShownImport } from '@/lib/partners/import/partner-import.schema'
import { decideProposalsAction } from '@/lib/partners/partner-proposal.actions'
import { ImportProblems } from './import-problems'
import { usePartnerImport } from './use-partner-import'

type PartnerImportViewProps = { first: ShownImport; waiting: { fresh: number; changed: number } }

/** One file: how far it is read, what it holds, what could not be taken, and many decisions in one press. */
export function PartnerImportView({ first, waiting }: PartnerImportViewProps) {
  const t = useTranslations('partnerImport')
  const format = useFormatter()
  const router = useRouter()
  const shown = usePartnerImport(first)
  const { run, pending } = useAct(decideProposalsAction)
  const [asked, setAsked] = useState<'NEW' | 'CHANGED'>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [running, setRunning] = useState<{ done: number; total: number }>()
  const { counts, state, problems, id } = shown

  /** So many at a time as the server takes, until none is left. */
  async function acceptAll(kind: 'NEW' | 'CHANGED') {
    setAsked(undefined)
    setOutcome(undefined)
    const total = kind === 'NEW' ? waiting.fresh : waiting.changed
    let [decided, skipped, isDone] = [0, 0, false]
    for (;;) {
      setRunning({ done: decided, total })
      const answer = await run({ importId: id, kind, decision: 'ACCEPT' })
      if (!answer.ok) break
      decided += answer.value.decided
      skipped = answer.value.skipped.length
      isDone = answer.value.left === 0 || answer.value.decided === 0
      if (isDone) break
    }
    setRunning(undefined)
    setOutcome({
      isDone,
      text: isDone ? t('accepted', { decided, skipped }) : t('acceptStopped', { decided }),
    })
    router.refresh()
  }
  if (state === 'READING')
    return (
      <ProgressBar
        label={t('reading')}
        done={counts.read}
        {...(counts.total > 0 && { total: counts.total })}
      />
    )
  return (
    <div className="grid gap-4">
      {state === 'FAILED' ? (
        <p className="font-semibold text-danger">{t('failed')}</p>
      ) : (
        <Facts
          facts={(['total', 'fresh', 'changed', 'same', 'doubles', 'refused'] as const).map((figure) => ({
            term: t(`counts.${figure}`),
            value: format.number(counts[figure]),
          }))}
        />
      )}
      <OutcomeNote outcome={outcome} />
      {running && (
        <ProgressBar
          label={t('accepting', { done: running.done, total: running.total })}
          done={running.done}
          total={running.total}
        />
      )}
      {waiting.fresh + waiting.changed > 0 && (
        <div className="flex flex-wrap gap-2">
          {waiting.changed > 0 && (
            <Button pending={pending} onClick={() => setAsked('CHANGED')}>
              {t('acceptChanged', { count: waiting.changed })}
            </Button>
          )}
          {waiting.fresh > 0 && (
            <Button pending={pending} onClick={() => setAsked('NEW')}>
              {t('acceptFresh', { count: waiting.fresh })}
            </Button>
          )}
        </div>
      )}
      {problems.length > 0 && <ImportProblems problems={problems} />}
      <ConfirmDialog
        open={asked !== undefined}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onClose={() => setAsked(undefined)}
        onConfirm={() => (asked ? acceptAll(asked) : undefined)}
      >
        {t('confirmText')}
      </ConfirmDialog>
    </div>
  )
}
