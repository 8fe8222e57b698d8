'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { PARTNER_KINDS } from '@/lib/partners/partner-kinds.rules'
import { ContactRows } from './contact-rows'
import { DoublesNote } from './doubles-note'
import { PhoneRows } from './phone-rows'
import { TextPair, useProblemOf } from './text-pair'

/** Who they are: kind, name, how to reach them. */
export function IdentityPart({ partnerId }: { partnerId: string | undefined }) {
  const t = useTranslations('partnerEdit')
  const all = useTranslations('partners.kind')
  const { register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  return (
    <Sheet title={t('who')} id="who">
      <div className="grid gap-3">
        <SelectField
          label={t('kind')}
          mark="required"
          emptyLabel={t('chooseKind')}
          options={PARTNER_KINDS.map((code) => ({ value: code, label: all(code) }))}
          error={problem('kind')}
          {...register('kind')}
        />
        <TextPair name="name" label={t('name')} mark="required" />
        <DoublesNote partnerId={partnerId} />
        <PhoneRows name="phones" label={t('phones')} />
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <TextField label={t('email')} type="email" error={problem('email')} {...register('email')} />
          <TextField
            label={t('website')}
            hint={t('websiteHint')}
            error={problem('website')}
            {...register('website')}
          />
        </div>
        <Disclosure summary={t('moreOfWho')}>
          <div className="grid gap-3">
            <TextPair name="alternateName" label={t('alternateName')} />
            <TextPair name="description" label={t('description')} isLong />
            <ContactRows name="contacts" label={t('contacts')} />
            <TextField
              label={t('registryCode')}
              width="code"
              error={problem('registryCode')}
              {...register('registryCode')}
            />
          </div>
        </Disclosure>
      </div>
    </Sheet>
  )
}
