'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Timeline } from '@/components/ui/timeline'
import type { CaseView, Course } from '@/lib/cases/case.queries'
import { stepOf } from '@/lib/secondary-aid/mandate.rules'
import { useDays, useDutyTitle } from './use-case-texts'

/** All that happened in the case, newest first. */
export function CourseTab({ found: { course, state } }: { found: CaseView }) {
  const t = useTranslations('cases')
  const results = useTranslations('mandates')
  const days = useDays()
  const titleOf = useDutyTitle()

  function wordsOf(entry: Course): { what: ReactNode; who?: string } {
    switch (entry.kind) {
      case 'step': {
        const { kind, by, reason, result } = entry.step
        return {
          what: t(`course.step.${stepOf(kind)}`),
          who: [result && results(`result.${result}`), reason, by].filter(Boolean).join(' · '),
        }
      }
      case 'grant':
        return { what: t('course.grant', { number: entry.number }) }
      case 'note': {
        const { kind, text, by, isPrivate } = entry.note
        return {
          what: (
            <span className="whitespace-pre-line">
              {t(`note.kind.${kind}`)}: {text}
            </span>
          ),
          who: [by, isPrivate && t('note.private')].filter(Boolean).join(' · '),
        }
      }
      case 'duty': {
        const { kind, state: ended, result } = entry.duty
        const title = titleOf(entry.duty)
        const words =
          ended === 'DONE'
            ? t(`course.dutyDone.${kind}`, { title })
            : ended === 'CANCELLED'
              ? t('course.dutyCancelled', { title })
              : ended === 'ADJOURNED'
                ? t('course.dutyAdjourned', { title })
                : t('course.dutyOpen', { title })
        return { what: words, who: result }
      }
      case 'paper':
        return { what: t(`course.paper.${entry.paper.state}`, { title: entry.paper.title }) }
    }
  }
  if (course.length === 0) return <EmptyState title={t('course.empty')} />
  return (
    <Timeline
      entries={course.map((entry, place) => {
        const { what, who } = wordsOf(entry)
        return {
          id: `${entry.kind}-${entry.id}`,
          on: days.full(entry.on),
          what,
          ...(who ? { who } : {}),
          isOpen: place === 0 && state === 'ACCEPTED',
        }
      })}
    />
  )
}
