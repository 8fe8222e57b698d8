'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { newId } from '@/lib/core/new-id'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { StatedException } from '@/lib/secondary-aid/application-aside.queries'
import { withdrawExceptionAction } from '@/lib/secondary-aid/application-desk.actions'
import { lackKey } from '@/lib/secondary-aid/application-events.rules'
import { exceptionKey } from '@/lib/secondary-aid/exception.rules'
import { useChecklistFrame } from './checklist-frame'
import { ExceptionForm } from './exception-form'

/** Why the head should decide although a paper is missing or the rules do not say yes; never the verdict itself. */
export function ExceptionPart() {
  const t = useTranslations('applicationDesk.exception')
  const { application, checklist } = useChecklistFrame()
  const { exceptions, mayMark } = application
  const [writing, setWriting] = useState<string>()
  const choices = useMissingPapers().filter(({ key }) => !exceptions.some(({ paper }) => paper === key))
  const isNeeded = checklist.verdict !== null && checklist.verdict.kind !== 'ENTITLED'
  const mayState = mayMark && isNeeded && !exceptions.some(({ paper }) => paper === null)
  if (exceptions.length === 0 && !mayState) return null
  const close = () => setWriting(undefined)
  return (
    <section aria-labelledby="exception-title" className="mb-6 border-line border-t pt-2">
      <h3 id="exception-title" className="font-semibold text-row">
        {t('title')}
      </h3>
      {exceptions.length > 0 && (
        <ul className="grid gap-2">
          {exceptions.map((exception) => (
            <li key={exceptionKey(exception)}>
              {writing === exceptionKey(exception) ? (
                <ExceptionForm changed={exception} choices={[]} onClose={close} />
              ) : (
                <Stated exception={exception} onChange={() => setWriting(exceptionKey(exception))} />
              )}
            </li>
          ))}
        </ul>
      )}
      {exceptions.length === 0 && writing === undefined && <p className="text-ink-2 text-sm">{t('lead')}</p>}
      {mayState &&
        (writing === NEW ? (
          <ExceptionForm choices={choices} onClose={close} />
        ) : (
          <div className="mt-1.5">
            <Button size="small" onClick={() => setWriting(NEW)}>
              {exceptions.length > 0 ? t('another') : t('open')}
            </Button>
          </div>
        ))}
    </section>
  )
}

/** No key of a paper is written so. */
const NEW = ' '

function Stated({ exception, onChange }: { exception: StatedException; onChange: () => void }) {
  const t = useTranslations('applicationDesk.exception')
  const format = useFormatter()
  const { application, saving } = useChecklistFrame()
  const nameOf = useExceptionName()
  const { paper, reason, by, on, isAgreed } = exception
  const withdraw = () =>
    void saving.act(() =>
      withdrawExceptionAction({ applicationId: application.id, paper, submissionId: newId() }),
    )
  return (
    <>
      <p className="font-medium text-row">{nameOf(paper)}</p>
      <p className="whitespace-pre-line text-row">{reason}</p>
      <p className="text-ink-2 text-sm">
        {t('statedBy', { name: by, date: isPlainDate(on) ? format.dateTime(toUtcMidnight(on), 'day') : '' })}
        {'. '}
        {isAgreed ? t('agreed') : t('notAgreed')} {t(paper === null ? 'effect' : 'effectOfPaper')}
      </p>
      {application.mayMark && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button size="small" onClick={onChange}>
            {t('change')}
          </Button>
          <Button size="small" variant="link" onClick={withdraw}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The papers that are missing, by their keys, with the names of all that would do. */
function useMissingPapers(): { key: string; name: string }[] {
  const { checklist } = useChecklistFrame()
  const named = checklist.rows
    .filter(({ isMissing, about }) => isMissing && about !== 'APPLICATION')
    .map(({ anyOf, choices }) => [lackKey(anyOf), choices.map(({ name }) => name).join(' / ')] as const)
  // Two incomes may want the same paper.
  return [...new Map(named)].map(([key, name]) => ({ key, name }))
}

/** What an exception stands for, in words; a paper asked for no more keeps the words of any exception. */
function useExceptionName(): (paper: string | null) => string {
  const t = useTranslations('applicationDesk.exception')
  const missing = useMissingPapers()
  return (paper) =>
    paper === null ? t('wholeCase') : (missing.find(({ key }) => key === paper)?.name ?? t('paper'))
}
