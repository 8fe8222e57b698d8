'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CONSENT_SCOPES } from '@/lib/clients/client-codes.rules'
import { renewConsentAction } from '@/lib/clients/consent.actions'
import { consentTicks, oralConsentScript } from '@/lib/clients/consent.rules'
import { newId } from '@/lib/core/new-id'

type Form = 'WRITTEN' | 'ORAL'
type RenewConsentProps = {
  clientId: string
  isRenewal: boolean
  scopes: readonly string[]
  /** What each form is called. */
  forms: Record<Form, string>
}

/** Asks for consent and records the answer: for the first time after an import, anew, or with other ticks. */
export function RenewConsent({ clientId, isRenewal, scopes, forms }: RenewConsentProps) {
  const t = useTranslations('card.consent')
  const words = useTranslations('consent')
  const locale = useLocale()
  const router = useRouter()
  const [attempt, setAttempt] = useState<string>()
  const [form, setForm] = useState<Form>()
  const [ticked, setTicked] = useState<readonly string[]>(scopes)
  const [problem, setProblem] = useState<'missing' | 'failed'>()
  const [pending, setPending] = useState(false)

  async function save() {
    if (!attempt || pending) return
    if (!form) return setProblem('missing')
    setPending(true)
    const answer = await renewConsentAction({
      clientId,
      form,
      scopes: CONSENT_SCOPES.filter((scope) => ticked.includes(scope)),
      submissionId: attempt,
    }).catch(() => undefined)
    setPending(false)
    if (answer?.ok) {
      setAttempt(undefined)
      return router.refresh()
    }
    if (answer?.error === 'signedOut') return noteSessionEnded()
    setProblem('failed')
  }

  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setProblem(undefined)
          setAttempt(newId())
        }}
      >
        {t(isRenewal ? 'renew.button' : 'renew.ask')}
      </Button>
      <Dialog
        open={attempt !== undefined}
        onClose={() => setAttempt(undefined)}
        title={t('renew.title')}
        width="form"
        footer={
          <Button variant="primary" type="button" pending={pending} onClick={() => void save()}>
            {t('renew.save')}
          </Button>
        }
      >
        <div className="grid gap-3">
          <div className="rounded-control bg-sunken px-3 py-2 text-sm">
            <p className="font-semibold">{words('readAloud')}</p>
            {oralConsentScript(locale).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <RadioGroup
            name="consent-form"
            label={t('renew.answer')}
            layout="row"
            options={[
              { value: 'ORAL', label: forms.ORAL },
              { value: 'WRITTEN', label: forms.WRITTEN },
            ]}
            value={form ?? ''}
            onChange={(event) => setForm(event.currentTarget.value === 'ORAL' ? 'ORAL' : 'WRITTEN')}
            error={problem === 'missing' ? t('renew.missing') : undefined}
          />
          <CheckboxGroup
            name="consent-scopes"
            label={words('ticks')}
            options={consentTicks(locale).map(({ scope, label }) => ({ value: scope, label }))}
            value={ticked}
            onChange={setTicked}
          />
          {problem === 'failed' && (
            <p role="alert" className="font-semibold text-danger">
              {t('failed')}
            </p>
          )}
        </div>
      </Dialog>
    </>
  )
}
