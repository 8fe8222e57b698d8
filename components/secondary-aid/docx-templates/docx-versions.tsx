'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { DocxPaper } from '@/lib/secondary-aid/docx-fields.rules'
import { chooseDocxAction } from '@/lib/secondary-aid/docx-template.actions'
import type { DocxPaperDetails, DocxVersion } from '@/lib/secondary-aid/docx-template.queries'

type DocxVersionsProps = Pick<DocxPaperDetails, 'versions' | 'chosen'> & {
  unitId: string
  paper: DocxPaper
  onDownload: (templateId: string) => void
  onChosen: () => void
}

/** What was handed in, newest first; any of it, or the product's own template, can be gone back to. */
export function DocxVersions(props: DocxVersionsProps) {
  const { unitId, paper, versions, chosen, onDownload, onChosen } = props
  const t = useTranslations('docxTemplates')
  const format = useFormatter()
  const choose = useAct(chooseDocxAction)
  const [problem, setProblem] = useState<'unitNotFound' | 'templateNotFound' | 'other'>()

  async function use(templateId: string | null) {
    const done = await choose.run({ unitId, paper, templateId })
    if (done.ok) {
      setProblem(undefined)
      return onChosen()
    }
    const { error } = done
    setProblem(error === 'unitNotFound' || error === 'templateNotFound' ? error : 'other')
  }
  const added = ({ addedBy, addedAt }: DocxVersion) =>
    t('addedBy', { name: addedBy, date: format.dateTime(addedAt, 'moment') })

  return (
    <div className="grid grid-cols-1 gap-2">
      <h2>{t('versions.title')}</h2>
      {versions.length === 0 ? (
        <p className="text-ink-2">{t('versions.none')}</p>
      ) : (
        <Table
          caption={t('versions.title')}
          columns={(['version', 'file', 'added', 'acts'] as const).map((key) => ({
            key,
            label: t(`versions.columns.${key}`),
          }))}
        >
          {versions.map((version) => (
            <TableRow key={version.id}>
              <TableCell isHead>{version.version}</TableCell>
              <TableCell>{version.fileName}</TableCell>
              <TableCell>{added(version)}</TableCell>
              <TableCell>
                <span className="flex flex-wrap items-center gap-2">
                  {version.isUsed ? (
                    <Chip tone="ok" icon="check">
                      {t('versions.used')}
                    </Chip>
                  ) : (
                    <Button
                      size="small"
                      pending={choose.pending}
                      aria-label={t('versions.useOf', { version: version.version })}
                      onClick={() => use(version.id)}
                    >
                      {t('versions.use')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={t('versions.downloadOf', { version: version.version })}
                    onClick={() => onDownload(version.id)}
                  >
                    {t('versions.download')}
                  </Button>
                </span>
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
      {chosen && !chosen.isBuiltIn && (
        <div>
          <Button size="small" pending={choose.pending} onClick={() => use(null)}>
            {t('versions.useBuiltIn')}
          </Button>
        </div>
      )}
      {chosen?.isBuiltIn && (
        <p className="text-ink-2 text-sm">
          {t('versions.builtIn')},{' '}
          {t('versions.chosenBy', { name: chosen.by, date: format.dateTime(chosen.at, 'moment') })}
        </p>
      )}
      <p role="status" className="text-danger text-sm empty:hidden">
        {problem && t(`faults.${problem}`)}
      </p>
    </div>
  )
}
