'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { Checkbox } from '@/components/forms/checkbox'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { exceptionKey } from '@/lib/secondary-aid/exception.rules'
import { CaseAsked } from './case-asked'
import { CaseFacts } from './case-facts'
import { CaseProven } from './case-proven'
import { CaseTerm } from './case-term'

type CaseBodyProps = {
  found: CaseForDecision
  agreesTo: readonly string[]
  onAgree: (agreesTo: readonly string[]) => void
}

/** What is asked, what is proven, the exceptions, what will be signed and how the term was counted. */
export function CaseBody({ found, agreesTo, onAgree }: CaseBodyProps) {
  const t = useTranslations('secondaryAid.decisions.case')
  return (
    <div className="mt-4.5 grid items-start gap-x-7 gap-y-4.5 columns:grid-cols-2">
      <div className="grid gap-y-4.5">
        <CasePart title={t('asks')}>
          <CaseAsked found={found} />
        </CasePart>
        {found.exceptions.length > 0 && (
          <CasePart title={t('exceptions', { count: found.exceptions.length })}>
            {found.exceptions.map((exception) => {
              const key = exceptionKey(exception)
              const others = agreesTo.filter((each) => each !== key)
              return (
                <WorkersException
                  key={key}
                  exception={exception}
                  agrees={agreesTo.includes(key)}
                  onAgree={(agrees) => onAgree(agrees ? [...others, key] : others)}
                />
              )
            })}
          </CasePart>
        )}
        <CasePart title={t('willSign')}>
          <CaseFacts
            facts={[
              { term: t('decision'), value: t('decisionText') },
              { term: t('provider'), value: t('providerText') },
              { term: t('letter'), value: t('letterText') },
            ]}
          />
        </CasePart>
      </div>
      <div className="grid gap-y-4.5">
        <CasePart title={t('proven')}>
          <CaseProven found={found} />
        </CasePart>
        <ConflictPanel matter={{ kind: 'application', id: found.id }} level={3} />
      </div>
      <div className="columns:col-span-2">
        <CasePart title={t('counting')}>
          <CaseTerm found={found} />
        </CasePart>
      </div>
    </div>
  )
}

type ExceptionProps = {
  exception: CaseForDecision['exceptions'][number]
  agrees: boolean
  onAgree: (agrees: boolean) => void
}

/** Never ticked beforehand: agreeing is the head's own act. */
function WorkersException({ exception, agrees, onAgree }: ExceptionProps) {
  const t = useTranslations('secondaryAid.decisions.case')
  const format = useFormatter()
  const date = isPlainDate(exception.on) ? format.dateTime(toUtcMidnight(exception.on), 'day') : ''
  return (
    <>
      <p className="whitespace-pre-line py-2 text-row">
        <b>{exception.paperName || t('wholeCase')}.</b> {exception.reason}{' '}
        <span className="whitespace-nowrap text-ink-2">{t('exceptionBy', { name: exception.by, date })}</span>
      </p>
      <Checkbox
        name={`agrees-${exceptionKey(exception)}`}
        label={exception.paperName ? t('agreeTo', { paper: exception.paperName }) : t('agree')}
        checked={agrees}
        onChange={(event) => onAgree(event.currentTarget.checked)}
      />
    </>
  )
}

function CasePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="border-ink border-b-2 pb-1 text-row">{title}</h3>
      {children}
    </section>
  )
}
