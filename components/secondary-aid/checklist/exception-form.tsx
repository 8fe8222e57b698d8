'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { Button } from '@/components/ui/button'
import type { StatedException } from '@/lib/secondary-aid/application-aside.queries'
import { stateExceptionAction } from '@/lib/secondary-aid/application-desk.actions'
import { stateExceptionSchema } from '@/lib/secondary-aid/application-desk.schema'
import { useChecklistFrame } from './checklist-frame'
import { paperDraftKey } from './paper-draft-key'

const FIELD_ERRORS = ['required', 'tooLong'] as const

type ExceptionFormProps = {
  /** The exception whose reason is changed; a new one without it. */
  changed?: StatedException
  choices: readonly { key: string; name: string }[]
  onClose: () => void
}

/** For which paper, or for the whole case, and why. */
export function ExceptionForm({ changed, choices, onClose }: ExceptionFormProps) {
  const t = useTranslations('applicationDesk.exception')
  const { application, saving } = useChecklistFrame()
  const [about, setAbout] = useState(changed ? (changed.paper ?? '') : (choices[0]?.key ?? ''))
  const {
    text: reason,
    change,
    kept,
  } = useKeptText(
    paperDraftKey('exception', changed ? (changed.paper ?? 'case') : 'new', application.id),
    changed?.reason,
  )
  const [error, setError] = useState<(typeof FIELD_ERRORS)[number]>()
  const [pending, setPending] = useState(false)

  async function send() {
    const request = {
      applicationId: application.id,
      paper: about || null,
      reason,
      submissionId: kept.submission.id,
    }
    const parsed = stateExceptionSchema.safeParse(request)
    if (!parsed.success) {
      const message = parsed.error.issues[0]?.message
      return setError(FIELD_ERRORS.find((each) => each === message) ?? 'required')
    }
    setPending(true)
    const problem = await saving.act(() => stateExceptionAction(request))
    setPending(false)
    // Something else was stated under this key: it is told, and what is sent after that is another deed.
    if (problem === 'keyReused') kept.submission.renew()
    if (problem !== undefined) return
    await kept.discard()
    onClose()
  }
  return (
    <div className="mt-1.5 grid gap-2">
      {!changed && choices.length > 0 && (
        <SelectField
          label={t('about')}
          name="exception-about"
          value={about}
          options={[
            ...choices.map(({ key, name }) => ({ value: key, label: name })),
            { value: '', label: t('wholeCase') },
          ]}
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
      )}
      <TextArea
        id="exception-reason"
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        autoFocus
        onChange={(event) => {
          change(event.currentTarget.value)
          setError(undefined)
        }}
        error={error && t(error)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon="check" pending={pending} onClick={() => void send()}>
          {changed ? t('keepChange') : t('state')}
        </Button>
        <Button size="small" variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </div>
  )
}
