'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { buttonClasses } from '@/components/ui/button-classes'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'

type FileFieldProps = Pick<FieldProps, 'label' | 'hint' | 'error'> & {
  name: string
  accept: string
  file: File | undefined
  onFile: (file: File | undefined) => void
  ref?: Ref<HTMLInputElement>
}

/** A file to choose or to drop, with words of ours: a browser would speak its own language. */
export function FileField({ label, hint, error, name, accept, file, onFile, ref }: FileFieldProps) {
  const t = useTranslations('ui.file')
  const { wiring, errorText } = useFieldWiring({ name, error, hint })
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current)
  // It may have been chosen before the page was alive.
  const told = useRef(onFile)
  useEffect(() => {
    const early = input.current?.files?.[0]
    if (early) told.current(early)
  }, [])
  return (
    <FieldFrame inputId={wiring.id} {...{ label, hint, errorText }}>
      <div
        className={`relative flex items-center gap-3 focus-inset-within ${controlClasses(errorText !== undefined)}`}
      >
        <span
          aria-hidden="true"
          className={`flex-none whitespace-nowrap ${buttonClasses({ size: 'small' })}`}
        >
          {t(file ? 'another' : 'choose')}
        </span>
        <span aria-hidden="true" className="wrap-anywhere min-w-0 text-ink-2">
          {file?.name ?? t('none')}
        </span>
        <input
          ref={input}
          type="file"
          accept={accept}
          {...wiring}
          // The same file may be chosen once more after it was refused; what was chosen is kept by us.
          onClick={({ currentTarget }) => {
            currentTarget.value = ''
          }}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen) onFile(chosen)
          }}
          className="absolute inset-0 w-full cursor-pointer opacity-0"
        />
      </div>
    </FieldFrame>
  )
}
