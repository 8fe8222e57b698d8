'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from 'next/navigation'
import { useDeferredValue } from 'react'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { useCalendar } from '@/components/deadlines/calendar'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import {
  type PlaceholderValues,
  type TemplateKind,
  templateKindFor,
} from '@/lib/enquiries/answer-template.rules'
import { formOf } from '@/lib/enquiries/finished-visit.rules'
import type { listOfferedTemplates } from '@/lib/enquiries/offered-templates.queries'
import type { findTemplateValues } from '@/lib/enquiries/template-values.queries'
import { templateValues } from '@/lib/enquiries/template-values.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { useVisitFrame } from './visit-frame'

/** The kind of text that goes with the help chosen for the issue at this place. */
export function useUsualTemplateKind(place: number): TemplateKind {
  const { getValues } = useFormContext<VisitFormInput>()
  const issue = getValues(`enquiries.${place}`)
  return templateKindFor({
    helpKind: issue?.helpKind ?? null,
    isWritten: formOf(getValues('channel')) === 'WRITTEN',
    writtenKind: issue?.writtenKind ?? null,
  })
}

/** The texts worth offering for that issue, or those found by what is typed. */
export function useOfferedTemplates(place: number, typed: string, kind: TemplateKind | null) {
  const { getValues } = useFormContext<VisitFormInput>()
  const issue = getValues(`enquiries.${place}`)
  const asked = {
    typed: useDeferredValue(typed.trim()),
    kind,
    branchCode: issue?.branchCode || null,
    topicCode: issue?.topicCode || null,
  }
  return useQuery({
    queryKey: ['offeredTemplates', asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      postJson<Answer<typeof listOfferedTemplates>>('/api/templates/list', asked, signal),
  })
}

/** Values for the fields of a text, from the issue as it is typed now and from what the server knows. */
export function useTemplateValues(place: number): PlaceholderValues {
  const { on } = useVisitFrame()
  const calendar = useCalendar()
  const { getValues } = useFormContext<VisitFormInput>()
  const visitId = z.uuid().safeParse(useParams().visitId).data
  const issue = getValues(`enquiries.${place}`)
  const known = useQuery({
    queryKey: ['templateValues', visitId, issue?.id],
    enabled: visitId !== undefined,
    queryFn: ({ signal }) =>
      postJson<Answer<typeof findTemplateValues>>(
        '/api/templates/values',
        { visitId, enquiryId: issue?.id },
        signal,
      ),
  })
  return templateValues(issue ?? {}, known.data?.ok ? known.data.value : {}, { on, calendar })
}
