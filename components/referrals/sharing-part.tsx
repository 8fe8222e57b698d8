'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { REFERRAL_WAYS } from '@/lib/referrals/referral.rules'
import type { ReferralDraft } from '@/lib/referrals/referral.schema'
import type { DraftSheet } from '@/lib/referrals/referral-draft.queries'
import { CONSENT_FORMS, SHARED_DATA, sharableData } from '@/lib/referrals/sharing.rules'

/** Whether the partner is told, and of the person only what the person agrees to. */
export function SharingPart({ view, sheet }: { view: ReferralView; sheet: DraftSheet }) {
  const t = useTranslations('referrals')
  const format = useFormatter()
  const { control } = useFormContext<ReferralDraft>()
  const way = useWatch({ control, name: 'way' })
  const date = format.dateTime(toUtcMidnight(sheet.answerDueOn), 'day')
  return (
    <Sheet title={t('draft.partnerPart')} id="sharing">
      <div className="grid gap-3">
        <Controller
          control={control}
          name="way"
          render={({ field }) => (
            <RadioGroup
              label={t('view.way')}
              {...field}
              options={REFERRAL_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
            />
          )}
        />
        {way === 'LIVE' ? (
          <p className="flex flex-wrap items-center gap-2 text-sm">
            {t('draft.liveHint', { date })} {t('draft.answerTerm')}
            <NotConfirmed>{t('draft.answerTermSource')}</NotConfirmed>
          </p>
        ) : (
          <p className="text-sm">{t('draft.loggedHint')}</p>
        )}
        {way === 'LIVE' && <DataFields view={view} />}
        {view.barred && (
          <Banner tone="neutral">
            {t('draft.notRung')}{' '}
            <Link href={`/clients/${view.clientId}#consent`}>{t('draft.askForCalls')}</Link>
          </Banner>
        )}
      </div>
    </Sheet>
  )
}

function DataFields({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const { control, register } = useFormContext<ReferralDraft>()
  const [sharedData, consentForm] = useWatch({ control, name: ['sharedData', 'consentForm'] })
  const { person, partner, mayOverride, hasGeneralConsent } = view
  const data = sharedData.map((each) => t(`data.${each}`)).join(', ')
  return (
    <>
      {person === 'protected' && (
        <Banner tone="neutral" icon="lock">
          {t('problem.protectedByCode')}
        </Banner>
      )}
      <Controller
        control={control}
        name="sharedData"
        render={({ field: { value, onChange, ref, name } }) => (
          <CheckboxGroup
            label={t('draft.dataPart')}
            hint={t('draft.dataHint')}
            name={name}
            ref={ref}
            value={value}
            onChange={(ticked) => onChange(SHARED_DATA.filter((each) => ticked.includes(each)))}
            options={sharableData(person).map((each) => ({ value: each, label: t(`data.${each}`) }))}
          />
        )}
      />
      {sharedData.length > 0 && (
        <>
          <Controller
            control={control}
            name="consentForm"
            render={({ field }) => (
              <RadioGroup
                label={t('draft.consent')}
                hint={t('draft.consentText', { partner: partner.name, data })}
                {...field}
                options={[
                  ...CONSENT_FORMS.map((value) => ({ value, label: t(`consentForm.${value}`) })),
                  { value: '', label: t('draft.consentNone') },
                ]}
              />
            )}
          />
          {person !== 'none' && (
            <p className="text-ink-2 text-sm">
              {t(hasGeneralConsent ? 'draft.generalGiven' : 'draft.generalNone')}
            </p>
          )}
          {mayOverride && consentForm === '' && (
            <TextArea
              label={t('draft.override')}
              hint={t('draft.overrideHint')}
              rows={2}
              {...register('overrideReason')}
            />
          )}
        </>
      )}
    </>
  )
}
