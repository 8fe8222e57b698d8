'use client'

import { useTranslations } from 'next-intl'
import { loadPlaces } from '@/components/clients/card-form/load-places'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import { OptionLine } from '@/components/forms/option-line'
import { SelectField } from '@/components/forms/select-field'
import { Disclosure } from '@/components/ui/disclosure'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { AUDIENCES, PLACE_ACCESS } from '@/lib/partners/partner-access.rules'

/** What is asked beside the words, as the screen holds it. */
export type PartnerWish = {
  place: ComboboxValue
  openWhen: '' | 'now' | 'today'
  acceptsNow: boolean
  /** By the distance from the viewer’s centre. */
  isNearFirst: boolean
  language: string
  accessibility: (typeof PLACE_ACCESS)[number] | ''
  audience: (typeof AUDIENCES)[number] | ''
}

type PartnerFiltersProps = {
  wish: PartnerWish
  /** It is known where the centre stands. */
  mayMeasure: boolean
  onChange: (changed: Partial<PartnerWish>) => void
}

/** Where, when, and for whom: in plain words, folded until they are needed. */
export function PartnerFilters({ wish, mayMeasure, onChange }: PartnerFiltersProps) {
  const t = useTranslations('partnerSearch.filters')
  const all = useTranslations('partners')
  const languages = useTranslations('partnerSearch.language')
  const chosen = [wish.language, wish.accessibility, wish.audience].filter(Boolean).length
  return (
    <div className="mt-2 grid flex-none gap-x-5 gap-y-1 sm:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <Combobox
        label={t('place')}
        name="place"
        value={wish.place}
        onChange={(place) => onChange({ place })}
        load={loadPlaces}
        placeholder={t('placeAnywhere')}
      />
      <fieldset className="flex flex-wrap items-end gap-x-5">
        <legend className="sr-only">{t('when')}</legend>
        <OptionLine
          type="checkbox"
          label={t('openNow')}
          checked={wish.openWhen === 'now'}
          onChange={(event) => onChange({ openWhen: event.currentTarget.checked ? 'now' : '' })}
        />
        <OptionLine
          type="checkbox"
          label={t('openToday')}
          checked={wish.openWhen === 'today'}
          onChange={(event) => onChange({ openWhen: event.currentTarget.checked ? 'today' : '' })}
        />
        <OptionLine
          type="checkbox"
          label={t('acceptsNow')}
          checked={wish.acceptsNow}
          onChange={(event) => onChange({ acceptsNow: event.currentTarget.checked })}
        />
        {mayMeasure && (
          <OptionLine
            type="checkbox"
            label={t('nearFirst')}
            checked={wish.isNearFirst}
            onChange={(event) => onChange({ isNearFirst: event.currentTarget.checked })}
          />
        )}
      </fieldset>
      <div className="sm:col-span-2">
        <Disclosure summary={chosen > 0 ? t('moreChosen', { count: chosen }) : t('more')} isOpen={chosen > 0}>
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-3">
            <SelectField
              label={t('language')}
              name="language"
              emptyLabel={t('any')}
              options={LANGUAGES.map((code) => ({ value: code, label: languages(code) }))}
              value={wish.language}
              onChange={(event) => onChange({ language: event.currentTarget.value })}
            />
            <SelectField
              label={t('accessibility')}
              name="accessibility"
              emptyLabel={t('any')}
              options={PLACE_ACCESS.map((code) => ({ value: code, label: all(`access.${code}`) }))}
              value={wish.accessibility}
              onChange={(event) =>
                onChange({ accessibility: chosenOf(PLACE_ACCESS, event.currentTarget.value) })
              }
            />
            <SelectField
              label={t('audience')}
              name="audience"
              emptyLabel={t('anyone')}
              options={AUDIENCES.map((code) => ({ value: code, label: all(`audience.${code}`) }))}
              value={wish.audience}
              onChange={(event) => onChange({ audience: chosenOf(AUDIENCES, event.currentTarget.value) })}
            />
          </div>
        </Disclosure>
      </div>
    </div>
  )
}

function chosenOf<Code extends string>(codes: readonly Code[], chosen: string): Code | '' {
  return codes.find((code) => code === chosen) ?? ''
}
