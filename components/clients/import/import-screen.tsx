'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Choice } from '@/components/forms/select-field'
import { useAct } from '@/components/offices/use-act'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { startImportAction, stopImportAction } from '@/lib/clients/import/client-import.actions'
import type { ImportMapping } from '@/lib/clients/import/client-import.schema'
import type { ImportPreview } from '@/lib/clients/import/import-preview.queries'
import { type ImportStanding, isUnderWay } from '@/lib/clients/import/import-state.rules'
import { ImportMappingTable } from './import-mapping-table'
import { ImportOutcome } from './import-outcome'
import { ImportProgress } from './import-progress'
import { useImportError } from './use-import-error'
import { useImportStanding } from './use-import-standing'

type ImportScreenProps = {
  importId: string
  first: ImportStanding
  /** undefined when the file is there no more. */
  preview: ImportPreview | undefined
  fields: readonly Choice[]
}

/** One import from the columns to the cards: check, import, stop, go on. */
export function ImportScreen({ importId, first, preview, fields }: ImportScreenProps) {
  const t = useTranslations('imports')
  const errorText = useImportError()
  const { standing, isFailed, askAgain } = useImportStanding(importId, first)
  const guessed: ImportMapping = Object.fromEntries(
    (preview?.columns ?? []).map(({ heading, guess }) => [heading, guess]),
  )
  const [mapping, setMapping] = useState(guessed)
  const [checkedMapping, setCheckedMapping] = useState(guessed)
  const [refusal, setRefusal] = useState<string>()
  const start = useAct(startImportAction)
  const stop = useAct(stopImportAction)
  const { state, counts, isDryRun, error } = standing
  const goesOn = isUnderWay(state)
  const isChecked = state === 'checked' && mapping === checkedMapping
  const mayResume = !isDryRun && (state === 'stopped' || state === 'interrupted' || state === 'failed')

  async function begin(asDryRun: boolean) {
    const begun = await start.run({ importId, isDryRun: asDryRun, mapping })
    setRefusal(begun.ok ? undefined : errorText(begun.error))
    if (begun.ok) setCheckedMapping(mapping)
    askAgain()
  }

  async function end() {
    const ended = await stop.run({ importId })
    setRefusal(ended.ok ? undefined : errorText(ended.error))
    askAgain()
  }

  return (
    <div className="grid gap-6">
      <div role="status" className="grid gap-3 empty:hidden">
        {goesOn && <ImportProgress standing={standing} />}
        {isFailed && <Banner tone="warn">{t('unavailable')}</Banner>}
        {refusal !== undefined && <Banner tone="danger">{refusal}</Banner>}
        {state === 'failed' && error && <Banner tone="danger">{errorText(error)}</Banner>}
        {state === 'stopped' && !isDryRun && <Banner tone="warn">{t('stoppedNote')}</Banner>}
        {state === 'interrupted' && <Banner tone="warn">{t('interruptedNote')}</Banner>}
        {state === 'imported' && <Banner tone="ok">{t('doneNote')}</Banner>}
      </div>
      {goesOn && (
        <div className="flex flex-wrap items-center gap-3">
          <Button pending={stop.pending || state === 'stopping'} onClick={end}>
            {t('stop')}
          </Button>
          <span className="text-ink-2 text-sm">{t('mayLeave')}</span>
        </div>
      )}
      {!goesOn && state !== 'uploaded' && <ImportOutcome importId={importId} standing={standing} />}
      {!goesOn && preview && (
        <>
          <div className="grid gap-2">
            <h2>{t('mapping')}</h2>
            <p className="text-ink-2">{t(preview.isMappingInUse ? 'mappingInUse' : 'mappingLead')}</p>
            <ImportMappingTable
              columns={preview.columns}
              fields={fields}
              mapping={mapping}
              isFixed={preview.isMappingInUse}
              onChange={setMapping}
            />
          </div>
          <div className="flex flex-wrap items-start gap-3">
            {mayResume ? (
              <Button variant="primary" type="button" pending={start.pending} onClick={() => begin(false)}>
                {t('resume')}
              </Button>
            ) : (
              <>
                <Button
                  variant={isChecked ? 'secondary' : 'primary'}
                  type="button"
                  pending={start.pending}
                  onClick={() => begin(true)}
                >
                  {t(state === 'uploaded' ? 'check' : 'checkAgain')}
                </Button>
                <Button
                  variant={isChecked ? 'primary' : 'secondary'}
                  type="button"
                  pending={start.pending}
                  {...(isChecked ? {} : { disabledReason: t('checkFirst') })}
                  onClick={() => begin(false)}
                >
                  {t('run', { count: isChecked ? counts.created : 0 })}
                </Button>
              </>
            )}
          </div>
          <p className="text-ink-2 text-sm">{t('keptNote')}</p>
        </>
      )}
    </div>
  )
}
