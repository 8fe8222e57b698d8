'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { CaseView } from '@/lib/cases/case.queries'
import { DutyForm } from './duty-form'
import { DutyLine } from './duty-line'

export type TabProps = { found: CaseView; isOpen: boolean; onChanged: () => void }

/** Terms, hearings, tasks and what is waited for: open ones by their day, the others folded away. */
export function DutiesTab({ found, isOpen, onChanged }: TabProps) {
  const t = useTranslations('cases.duty')
  const [isAdding, setAdding] = useState(false)
  const { duties, on, id } = found
  const open = duties.filter(({ state }) => state === 'OPEN')
  const ended = duties.filter(({ state }) => state !== 'OPEN').toReversed()
  const line = { on, isOpen, onChanged }
  return (
    <div className="grid gap-3.5">
      {isOpen && !isAdding && (
        <div>
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      )}
      {isAdding && (
        <DutyForm
          mandateId={id}
          on={on}
          start={{ courtNumber: found.content.draft.caseNumber, court: found.content.draft.body }}
          onDone={() => {
            setAdding(false)
            onChanged()
          }}
          onBack={() => setAdding(false)}
        />
      )}
      {open.length > 0 ? (
        <ul className="grid">
          {open.map((duty) => (
            <DutyLine key={duty.id} duty={duty} {...line} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('none')}>{isOpen && t('noneText')}</EmptyState>
      )}
      {ended.length > 0 && (
        <Disclosure summary={t('ended', { count: ended.length })}>
          <ul className="grid">
            {ended.map((duty) => (
              <DutyLine key={duty.id} duty={duty} {...line} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
