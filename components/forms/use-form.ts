'use client'

import { useState } from 'react'
import {
  type FieldValues,
  get,
  type UseFormProps,
  type UseFormReturn,
  useForm as useBareForm,
} from 'react-hook-form'

/**
 * The library’s form, whose fields hold what they begin with in what the server sends already. By itself the library writes it once
 * the page is alive: a record opened to be changed looks empty until then, and what is typed meanwhile gets the first text before it.
 */
export function useForm<Form extends FieldValues = FieldValues, Context = unknown, Sent = Form>(
  props: UseFormProps<Form, Context, Sent>,
): UseFormReturn<Form, Context, Sent> {
  const bare = useBareForm(props)
  const [form] = useState<UseFormReturn<Form, Context, Sent>>(() => ({
    ...bare,
    get formState() {
      return bare.formState
    },
    register: (name, options) => {
      const field = bare.register(name, options)
      return {
        ...field,
        ...asSent(get(props.values ?? props.defaultValues, name)),
        ref: (element) => {
          unmark(element)
          field.ref(element)
        },
      }
    },
  }))
  return form
}

function asSent(first: unknown): { defaultValue?: string; defaultChecked?: boolean } {
  if (first === true) return { defaultChecked: true }
  return typeof first === 'string' && first !== '' ? { defaultValue: first } : {}
}

/** A box that the page marks as ticked counts for the library more than what the form holds: it keeps its tick and loses the mark. */
function unmark(element: unknown): void {
  if (!(element instanceof HTMLInputElement && element.defaultChecked)) return
  const { checked } = element
  element.defaultChecked = false
  element.checked = checked
}
