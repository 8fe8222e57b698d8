'use client'

import { useMessages, useTranslations } from 'next-intl'
import { FileStrip } from '@/components/secondary-aid/files/file-strip'
import { useApplicationFiles } from '@/components/secondary-aid/files/use-application-files'
import { Icon } from '@/components/ui/icon'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { isConfirmed } from '@/lib/core/confidence'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { PAPER_STATES } from '@/lib/secondary-aid/checklist.rules'
import type { CaseForDecision, CasePaper } from '@/lib/secondary-aid/decision-case.queries'

const LOOKS = {
  PASSED: { icon: 'check', tone: 'text-ok' },
  FAILED: { icon: 'alert', tone: 'text-warn' },
  UNKNOWN: { icon: 'circle-dashed', tone: 'text-warn' },
} as const

/** Each criterion of the category with its reason, then the papers that were shown. */
export function CaseProven({ found }: { found: CaseForDecision }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const words = useTranslations('files')
  const nameOf = useCriterionName()
  const { assessed, primaryCategory, papers, unmarkedPapers } = found
  const files = useApplicationFiles(found.id, found.files)
  const category = assessed.answer?.categories.find(({ code }) => code === primaryCategory)
  return (
    <>
      {category ? (
        <ul className="text-row">
          {category.criteria.map(({ id, outcome, explanation, source, confidence }) => (
            <li
              key={id}
              className="grid grid-cols-[1.125rem_minmax(0,1fr)_auto] gap-2 border-line border-b py-1.5"
            >
              <Icon name={LOOKS[outcome].icon} className={`mt-0.5 ${LOOKS[outcome].tone}`} />
              <span>
                <span className="sr-only">{t(`criterion.${outcome}`)}: </span>
                <span className="font-medium">{nameOf(id)}.</span> {explanation}
              </span>
              <span>{!isConfirmed(confidence) && <NotConfirmed align="end">{source}</NotConfirmed>}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-2 text-row">{t('notChecked')}</p>
      )}
      <h4 className="pt-2 font-semibold text-sm">{t('papers')}</h4>
      {papers.length === 0 ? (
        <p className="text-ink-2 text-sm">{t('noPapers')}</p>
      ) : (
        <ul className="text-sm">
          {papers.map((paper) => (
            <li key={paper.doc} className="py-0.5">
              <div className="flex justify-between gap-3">
                <span>
                  {paper.name} <NameOnPaper paper={paper} />
                </span>
                <span className="text-ink-2">
                  <PaperState paper={paper} />
                </span>
              </div>
              <FileStrip paper={paper.name} files={files.filter(({ doc }) => doc === paper.doc)} />
            </li>
          ))}
        </ul>
      )}
      {unmarkedPapers.length > 0 && (
        <ul className="text-sm">
          {unmarkedPapers.map((paper) => (
            <li key={paper.doc} className="py-0.5">
              <div className="flex justify-between gap-3">
                <span>{paper.name}</span>
                <span className="text-ink-2">{words('notMarked')}</span>
              </div>
              <FileStrip paper={paper.name} files={files.filter(({ doc }) => doc === paper.doc)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A paper that bears another name: why it is the person's all the same, or that it is somebody else's. */
function NameOnPaper({ paper: { bearsName, nameReason } }: { paper: CasePaper }) {
  const t = useTranslations('applicationDesk.otherName')
  if (!bearsName) return null
  return nameReason ? (
    <span className="text-ink-2">{t('because', { name: bearsName, reason: nameReason })}</span>
  ) : (
    <span className="text-warn">{t('onName', { name: bearsName })}</span>
  )
}

/** Which criterion it is, in two or three words. */
function useCriterionName(): (id: string) => string {
  const t = useTranslations('secondaryAid.decisions.case.criterionName')
  const known = useMessages().secondaryAid.decisions.case.criterionName
  const isKnown = (id: string): id is keyof typeof known => Object.hasOwn(known, id)
  return (id) => (isKnown(id) ? t(id) : id)
}

function PaperState({ paper: { state, issuedOn } }: { paper: CasePaper }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const format = useFormatter()
  const known = PAPER_STATES.find((each) => each === state)
  const word = known ? t(`paperState.${known}`) : state
  return issuedOn
    ? t('paperDated', { state: word, date: format.dateTime(toUtcMidnight(issuedOn), 'day') })
    : word
}
