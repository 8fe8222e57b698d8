'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { cancelAbsenceAction } from '@/lib/offices/absence.actions'
import type { ShownAbsence } from '@/lib/offices/absence.queries'
import { useDay, useWorkloadProblem } from './use-workload-texts'

type AbsenceListProps = { absences: readonly ShownAbsence[]; mayCancel?: boolean }

/** Days away that have not ended; those told in the list of providers are changed there. */
export function AbsenceList({ absences, mayCancel = false }: AbsenceListProps) {
  const t = useTranslations('workload')
  const day = useDay()
  const router = useRouter()
  const toast = useToast()
  const problemText = useWorkloadProblem()
  const [problem, setProblem] = useState<string>()

  async function cancel(absenceId: string, isCancelled: boolean) {
    const answer = await cancelAbsenceAction({ absenceId, isCancelled }).catch(() => undefined)
    setProblem(answer?.ok ? undefined : problemText(answer ? answer.error : 'other'))
    if (!answer?.ok) return
    router.refresh()
    if (isCancelled) toast({ message: t('absence.cancelled'), undo: () => cancel(absenceId, false) })
  }
  return (
    <>
      <ul className="grid gap-2">
        {absences.map(({ id, kind, from, to, note }) => {
          const words = { kind: t(`absence.kind.${kind}`), from: day(from), to: day(to) }
          return (
            <li key={`${kind} ${from} ${to}`} className="flex flex-wrap items-start gap-x-3 gap-y-1 text-row">
              <span className="min-w-0 flex-1 basis-40">
                {t('absence.days', words)}
                <span className="block text-ink-2 text-sm">
                  {[words.kind, note, ...(id ? [] : [t('absence.ofProvider')])].filter(Boolean).join(' · ')}
                </span>
              </span>
              {mayCancel && id && (
                <Button
                  variant="link"
                  size="small"
                  aria-label={t('absence.cancelOf', words)}
                  onClick={() => void cancel(id, true)}
                >
                  {t('absence.cancel')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status" className="text-danger text-sm">
        {problem}
      </p>
    </>
  )
}
