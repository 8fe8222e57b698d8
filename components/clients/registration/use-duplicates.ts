'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Control, useWatch } from 'react-hook-form'
import { useSettled } from '@/components/clients/use-settled'
import { type CardForm, tellableOf } from '@/lib/clients/card-form.schema'
import type { Duplicate, DuplicateSearch } from '@/lib/clients/client-duplicates.schema'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'

const PAUSE_MS = 400

/** Likely duplicates of who is being registered, asked for when typing pauses. */
export function useDuplicates<Saved>(control: Control<CardForm, unknown, Saved>, submissionId: string) {
  const client = useQueryClient()
  const textOf = (form: CardForm) => JSON.stringify({ ...searchOf(form), submissionId })
  const typed = useWatch({ control, compute: (form: CardForm) => textOf(tellableOf(form)) })
  const settled = useSettled(typed, PAUSE_MS)
  const { data } = useQuery(duplicatesOf(settled))
  return {
    duplicates: data ?? [],
    /** What is certain at this moment, asked for anew; none when the server cannot be asked. */
    async findCertain(form: CardForm): Promise<Duplicate[]> {
      const found = await client.fetchQuery(duplicatesOf(textOf(form))).catch(() => [])
      return found.filter(({ level }) => level === 'CERTAIN')
    },
  }
}

function duplicatesOf(search: string) {
  return {
    queryKey: ['duplicates', search],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const answer = await postJson<Result<Duplicate[], string>>(
        '/api/clients/duplicates',
        JSON.parse(search),
        signal,
      )
      return answer.ok ? answer.value : []
    },
    placeholderData: (before: Duplicate[] | undefined) => before,
    retry: false,
  }
}

function searchOf(form: CardForm): DuplicateSearch {
  const cut = (text: string) => text.slice(0, 200)
  return {
    surname: cut(form.surname),
    givenName: cut(form.givenName),
    patronymic: cut(form.patronymic),
    formerSurnames: form.formerSurnames.split(/[,;]/).map(cut).filter(Boolean).slice(0, 10),
    birthDate: form.isBirthDateUnknown ? '' : cut(form.birthDate),
    birthYear: form.isBirthDateUnknown ? form.birthYear : '',
    phones: form.phones.map(({ typed }) => cut(typed)).filter(Boolean),
    taxId: cut(form.taxId),
    documents: form.documents.map(({ number }) => cut(number)).filter(Boolean),
  }
}
