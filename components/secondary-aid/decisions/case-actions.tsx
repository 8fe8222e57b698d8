'use client'

import { useTranslations } from 'next-intl'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { MOVE_PROBLEMS } from '@/lib/secondary-aid/application-state.rules'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { exceptionKey } from '@/lib/secondary-aid/exception.rules'
import type { CaseMode } from './case-panel'

type CaseActionsProps = {
  found: CaseForDecision
  agreesTo: readonly string[]
  following: string | undefined
  onChoose: (mode: CaseMode) => void
}

/** Grant, refuse, send back: each opens its last step, none is done by a key alone. */
export function CaseActions({ found, agreesTo, following, onChoose }: CaseActionsProps) {
  const t = useTranslations('secondaryAid')
  const { bar, grantBar, exceptions } = found
  const problem = MOVE_PROBLEMS.find((code) => code === bar)
  const barred = problem && t(`moveProblem.${problem}`)
  const notGranted =
    barred ??
    (exceptions.some((exception) => !agreesTo.includes(exceptionKey(exception)))
      ? t('decisions.grantBar.exceptionNotAgreed')
      : grantBar
        ? t(`decisions.grantBar.${grantBar}`)
        : undefined)
  const off = (reason: string | undefined) => (reason === undefined ? {} : { disabledReason: reason })
  return (
    <ActionFoot
      end={
        following && (
          <span className="text-ink-2 text-sm">{t('decisions.following', { number: following })}</span>
        )
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyG' }}
        {...off(notGranted)}
        onClick={() => onChoose('grant')}
      >
        {t('decisions.grant.open')}
      </ShortcutButton>
      <ShortcutButton
        variant="danger"
        stroke={{ code: 'KeyR' }}
        {...off(barred)}
        onClick={() => onChoose('refuse')}
      >
        {t('decisions.refuse.open')}
      </ShortcutButton>
      <ShortcutButton stroke={{ code: 'KeyB' }} {...off(barred)} onClick={() => onChoose('giveBack')}>
        {t('decisions.giveBack.open')}
      </ShortcutButton>
    </ActionFoot>
  )
}
