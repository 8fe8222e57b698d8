'use client'

import { useState } from 'react'
import {
  type FieldValues,
  get,
  type UseFormProps,
  type UseFormReturn,
  // biome-ignore lint/style/noRestrictedImports: the one place that adds to it
  useForm as useBareForm,
} from 'react-hook-form'

/**
 * The library’s form, whose fields hold their first text in what the server sends already. By itself the library writes it once
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
      const first: unknown = get(props.values ?? props.defaultValues, name)
      return {
        ...bare.register(name, options),
        ...(typeof first === 'string' && first !== '' && { defaultValue: first }),
      }
    },
  }))
  return form
}
