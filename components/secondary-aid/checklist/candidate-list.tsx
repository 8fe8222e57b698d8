'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import type { Candidate } from '@/lib/secondary-aid/checklist.rules'
import { CandidateButton } from './candidate-button'
import { useChecklistFrame } from './checklist-frame'
import { useCategoryName } from './use-category-name'

type CandidateListProps = { isAsking: boolean; onAsk: () => void; onOpen: () => void }

/** The categories that may fit, in order; those nobody asked about, and those that do not fit with the reason, folded. */
export function CandidateList({ isAsking, onAsk, onOpen }: CandidateListProps) {
  const t = useTranslations('secondaryAid.checklist')
  const figure = useTranslations('applicationDesk.figure')
  const format = useFormatter()
  const nameOf = useCategoryName()
  const { setValue, getValues } = useFormContext<ApplicationContentInput>()
  const { application, checklist, saving } = useChecklistFrame()
  const of = (standing: Candidate['standing']) =>
    checklist.candidates.filter((candidate) => candidate.standing === standing)
  const [possible, notAsked, out] = [of('POSSIBLE'), of('NOT_ASKED'), of('DOES_NOT_FIT')]

  function open(code: string) {
    const others = (getValues('claimedCategories') ?? []).filter((each) => each !== code)
    setValue('claimedCategories', [code, ...others], { shouldDirty: true })
    saving.dropGap('category')
    saving.save()
    onOpen()
  }
  const button = (candidate: Candidate) => (
    <li key={candidate.code} className="not-first:border-line not-first:border-t">
      <CandidateButton
        candidate={candidate}
        isCurrent={!isAsking && candidate.code === checklist.current}
        isOff={!application.mayEdit}
        onOpen={() => open(candidate.code)}
      />
    </li>
  )

  return (
    <nav
      aria-labelledby="candidates-title"
      tabIndex={-1}
      data-region
      className="focus-inset scroll-thin relative px-4 pt-4 pb-3 sm:px-6 columns:overflow-y-auto columns:pr-5"
    >
      <h2 id="candidates-title" className="text-base">
        {t('mayFit')}
      </h2>
      {possible.length > 0 ? (
        <>
          <ol id="field-category" className="mt-2 rounded-control border border-line bg-paper">
            {possible.map(button)}
          </ol>
          <p className="mt-2 text-ink-3 text-sm">{t('order')}</p>
        </>
      ) : (
        <p id="field-category" className="mt-2 text-ink-2 text-sm">
          {t('nothingYet')}
        </p>
      )}
      {checklist.isFigureMissing && (
        <p className="mt-2 text-sm text-warn">
          {figure('note', { date: format.dateTime(toUtcMidnight(application.on), 'day') })}
        </p>
      )}
      {application.mayEdit && !isAsking && (
        <div className="mt-2">
          <Button size="small" onClick={onAsk}>
            {t('askAgain')}
          </Button>
        </div>
      )}
      {notAsked.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t('others', { count: notAsked.length })}>
            <ol className="-ml-6.5 rounded-control border border-line bg-paper">{notAsked.map(button)}</ol>
          </Disclosure>
        </div>
      )}
      {out.length > 0 && (
        <div className="mt-1">
          <Disclosure summary={t('doNotFit', { count: out.length })}>
            <ul className="-ml-6.5 grid gap-2 text-sm">
              {out.map(({ code, why }) => (
                <li key={code}>
                  <b>{nameOf(code)}.</b> <span className="text-ink-2">{why || t('saidNo')}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </nav>
  )
}
