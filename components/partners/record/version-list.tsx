'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { markPartnerAction } from '@/lib/partners/partner-change.actions'
import type { PartnerVersionShown } from '@/lib/partners/partner-history.queries'
import { DifferenceList } from '../difference-list'
import { usePartnerProblem } from '../use-partner-problem'

const HOWS = [
  'CREATED',
  'EDITED',
  'IMPORTED',
  'PARTNER',
  'CHECKED',
  'TAKEN_BACK',
  'CLOSED',
  'RESTORED',
] as const

type VersionListProps = { partnerId: string; versions: readonly PartnerVersionShown[]; mayManage: boolean }

/** What a record was, newest first: who changed what, and the way back. */
export function VersionList({ partnerId, versions, mayManage }: VersionListProps) {
  const t = useTranslations('partnerRecord.version')
  const format = useFormatter()
  const router = useRouter()
  const problemOf = usePartnerProblem()
  const { run } = useAct(markPartnerAction)
  const [backTo, setBackTo] = useState<number>()
  const [outcome, setOutcome] = useState<Outcome>()
  const newest = versions[0]?.revision ?? 0

  async function takeBack() {
    if (backTo === undefined) return
    const answer = await run({ partnerId, expectedRevision: newest, mark: { kind: 'takenBack', to: backTo } })
    setBackTo(undefined)
    if (answer.ok) return router.refresh()
    setOutcome({ isDone: false, text: problemOf(answer.error) ?? '' })
  }
  return (
    <div className="grid gap-3">
      <OutcomeNote outcome={outcome} />
      {versions.map(({ revision, how, at, byName, differences, record, reason }) => {
        const deed = HOWS.find((code) => code === how)
        return (
          <Sheet
            key={revision}
            id={`version-${revision}`}
            title={t('title', { number: revision })}
            aside={
              mayManage &&
              revision !== newest && (
                <Button
                  size="small"
                  onClick={() => setBackTo(revision)}
                  aria-label={`${t('takeBack')}: ${revision}`}
                >
                  {t('takeBack')}
                </Button>
              )
            }
          >
            <p className="mb-2 text-ink-2 text-sm">
              {[
                deed ? t(`how.${deed}`) : how,
                format.dateTime(new Date(at), 'moment'),
                byName ?? t('byPartner'),
              ].join(' · ')}
              {how !== 'TAKEN_BACK' && reason && <span className="block text-ink">{reason}</span>}
            </p>
            {revision === 1 ? (
              <p className="text-sm">{t('first')}</p>
            ) : differences.length === 0 ? (
              <p className="text-sm">{t('noDifference')}</p>
            ) : (
              <DifferenceList record={record} differences={differences} />
            )}
          </Sheet>
        )
      })}
      <ConfirmDialog
        open={backTo !== undefined}
        title={t('takeBackTitle', { number: backTo ?? 0 })}
        confirmLabel={t('takeBack')}
        keepLabel={t('keep')}
        onClose={() => setBackTo(undefined)}
        onConfirm={takeBack}
      >
        {t('takeBackText')}
      </ConfirmDialog>
    </div>
  )
}
