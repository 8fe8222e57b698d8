'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { newId } from '@/lib/core/new-id'
import { emptyOffer, type PartnerForm } from '@/lib/partners/partner-form.rules'
import { ContactRows } from './contact-rows'
import { ExceptionRows } from './exception-rows'
import { HoursGrid } from './hours-grid'
import { PhoneRows } from './phone-rows'
import { TextPair } from './text-pair'

/** Which service is given where and when. */
export function OfferPart() {
  const t = useTranslations('partnerEdit')
  const { control, getValues, setValue } = useFormContext<PartnerForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'offers', keyName: 'key' })
  const services = useWatch({ control, name: 'services' })
  const nameOf = (id: string) => {
    const place = services.findIndex((service) => service.id === id)
    return services[place]?.name.uk || t('serviceNumber', { number: place + 1 })
  }
  /** The hours of one for all: most bodies keep the same hours for everything they do. */
  function copyHours(from: number) {
    const { hours, isKnown } = getValues(`offers.${from}`)
    const others = getValues('offers').map((offer) => ({ ...offer, isKnown, hours: structuredClone(hours) }))
    setValue('offers', others, { shouldDirty: true })
  }
  return (
    <div className="grid gap-3.5">
      {fields.map(({ key, serviceId }, place) => (
        <Sheet
          key={key}
          id={`offer-${place}`}
          title={t('offerOf', { service: nameOf(serviceId) })}
          aside={
            fields.filter((other) => other.serviceId === serviceId).length > 1 && (
              <Button size="small" onClick={() => remove(place)}>
                {t('removeOffer')}
              </Button>
            )
          }
        >
          <OfferFields place={place} onCopy={fields.length > 1 ? () => copyHours(place) : undefined} />
        </Sheet>
      ))}
      <div className="flex flex-wrap gap-2">
        {services.map(({ id }) => (
          <Button key={id} size="small" icon="plus" onClick={() => append(emptyOffer(newId(), id, ''))}>
            {t('addOffer', { service: nameOf(id) })}
          </Button>
        ))}
      </div>
    </div>
  )
}

type OfferFieldsProps = { place: number; onCopy: (() => void) | undefined }

function OfferFields({ place, onCopy }: OfferFieldsProps) {
  const t = useTranslations('partnerEdit')
  const { control, register } = useFormContext<PartnerForm>()
  const locations = useWatch({ control, name: 'locations' })
  const isKnown = useWatch({ control, name: `offers.${place}.isKnown` })
  const options = locations.map(({ id, place: settlement, street }, at) => ({
    value: id,
    label: [settlement.text, street.uk].filter(Boolean).join(', ') || t('placeNumber', { number: at + 1 }),
  }))
  return (
    <div className="grid gap-3">
      <SelectField
        label={t('where')}
        emptyLabel={t('byTelephone')}
        options={options}
        {...register(`offers.${place}.locationId`)}
      />
      <Checkbox label={t('hours.known')} {...register(`offers.${place}.isKnown`)} />
      {isKnown ? (
        <>
          <HoursGrid place={place} />
          {onCopy && (
            <div>
              <Button size="small" onClick={onCopy}>
                {t('hours.copyToAll')}
              </Button>
            </div>
          )}
          <ExceptionRows place={place} />
        </>
      ) : (
        <TextPair name={`offers.${place}.hoursNote`} label={t('hours.note')} hint={t('hours.noteHint')} />
      )}
      <Disclosure summary={t('moreOfOffer')}>
        <div className="grid gap-3">
          <PhoneRows name={`offers.${place}.phones`} label={t('offerPhones')} />
          <ContactRows name={`offers.${place}.contacts`} label={t('offerContacts')} />
          <TextPair name={`offers.${place}.note`} label={t('offerNote')} isLong />
        </div>
      </Disclosure>
    </div>
  )
}
