'use client'

import { useTranslations } from 'next-intl'
import { useFilesFrame } from '@/components/secondary-aid/files/files-frame'
import { PaperFiles } from '@/components/secondary-aid/files/paper-files'
import { useFileDrop } from '@/components/secondary-aid/files/use-file-drop'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ChecklistRow, ShownPaperState } from '@/lib/secondary-aid/checklist-rows.queries'
import { useChecklistFrame } from './checklist-frame'

/** A paper as it was noted: how it was shown, until when it is good, or why it proves nothing. */
export function KeptPaperLine({ paper, row }: { paper: ShownPaperState; row: ChecklistRow }) {
  const t = useTranslations('secondaryAid.checklist')
  const td = useTranslations('applicationDesk.otherName')
  const words = useTranslations('files')
  const format = useFormatter()
  const { application, saving, sex } = useChecklistFrame()
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  const name = row.choices.find(({ doc }) => doc === paper.doc)?.name ?? paper.doc
  const isGood = paper.state === 'SHOWN' && paper.verdict === 'good'
  function nameOnPaper({ bearsName, nameReason }: ShownPaperState): string | undefined {
    if (!bearsName) return undefined
    return nameReason
      ? td('because', { name: bearsName, reason: nameReason })
      : td('onName', { name: bearsName })
  }
  const facts = [
    paper.doc === row.choices[0]?.doc && row.about !== 'WELCOME' ? undefined : name,
    paper.numberShown ? t('number', { number: paper.numberShown }) : undefined,
    paper.state === 'SHOWN' ? t(`form.${paper.form}`) : undefined,
    paper.issuedOn ? t('issued', { date: day(paper.issuedOn) }) : undefined,
    paper.validTo ? t('valid', { date: day(paper.validTo) }) : undefined,
    nameOnPaper(paper),
    paper.sheets ? words('sheetsShort', { sheets: paper.sheets }) : undefined,
    paper.note || undefined,
  ].filter((fact) => fact !== undefined)
  const { uploads, mayAttach } = useFilesFrame()
  const { isOver, handlers } = useFileDrop((files) => uploads.add(paper.doc, files), !mayAttach)
  function markIllegible() {
    const { numberShown: _kept, receivedOn: _on, verdict: _verdict, ...mark } = paper
    void saving.mark({ ...mark, state: 'ILLEGIBLE' })
  }
  return (
    <div {...handlers} className={isOver ? 'rounded-control bg-accent-tint outline-2 outline-accent' : ''}>
      <div className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        <span>{facts.join(' · ')}</span>
        {paper.state !== 'SHOWN' && (
          <Chip tone={paper.state === 'ILLEGIBLE' ? 'near' : 'plain'}>
            {t(`state.${paper.state}`, { sex })}
          </Chip>
        )}
        {paper.state === 'SHOWN' && !isGood && <Chip tone="near">{t(`paperVerdict.${paper.verdict}`)}</Chip>}
        {application.mayMark && (
          <Button
            variant="link"
            size="small"
            aria-label={t('unmarkOf', { paper: name })}
            onClick={() => void saving.unmark(paper.doc)}
          >
            {t('unmark')}
          </Button>
        )}
        {paper.state === 'SHOWN' && paper.verdict === 'ofAnother' && (
          <p className="basis-full text-warn">{td('ofAnother')}</p>
        )}
      </div>
      <PaperFiles
        doc={paper.doc}
        paper={name}
        isMarked
        {...(paper.state === 'SHOWN' ? { onPaperIllegible: markIllegible } : {})}
      />
      {isOver && <p className="text-accent text-sm">{words('dropHere')}</p>}
    </div>
  )
}
