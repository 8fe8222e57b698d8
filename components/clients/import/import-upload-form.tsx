'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { FileField } from '@/components/forms/file-field'
import { type Choice, SelectField } from '@/components/forms/select-field'
import { noteRequestFailed } from '@/components/layout/connection'
import { Button } from '@/components/ui/button'
import type { keepUpload } from '@/lib/clients/import/import-record.commands'
import { postFile } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import { useImportError } from './use-import-error'

type ImportUploadFormProps = { units: readonly Choice[]; ownUnitId: string }

/** Sends a table to be looked at; nothing becomes a card yet. */
export function ImportUploadForm({ units, ownUnitId }: ImportUploadFormProps) {
  const t = useTranslations('imports')
  const errorText = useImportError()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const unitId = new FormData(event.currentTarget).get('unitId')
    if (!file) return refuse(t('fileMissing'))
    setPending(true)
    setError(undefined)
    try {
      const about = { unitId, fileName: file.name }
      const kept = await postFile<Answer<typeof keepUpload>>('/api/imports/upload', file, about)
      if (kept.ok) return router.push(`/admin/imports/${kept.value.importId}`)
      refuse(errorText(kept.error))
    } catch {
      noteRequestFailed()
      refuse(errorText('unreachable'))
    }
    setPending(false)
  }

  function refuse(text: string) {
    setError(text)
    input.current?.focus()
  }

  return (
    <form noValidate onSubmit={send} className="grid max-w-form gap-4">
      <SelectField label={t('unit')} name="unitId" options={units} defaultValue={ownUnitId} />
      <FileField
        ref={input}
        name="file"
        accept=".csv,.txt,.xlsx"
        label={t('file')}
        hint={t('fileHint')}
        error={error}
        file={file}
        onFile={setFile}
      />
      <div>
        <Button variant="primary" pending={pending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
