'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { FileField } from '@/components/forms/file-field'
import { noteRequestFailed } from '@/components/layout/connection'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { postFile } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { DocxPaper } from '@/lib/secondary-aid/docx-fields.rules'
import type { uploadDocxTemplate } from '@/lib/secondary-aid/docx-template.commands'

type DocxUploadFormProps = {
  unitId: string
  paper: DocxPaper
  /** Gives the product's template to begin with. */
  onStart: () => void
  onDone: () => void
}
type Said =
  | { kind: 'taken'; version: number; fields: readonly string[] }
  | { kind: 'refused'; error: Fault; names: readonly string[] }

const FAULTS = [
  'tooLarge',
  'empty',
  'notDocx',
  'hasMacros',
  'brokenTags',
  'unknownFields',
  'missingFields',
  'unitNotFound',
] as const
type Fault = (typeof FAULTS)[number] | 'other'

/** Hands a Word file in; says which fields it has, or what is wrong with it by name. */
export function DocxUploadForm({ unitId, paper, onStart, onDone }: DocxUploadFormProps) {
  const t = useTranslations('docxTemplates')
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [pending, setPending] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const [said, setSaid] = useState<Said>()

  async function send(event: FormEvent) {
    event.preventDefault()
    setMissing(!file)
    if (!file) return input.current?.focus()
    setPending(true)
    setSaid(undefined)
    setSaid(await hand(file))
    setPending(false)
  }

  async function hand(file: File): Promise<Said> {
    try {
      const about = { unitId, paper, fileName: file.name }
      const taken = await postFile<Answer<typeof uploadDocxTemplate>>(
        '/api/docx-templates/upload',
        file,
        about,
      )
      if (taken.ok) {
        onDone()
        setFile(undefined)
        return { kind: 'taken', version: taken.value.version, fields: taken.value.fields }
      }
      const fault = FAULTS.find((each) => each === taken.error) ?? 'other'
      return { kind: 'refused', error: fault, names: 'names' in taken ? taken.names : [] }
    } catch {
      noteRequestFailed()
      return { kind: 'refused', error: 'other', names: [] }
    }
  }

  return (
    <section aria-labelledby="docx-upload" className="grid max-w-form gap-3">
      <h2 id="docx-upload">{t('upload.title')}</h2>
      <p className="text-ink-2">{t('upload.lead')}</p>
      <div>
        <Button icon="arrow-down" onClick={onStart}>
          {t('upload.start')}
        </Button>
      </div>
      <form noValidate onSubmit={send} className="grid gap-3">
        <FileField
          ref={input}
          name="file"
          accept=".docx"
          label={t('upload.file')}
          hint={t('upload.fileHint')}
          error={isMissing ? t('upload.missing') : undefined}
          file={file}
          onFile={setFile}
        />
        <div>
          <Button variant="primary" pending={pending}>
            {t(pending ? 'upload.sending' : 'upload.send')}
          </Button>
        </div>
      </form>
      <div role="status" className="empty:hidden">
        {said?.kind === 'taken' && (
          <Banner tone="ok" title={t('upload.done', { version: said.version })}>
            {t('upload.used')} <Names names={said.fields} />
          </Banner>
        )}
        {said?.kind === 'refused' && (
          <Banner tone="danger" title={t('faults.title')}>
            {t(`faults.${said.error}`)} <Names names={said.names} />
          </Banner>
        )}
      </div>
    </section>
  )
}

function Names({ names }: { names: readonly string[] }) {
  return names.map((name, place) => (
    <span key={name}>
      {place > 0 && ', '}
      <code className="text-sm">{`{{${name}}}`}</code>
    </span>
  ))
}
