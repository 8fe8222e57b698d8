'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { Disclosure } from '@/components/ui/disclosure'
import type { CardForm } from '@/lib/clients/card-form.schema'
import type { CONSENT_ANSWERS } from '@/lib/clients/client-codes.rules'
import { consentTicks, oralConsentScript, refusalConsequences } from '@/lib/clients/consent.rules'
import { useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** Consent to being recorded: what to read aloud, the answer, and the separate ticks; or what a refusal means. */
export function ConsentFields() {
  const t = useTranslations('clients.fields')
  const consent = useTranslations('consent')
  const locale = useLocale()
  const options = useCodeOptions()
  const { field, errorOf } = useCardField()
  const { watch, control } = useFormContext<CardForm>()
  const scopes = useController({ control, name: 'consent.scopes' }).field
  const answer = watch('consent.answer')
  const refusal = refusalConsequences(locale)
  return (
    <div className="grid gap-2">
      <RadioGroup
        label={t('consent')}
        mark="required"
        layout="row"
        options={options('consentAnswer', [
          'GIVEN_ORALLY',
          'GIVEN_WRITTEN',
          'REFUSED',
        ] satisfies (typeof CONSENT_ANSWERS)[number][])}
        {...field('consent.answer')}
        // A refusal is an answer like another; it only leads elsewhere.
        error={answer === 'REFUSED' ? undefined : errorOf('consent.answer')}
        value={answer}
      />
      {answer === 'REFUSED' ? (
        <div className="rounded-control bg-sunken px-3 py-2 text-sm">
          <p className="font-semibold">{refusal.title}</p>
          <ul className="list-disc pl-5">
            {refusal.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <Disclosure summary={consent('readAloud')}>
            <p className="text-ink-2 text-sm">{consent('readAloudHint')}</p>
            {oralConsentScript(locale).map((line) => (
              <p key={line} className="mt-1">
                {line}
              </p>
            ))}
          </Disclosure>
          {answer !== '' && (
            <CheckboxGroup
              label={consent('ticks')}
              hint={consent('ticksHint')}
              options={consentTicks(locale).map(({ scope, label }) => ({ value: scope, label }))}
              {...scopes}
            />
          )}
        </>
      )}
    </div>
  )
}
