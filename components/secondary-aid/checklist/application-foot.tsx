'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DraftStatus } from '@/components/forms/draft-status'
import { FieldLink } from '@/components/forms/field-link'
import { FormStatus } from '@/components/forms/form-status'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { lackKey } from '@/lib/secondary-aid/application-events.rules'
import type { ApplicationState } from '@/lib/secondary-aid/application-state.rules'
import { owedPapers } from '@/lib/secondary-aid/exception.rules'
import { useChecklistFrame } from './checklist-frame'
import { EndApplication } from './end-application'
import { SendForDecision } from './send-for-decision'
import { useInvalidFields } from './use-content-problems'

const WITHDRAWN_FROM: readonly ApplicationState[] = [
  'AWAITING_PAPERS',
  'UNDER_REVIEW',
  'RETURNED',
  'LEFT_INCOMPLETE',
]

/** How the person may end it themselves, as it stands. */
function endedBy(state: ApplicationState): 'giveUp' | 'withdraw' | undefined {
  if (state === 'DRAFT') return 'giveUp'
  return WITHDRAWN_FROM.includes(state) ? 'withdraw' : undefined
}

/** Receive the application or hand it to the head again, print what is missing, and whether what was typed is safe. */
export function ApplicationFoot() {
  const t = useTranslations('secondaryAid.checklist')
  const router = useRouter()
  const { application, checklist, saving } = useChecklistFrame()
  const { id, state, mayEdit, mayMark } = application
  const missing = checklist.rows.filter((row) => row.isMissing && row.about !== 'APPLICATION')
  const owed = owedPapers(
    missing.map(({ anyOf }) => lackKey(anyOf)),
    application.exceptions,
  )
  const isMissing = owed.length > 0
  const ending = endedBy(state)
  return (
    <ActionFoot
      end={mayMark && ending ? <EndApplication key={ending} applicationId={id} deed={ending} /> : undefined}
    >
      {state === 'DRAFT' && mayEdit && (
        <ShortcutButton
          variant="primary"
          type="button"
          stroke={{ code: 'Enter', ctrl: true }}
          pending={saving.isReceiving}
          onClick={() => void saving.receive(checklist.current ?? '-')}
        >
          {t('receive')}
        </ShortcutButton>
      )}
      <SendForDecision />
      {isMissing && (
        <ShortcutButton
          icon="printer"
          stroke={{ code: 'KeyP', alt: true }}
          onClick={() => router.push(`/secondary-aid/${id}/papers/missing`)}
        >
          {t('printMissing')}
        </ShortcutButton>
      )}
      <Status />
      {state === 'DRAFT' && isMissing && (
        <span className="max-w-prose text-ink-2 text-sm max-sm:hidden">{t('receiveHint')}</span>
      )}
    </ActionFoot>
  )
}

function Status() {
  const t = useTranslations('secondaryAid.checklist.saving')
  const { saving } = useChecklistFrame()
  const invalid = useInvalidFields()
  const { state, draft } = saving
  if (state.kind === 'saved') return <FormStatus draft={{ state: 'saved', at: state.at }} />
  if (state.kind === 'saving') return <FormStatus draft={{ state: 'saving' }} />
  return (
    <>
      <span role="status" className="flex flex-wrap gap-x-2 text-sm text-warn">
        {state.kind === 'invalid' && (
          <>
            {t('invalid')}
            {invalid.map(({ name, label }) => (
              <FieldLink key={name} name={name} className="inline-block text-warn leading-6 hover:text-warn">
                {label}
              </FieldLink>
            ))}
          </>
        )}
      </span>
      <DraftStatus draft={draft.progress} onOverwrite={draft.overwrite} />
    </>
  )
}
