'use client'

import { useTranslations } from 'next-intl'
import { DraftStatus } from '@/components/forms/draft-status'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { isToFinish } from '@/lib/enquiries/finished-visit.rules'
import type { Visit } from '@/lib/enquiries/visit.queries'
import type { Saving } from './use-save-visit'

type VisitFootProps = {
  visit: Visit
  saving: Saving
  draft: ServerDraft<unknown>['progress']
  onOverwrite: () => void
}

/** Finish, or save what is corrected in a finished visit, or one's own issues of another's. Beside the buttons, whether the draft is safe. */
export function VisitFoot({ visit, saving, draft, onOverwrite }: VisitFootProps) {
  const Buttons = !isToFinish(visit) ? CorrectionButtons : visit.mayFinish ? FinishButtons : OwnButton
  return (
    <ActionFoot>
      <Buttons saving={saving} />
      <DraftStatus draft={draft} onOverwrite={onOverwrite} />
    </ActionFoot>
  )
}

/** A visit with issues of others too goes on until who keeps it ends it. */
function OwnButton({ saving }: { saving: Saving }) {
  const t = useTranslations('visit.foot')
  return (
    <ShortcutButton
      variant="primary"
      stroke={{ code: 'KeyS', ctrl: true }}
      pending={saving.state.kind === 'saving'}
      onClick={saving.keep}
    >
      {t('saveOwn')}
    </ShortcutButton>
  )
}

/** Finish and show the sheet; finish and take the next person; or only save. */
function FinishButtons({ saving }: { saving: Saving }) {
  const t = useTranslations('visit.foot')
  const pending = saving.state.kind === 'saving'
  return (
    <>
      <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
        {t('finishAndSheet')}
      </ShortcutButton>
      <ShortcutButton stroke={{ code: 'KeyZ', alt: true }} pending={pending} onClick={saving.finish('desk')}>
        {t('finishAndNext')}
      </ShortcutButton>
      <ShortcutButton
        variant="link"
        stroke={{ code: 'KeyS', ctrl: true }}
        pending={pending}
        onClick={saving.keep}
      >
        {t('save')}
      </ShortcutButton>
    </>
  )
}

/** A finished visit is not finished once more: it is corrected, and its sheet may be wanted anew. */
function CorrectionButtons({ saving }: { saving: Saving }) {
  const t = useTranslations('visit.foot')
  const pending = saving.state.kind === 'saving'
  return (
    <>
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyS', ctrl: true }}
        pending={pending}
        onClick={saving.keep}
      >
        {t('saveCorrection')}
      </ShortcutButton>
      <ShortcutButton type="submit" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
        {t('saveAndSheet')}
      </ShortcutButton>
    </>
  )
}
