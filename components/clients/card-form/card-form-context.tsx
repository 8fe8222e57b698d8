'use client'

import { createContext, type ReactNode, use } from 'react'
import { get, type Path, useFormContext, useWatch } from 'react-hook-form'
import { useSettled } from '@/components/clients/use-settled'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { todayInKyiv } from '@/lib/core/plain-date'
import { type CardDoubt, listCardDoubts } from './card-doubts'
import { useFindingText } from './use-finding-text'

export type CardPath = Path<CardForm>

const Doubts = createContext<readonly CardDoubt[]>([])

// Words about a field come when typing pauses: nothing moves while someone types.
const PAUSE_MS = 600

/** Stands inside the form's `FormProvider` and tells each field what is doubtful about it. */
export function CardDoubts({ children }: { children: ReactNode }) {
  const { control } = useFormContext<CardForm>()
  // As text: the form changes its values in place, so that only their content tells that they changed.
  const typed = useWatch({ control, compute: (values: CardForm) => JSON.stringify(values) })
  const form: CardForm = JSON.parse(useSettled(typed, PAUSE_MS))
  return <Doubts value={listCardDoubts(form, todayInKyiv(new Date()))}>{children}</Doubts>
}

/** What a field of the card's form needs besides its label. */
export function useCardField() {
  const { register, formState } = useFormContext<CardForm>()
  const doubts = use(Doubts)
  const { errorText, warningText } = useFindingText()
  const isAttempted = formState.submitCount > 0

  /** Under a name the form has, or one only the schema has (`actualAddress.placeName`). */
  function errorOf(name: string): string | undefined {
    const message = firstMessage(get(formState.errors, name))
    // What is merely not filled in yet is no error before the form was tried to be saved.
    if (message === undefined || (!isAttempted && /(Missing|Empty)$/.test(message))) return undefined
    return errorText(message)
  }
  function warningOf(...names: string[]): string | undefined {
    const found = doubts.find(({ field }) => names.includes(field))
    return found && warningText(found)
  }
  return {
    errorOf,
    warningOf,
    /** @param shows fields that come and go with this one: what is wrong with them is looked at anew */
    field: (name: CardPath, shows: CardPath[] = []) => ({
      ...register(name, { deps: shows }),
      ...shownAtFirst(get(formState.defaultValues, name)),
      error: errorOf(name),
      warning: warningOf(name),
    }),
  }
}

/** What the server's own page shows in a field, before the form takes it over in the browser. */
function shownAtFirst(value: unknown): { defaultValue?: string; defaultChecked?: boolean } {
  if (typeof value === 'boolean') return { defaultChecked: value }
  return typeof value === 'string' ? { defaultValue: value } : {}
}

/** The message of an error, or the first one inside a list of them. */
export function firstMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message
  for (const [key, part] of Object.entries(error)) {
    const found = key === 'ref' ? undefined : firstMessage(part)
    if (found) return found
  }
  return undefined
}
