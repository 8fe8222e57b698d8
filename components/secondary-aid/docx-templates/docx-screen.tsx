'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { downloadFile } from '@/lib/core/file-download'
import type { DocxPaper } from '@/lib/secondary-aid/docx-fields.rules'
import type { DocxPaperDetails } from '@/lib/secondary-aid/docx-template.queries'
import { DocxUploadForm } from './docx-upload-form'
import { DocxVersions } from './docx-versions'

type DocxScreenProps = {
  unitId: string
  paper: DocxPaper
  details: DocxPaperDetails
  /** The fields. */
  children: ReactNode
}

/** One kind of paper: what it is printed by, how that looks, another template, versions. */
export function DocxScreen({ unitId, paper, details, children }: DocxScreenProps) {
  const t = useTranslations('docxTemplates')
  const router = useRouter()
  const [isFailed, setFailed] = useState(false)
  const { versions, chosen, from, preview } = details
  const used = versions.find(({ isUsed }) => isUsed)

  async function download(templateId: string | null, isFilled = false) {
    setFailed(false)
    const name = isFilled ? t('preview.label') : t(`paper.${paper}`)
    try {
      await downloadFile('/api/docx-templates/file', { unitId, paper, templateId, isFilled }, `${name}.docx`)
    } catch {
      setFailed(true)
    }
  }
  const now = () => {
    if (used) return t('now.own', { version: used.version, file: used.fileName })
    return from ? t('now.fromAbove', { name: from }) : t('now.builtIn')
  }

  return (
    <div className="grid grid-cols-1 gap-6">
      <Banner tone="neutral" icon="file" title={now()}>
        {t('now.issued')}
      </Banner>
      <div role="status" className="empty:hidden">
        {isFailed && <Banner tone="warn">{t('versions.failed')}</Banner>}
      </div>
      <DocxUploadForm
        unitId={unitId}
        paper={paper}
        onStart={() => download(null)}
        onDone={() => router.refresh()}
      />
      <DocxVersions
        unitId={unitId}
        paper={paper}
        versions={versions}
        chosen={chosen}
        onDownload={(templateId) => download(templateId)}
        onChosen={() => router.refresh()}
      />
      <section aria-labelledby="docx-preview">
        <h2 id="docx-preview">{t('preview.title')}</h2>
        <p className="mb-2 text-ink-2 text-sm">{t('preview.lead')}</p>
        {/* A paper is Ukrainian and black on white, whatever the screen is. */}
        <div lang="uk" className="paper-sheet whitespace-pre-line">
          {preview}
        </div>
        <div className="mt-3">
          <Button icon="arrow-down" onClick={() => download(used?.id ?? null, true)}>
            {t('preview.download')}
          </Button>
        </div>
      </section>
      {children}
    </div>
  )
}
