'use client'

import { TextField, type TextFieldProps } from './text-field'

/** A phone as it is said, spaces and brackets allowed; the schema reads it. */
export function PhoneField(props: TextFieldProps) {
  return <TextField type="tel" inputMode="tel" width="code" {...props} />
}
