'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { loadPlaces } from '@/components/clients/card-form/load-places'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Combobox } from '@/components/forms/combobox'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { useToast } from '@/components/ui/toast'
import { newId } from '@/lib/core/new-id'
import { PLACE_ACCESS } from '@/lib/partners/partner-access.rules'
import { emptyLocation, type PartnerForm } from '@/lib/partners/partner-form.rules'
import { TextPair, useProblemOf } from './text-pair'

/** Where they are: one sheet a place. */
export function PlacePart() {
  const t = useTranslations('partnerEdit')
  const toast = useToast()
  const { control, getValues, setValue } = useFormContext<PartnerForm>()
  const { fields, append, insert, remove } = useFieldArray({ control, name: 'locations', keyName: 'key' })

  function drop(place: number) {
    const [location, offers] = [getValues(`locations.${place}`), getValues('offers')]
    remove(place)
    // What was given there is asked for by telephone until another place is chosen.
    const others = offers.map((offer) =>
      offer.locationId === location.id ? { ...offer, locationId: '' } : offer,
    )
    setValue('offers', others, { shouldDirty: true })
    toast({
      message: t('placeRemoved'),
      undo: () => {
        insert(place, location)
        setValue('offers', offers, { shouldDirty: true })
      },
    })
  }
  return (
    <div className="grid gap-3.5">
      {fields.map(({ key }, place) => (
        <Sheet
          key={key}
          id={`place-${place}`}
          title={t('placeNumber', { number: place + 1 })}
          aside={
            <Button size="small" onClick={() => drop(place)}>
              {t('removePlace')}
            </Button>
          }
        >
          <PlaceFields place={place} />
        </Sheet>
      ))}
      <div>
        <Button icon="plus" onClick={() => append(emptyLocation(newId()))}>
          {t('addPlace')}
        </Button>
      </div>
    </div>
  )
}

function PlaceFields({ place }: { place: number }) {
  const t = useTranslations('partnerEdit')
  const all = useTranslations('partners.access')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const name = `locations.${place}` as const
  return (
    <div className="grid gap-3">
      <Controller
        control={control}
        name={`${name}.place`}
        render={({ field: { value, onChange, ...field } }) => (
          <Combobox
            {...field}
            label={t('settlement')}
            hint={t('settlementHint')}
            accepts="free"
            load={loadPlaces}
            error={problem(`${name}.place`)}
            value={{
              text: value.text,
              ...(value.code && { option: { value: value.code, label: value.text, name: value.text } }),
            }}
            onChange={({ text, option }) => onChange({ ...value, text, code: option?.value ?? '' })}
          />
        )}
      />
      <TextPair name={`${name}.street`} label={t('street')} />
      <TextPair name={`${name}.room`} label={t('room')} hint={t('roomHint')} />
      <Controller
        control={control}
        name={`${name}.accessibility`}
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            layout="two"
            label={t('accessibility')}
            options={PLACE_ACCESS.map((value) => ({ value, label: all(value) }))}
          />
        )}
      />
      <Disclosure summary={t('moreOfPlace')}>
        <div className="grid gap-3">
          <TextPair name={`${name}.name`} label={t('placeName')} />
          <TextPair name={`${name}.accessibilityNote`} label={t('accessibilityNote')} isLong />
          <TextPair name={`${name}.transport`} label={t('transport')} isLong />
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-3">
            <TextField label={t('postalIndex')} {...register(`${name}.postalIndex`)} />
            <TextField
              label={t('latitude')}
              error={problem(`${name}.latitude`)}
              {...register(`${name}.latitude`)}
            />
            <TextField
              label={t('longitude')}
              error={problem(`${name}.longitude`)}
              {...register(`${name}.longitude`)}
            />
          </div>
        </div>
      </Disclosure>
    </div>
  )
}
