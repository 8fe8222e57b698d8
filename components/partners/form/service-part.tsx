'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { useToast } from '@/components/ui/toast'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { newId } from '@/lib/core/new-id'
import { AUDIENCES } from '@/lib/partners/partner-access.rules'
import { emptyOffer, emptyService, type PartnerForm } from '@/lib/partners/partner-form.rules'
import { ACCEPTS, BOOKINGS, COSTS, SERVICE_STATES } from '@/lib/partners/partner-record.schema'
import { AreasField } from './areas-field'
import { ContactRows } from './contact-rows'
import { NeedsField } from './needs-field'
import { PhoneRows } from './phone-rows'
import { EnglishContext, TextPair, useProblemOf } from './text-pair'
import { TopicsField } from './topics-field'

/** What they do: each service with what a person must know before going there. */
export function ServicePart({ papers }: { papers: Record<string, string> }) {
  const t = useTranslations('partnerEdit')
  const toast = useToast()
  const { control, getValues, setValue } = useFormContext<PartnerForm>()
  const { fields, append, insert, remove } = useFieldArray({ control, name: 'services', keyName: 'key' })

  function add() {
    const id = newId()
    append(emptyService(id))
    const [first] = getValues('locations')
    setValue('offers', [...getValues('offers'), emptyOffer(newId(), id, first?.id ?? '')], {
      shouldDirty: true,
    })
  }
  function drop(place: number) {
    const [service, offers] = [getValues(`services.${place}`), getValues('offers')]
    remove(place)
    setValue(
      'offers',
      offers.filter(({ serviceId }) => serviceId !== service.id),
      { shouldDirty: true },
    )
    toast({
      message: t('serviceRemoved'),
      undo: () => {
        insert(place, service)
        setValue('offers', offers, { shouldDirty: true })
      },
    })
  }
  return (
    <div className="grid gap-3.5">
      {fields.map(({ key }, place) => (
        <Sheet
          key={key}
          id={`service-${place}`}
          title={<ServiceTitle place={place} />}
          aside={
            <Button size="small" onClick={() => drop(place)}>
              {t('removeService')}
            </Button>
          }
        >
          <ServiceFields place={place} papers={papers} />
        </Sheet>
      ))}
      <div>
        <Button icon="plus" onClick={add}>
          {t('addService')}
        </Button>
      </div>
    </div>
  )
}

function ServiceTitle({ place }: { place: number }) {
  const t = useTranslations('partnerEdit')
  const name = useWatch<PartnerForm, `services.${number}.name.uk`>({ name: `services.${place}.name.uk` })
  return name || t('serviceNumber', { number: place + 1 })
}

function ServiceFields({ place, papers }: { place: number; papers: Record<string, string> }) {
  const t = useTranslations('partnerEdit')
  const { register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const hasEnglish = use(EnglishContext)
  const name = `services.${place}` as const
  const choices = useChoices()
  return (
    <div className="grid gap-3">
      <TextPair name={`${name}.name`} label={t('serviceName')} hint={t('serviceNameHint')} mark="required" />
      <NeedsField place={place} />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <SelectField label={t('accepts')} options={choices.accepts} {...register(`${name}.accepts`)} />
        <TextField
          label={t('freePlaces')}
          width="short"
          inputMode="numeric"
          error={problem(`${name}.freePlaces`)}
          {...register(`${name}.freePlaces`)}
        />
        <SelectField label={t('booking')} options={choices.booking} {...register(`${name}.booking`)} />
        <SelectField label={t('cost')} options={choices.cost} {...register(`${name}.cost`)} />
      </div>
      <TextPair name={`${name}.bookingHow`} label={t('bookingHow')} />
      <div className="grid gap-x-5 gap-y-2 sm:grid-flow-col sm:auto-cols-fr">
        <TextArea
          label={t('papers')}
          hint={t('papersHint')}
          error={problem(`${name}.papers`)}
          {...register(`${name}.papers`)}
        />
        {hasEnglish && (
          <TextArea
            label={t('inEnglish', { label: t('papers') })}
            lang="en"
            {...register(`${name}.papersEn`)}
          />
        )}
      </div>
      <TextPair name={`${name}.whatToSay`} label={t('whatToSay')} hint={t('whatToSayHint')} isLong />
      <TextPair name={`${name}.expectedDays`} label={t('expectedDays')} />
      <Disclosure summary={t('moreOfService')}>
        <MoreOfService place={place} papers={papers} />
      </Disclosure>
    </div>
  )
}

function MoreOfService({ place, papers }: { place: number; papers: Record<string, string> }) {
  const t = useTranslations('partnerEdit')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const choices = useChoices()
  const name = `services.${place}` as const
  return (
    <div className="grid gap-4">
      <TextPair name={`${name}.description`} label={t('description')} isLong />
      <Controller
        control={control}
        name={`${name}.audience`}
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            layout="two"
            label={t('audience')}
            hint={t('audienceHint')}
            options={choices.audience}
          />
        )}
      />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <TextField
          label={t('minAge')}
          width="short"
          error={problem(`${name}.minAge`)}
          {...register(`${name}.minAge`)}
        />
        <TextField
          label={t('maxAge')}
          width="short"
          error={problem(`${name}.maxAge`)}
          {...register(`${name}.maxAge`)}
        />
      </div>
      <TextPair name={`${name}.eligibility`} label={t('eligibility')} isLong />
      <Controller
        control={control}
        name={`${name}.languages`}
        render={({ field }) => (
          <CheckboxGroup {...field} layout="two" label={t('languages')} options={choices.languages} />
        )}
      />
      <AreasField place={place} />
      <TopicsField place={place} />
      <Controller
        control={control}
        name={`${name}.docs`}
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            layout="two"
            label={t('docs')}
            hint={t('docsHint')}
            options={Object.entries(papers).map(([value, label]) => ({ value, label }))}
          />
        )}
      />
      <TextPair name={`${name}.otherWay`} label={t('otherWay')} isLong />
      <TextPair name={`${name}.costNote`} label={t('costNote')} />
      <PhoneRows name={`${name}.phones`} label={t('servicePhones')} />
      <ContactRows name={`${name}.contacts`} label={t('serviceContacts')} />
      <SelectField label={t('state')} options={choices.state} {...register(`${name}.state`)} />
    </div>
  )
}

function useChoices() {
  const t = useTranslations('partnerEdit')
  const preview = useTranslations('partnerSearch.preview')
  const languages = useTranslations('partnerSearch.language')
  const all = useTranslations('partners')
  return {
    accepts: ACCEPTS.map((value) => ({ value, label: t(`acceptsChoice.${value}`) })),
    booking: BOOKINGS.map((value) => ({ value, label: preview(`booking.${value}`) })),
    cost: COSTS.map((value) => ({
      value,
      label: value === 'UNKNOWN' ? t('notKnown') : preview(`cost.${value}`),
    })),
    audience: AUDIENCES.map((value) => ({ value, label: all(`audience.${value}`) })),
    languages: LANGUAGES.map((value) => ({ value, label: languages(value) })),
    state: SERVICE_STATES.map((value) => ({ value, label: t(`stateChoice.${value}`) })),
  }
}
