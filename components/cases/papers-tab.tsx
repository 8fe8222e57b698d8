'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { CaseFileLine, CasePaperLine, CaseView } from '@/lib/cases/case.queries'
import { downloadFile } from '@/lib/core/file-download'
import { FILE_TYPES } from '@/lib/core/file-kinds'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { TabProps } from './duties-tab'
import { NewPaperForm } from './new-paper-form'
import { useDays } from './use-case-texts'

/** Papers the lawyer drafts, and those the person has brought. */
export function PapersTab({ found, isOpen }: TabProps) {
  const t = useTranslations('cases.paper')
  const [isNew, setNew] = useState(false)
  const { id, papers, topicCode } = found
  return (
    <div className="grid gap-5">
      <section className="grid gap-2.5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg">{t('drafted')}</h2>
          {isOpen && !isNew && (
            <Button icon="plus" onClick={() => setNew(true)}>
              {t('new')}
            </Button>
          )}
        </div>
        {isNew && <NewPaperForm mandateId={id} topicCode={topicCode} onBack={() => setNew(false)} />}
        {papers.length > 0 ? (
          <ul className="grid">
            {papers.map((paper) => (
              <PaperLine key={paper.id} mandateId={id} paper={paper} />
            ))}
          </ul>
        ) : (
          !isNew && <EmptyState title={t('none')}>{isOpen && t('noneText')}</EmptyState>
        )}
      </section>
      {found.client && <PersonFiles found={found} />}
    </div>
  )
}

function PaperLine({ mandateId, paper }: { mandateId: string; paper: CasePaperLine }) {
  const t = useTranslations('cases.paper')
  const days = useDays()
  const format = useFormatter()
  const { id, title, state, filedOn, updatedAt } = paper
  return (
    <li className="relative grid min-h-15 grid-cols-[minmax(0,1fr)_auto] content-center gap-x-3 border-line border-b py-2 focus-inset-within last:border-b-0 hover:bg-sunken">
      <Link href={`/cases/${mandateId}/papers/${id}`} className="row-link text-row">
        {title}
      </Link>
      <Chip tone={state === 'DRAFT' ? 'calm' : 'ok'}>
        {state === 'DRAFT'
          ? t('state.DRAFT')
          : t(`state.${state}`, { date: filedOn ? days.short(filedOn) : '' })}
      </Chip>
      <span className="col-span-2 text-ink-2 text-sm">
        {t('changedAt', { at: format.dateTime(new Date(updatedAt), 'moment') })}
      </span>
    </li>
  )
}

function PersonFiles({ found }: { found: CaseView }) {
  const t = useTranslations('cases.paper')
  const [isFailed, setFailed] = useState(false)
  const { files, application } = found
  return (
    <section className="grid gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">{t('files')}</h2>
        <Link
          href={`/secondary-aid/${application.id}`}
          className="inline-flex min-h-11 items-center sm:min-h-6"
        >
          {t('toApplication')}
        </Link>
      </div>
      {isFailed && (
        <Banner tone="danger" role="alert">
          {t('fileFailed')}
        </Banner>
      )}
      {files.length === 0 ? (
        <p className="text-ink-2 text-row">{t('noFiles')}</p>
      ) : (
        <ul className="grid">
          {files.map((file, place) => (
            <FileLine key={file.id} file={file} place={place + 1} onFailed={setFailed} />
          ))}
        </ul>
      )}
    </section>
  )
}

type FileLineProps = { file: CaseFileLine; place: number; onFailed: (isFailed: boolean) => void }

function FileLine({ file, place, onFailed }: FileLineProps) {
  const t = useTranslations('cases.paper')
  const kinds = useTranslations('files.kind')
  const { id: fileId, kind, pages, isServed } = file
  const words = t('file', { name: `№ ${place}`, kind: kinds(kind), pages })
  async function save(): Promise<void> {
    onFailed(false)
    const name = `${kinds(kind)}-${fileId.slice(-6)}.${FILE_TYPES[kind].extension}`
    await downloadFile('/api/files/read', { fileId }, name).catch(() => onFailed(true))
  }
  return (
    <li className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-line border-b last:border-b-0">
      <span className="text-row">{words}</span>
      {isServed ? (
        <Button
          variant="link"
          icon="download"
          aria-label={t('openFile', { name: words })}
          onClick={() => void save()}
        >
          {t('download')}
        </Button>
      ) : (
        <span className="text-ink-2 text-sm">{t('fileWaiting')}</span>
      )}
    </li>
  )
}
