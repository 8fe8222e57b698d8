'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Skeleton } from '@/components/ui/skeleton'
import { fillTemplate, TEMPLATE_KINDS, type TemplateKind } from '@/lib/enquiries/answer-template.rules'
import type { OfferedTemplate } from '@/lib/enquiries/offered-templates.queries'
import { TemplateText } from './template-text'
import { useOfferedTemplates, useTemplateValues, useUsualTemplateKind } from './use-issue-templates'

type TemplateChoiceProps = { place: number; onChoose: (text: string, legalBasis: string) => void }

/** Type to find among the texts the centre keeps; the chosen one is read, with its fields filled, before it goes in. */
export function TemplateChoice({ place, onChoose }: TemplateChoiceProps) {
  const t = useTranslations('visit.done')
  const tt = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  const listId = useId()
  const values = useTemplateValues(place)
  const usualKind = useUsualTemplateKind(place)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<TemplateKind | ''>(usualKind)
  const [chosenId, setChosenId] = useState<string>()
  const offered = useOfferedTemplates(place, typed, kind || null)
  const templates = offered.data?.ok ? offered.data.value.templates : []
  const chosen = templates.find(({ id }) => id === chosenId) ?? templates[0]
  const filled = chosen && fillTemplate(chosen.text, values)

  function move(event: KeyboardEvent): void {
    const here = chosen ? templates.indexOf(chosen) : -1
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosenId(templates[(here + step + templates.length) % Math.max(templates.length, 1)]?.id)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      insert()
    }
  }
  function insert(): void {
    if (chosen && filled) onChoose(filled.text, chosen.legalBasis)
  }

  return (
    <div className="grid gap-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <div className="grid gap-3 sm:grid-cols-[1fr_12rem] md:grid-cols-1">
          <TextField
            label={t('find')}
            type="search"
            role="combobox"
            aria-expanded={templates.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
            aria-autocomplete="list"
            data-initial-focus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={move}
          />
          <SelectField
            label={tt('kind')}
            emptyLabel={tt('anyKind')}
            value={kind}
            options={TEMPLATE_KINDS.map((value) => ({ value, label: te(`kind.${value}`) }))}
            onChange={(event) =>
              setKind(TEMPLATE_KINDS.find((known) => known === event.currentTarget.value) ?? '')
            }
          />
        </div>
        <p role="status" className="mt-2 text-ink-2 text-sm">
          {offered.isError || offered.data?.ok === false
            ? t('templatesFailed')
            : offered.data?.value.hasMore
              ? tt('picker.more', { count: templates.length })
              : offered.data
                ? templates.length > 0 || typed
                  ? tt('picker.found', { count: templates.length })
                  : t('templatesEmpty')
                : null}
        </p>
        {offered.isPending && <Skeleton lines={4} />}
        {offered.data && templates.length === 0 && kind !== '' && (
          <Button size="small" onClick={() => setKind('')}>
            {tt('picker.showAllKinds')}
          </Button>
        )}
        <TemplateOptions id={listId} templates={templates} chosen={chosen} onPoint={setChosenId} />
      </div>
      {chosen && filled && <TemplateText template={chosen} filled={filled} onInsert={insert} />}
    </div>
  )
}

type TemplateOptionsProps = {
  id: string
  templates: readonly OfferedTemplate[]
  chosen: OfferedTemplate | undefined
  onPoint: (id: string) => void
}

function TemplateOptions({ id, templates, chosen, onPoint }: TemplateOptionsProps) {
  const t = useTranslations('visit.done')
  const tt = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  const locale = useLocale()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('templatesTitle')}
      className="scroll-thin mt-2 max-h-48 overflow-y-auto md:max-h-96"
    >
      {templates.map((template) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus and points here
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's
        <div
          key={template.id}
          id={`${id}-${template.id}`}
          role="option"
          aria-selected={template === chosen}
          onClick={() => onPoint(template.id)}
          className={`cursor-pointer border-line border-b px-3 py-2 ${template === chosen ? 'chosen-row' : 'hover:bg-sunken'}`}
        >
          <p className="text-row">{(locale === 'en' && template.titleEn) || template.title}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
            {[te(`kind.${template.kind}`), template.isOwn && tt('picker.own')].filter(Boolean).join(' · ')}
            {!template.isConfirmed && <NotConfirmed />}
          </p>
        </div>
      ))}
    </div>
  )
}
