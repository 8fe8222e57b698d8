'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { FileField } from '@/components/forms/file-field'
import { SelectField } from '@/components/forms/select-field'
import { noteRequestFailed } from '@/components/layout/connection'
import { Button } from '@/components/ui/button'
import { postFile } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { keepPartnerUpload } from '@/lib/partners/import/partner-import.commands'
import { PARTNER_KINDS } from '@/lib/partners/partner-kinds.rules'

/** Sends a file of partners to be read; nothing changes in the directory yet. */
export function PartnerUploadForm() {
  const t = useTranslations('partnerImport')
  const kinds = useTranslations('partners.kind')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const asked = new FormData(event.currentTarget).get('defaultKind')
    const defaultKind = PARTNER_KINDS.find((kind) => kind === asked)
    if (!file) return refuse(t('fileMissing'))
    setPending(true)
    setError(undefined)
    try {
      const about = { fileName: file.name, ...(defaultKind && { defaultKind }) }
      const kept = await postFile<Answer<typeof keepPartnerUpload>>(
        '/api/partner-imports/upload',
        file,
        about,
      )
      if (kept.ok) return router.push(`/partners/import/${kept.value.importId}`)
      refuse(t(kept.error === 'fileTooBig' ? 'fileTooBig' : 'notSent'))
    } catch {
      noteRequestFailed()
      refuse(t('notSent'))
    }
    setPending(false)
  }
  function refuse(text: string) {
    setError(text)
    input.current?.focus()
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid max-w-form gap-4">
      <FileField
        ref={input}
        name="file"
        accept=".csv,.txt,.xlsx,.json,.zip"
        label={t('file')}
        hint={t('fileHint')}
        error={error}
        file={file}
        onFile={setFile}
      />
      <SelectField
        label={t('defaultKind')}
        hint={t('defaultKindHint')}
        name="defaultKind"
        emptyLabel={t('noKind')}
        options={PARTNER_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <div>
        <Button variant="primary" pending={pending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
