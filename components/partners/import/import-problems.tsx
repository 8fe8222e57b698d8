'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { readReason } from '@/lib/partners/import/import-reason.rules'
import type { ImportProblem } from '@/lib/partners/import/partner-import.schema'

const SHOWN = 100

/** What of a file was refused, and what of it could not be kept, row by row. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTranslations('partnerImport')
  const reasonText = useReasonText()
  const refused = problems.filter(({ isRefused }) => isRefused)
  const partly = problems.filter(({ isRefused }) => !isRefused)
  return (
    <>
      {[
        { title: t('refused', { count: refused.length }), rows: refused },
        { title: t('partly', { count: partly.length }), rows: partly },
      ].map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Disclosure key={title} summary={title} isOpen={rows === refused}>
              <ul className="grid gap-1 text-sm">
                {rows.slice(0, SHOWN).map(({ row, name, reasons }) => (
                  <li key={`${row}-${name}`}>
                    <span className="font-semibold">
                      {[row > 0 ? t('row', { row }) : t('wholeFile'), name].filter(Boolean).join(' · ')}
                    </span>
                    {': '}
                    {reasons.map(reasonText).join('; ')}
                  </li>
                ))}
              </ul>
            </Disclosure>
          ),
      )}
    </>
  )
}

/** A reason in words, with the field it is about. */
function useReasonText(): (reason: ImportProblem['reasons'][number]) => string {
  const t = useTranslations('partnerImport.reason')
  return ({ path, code: kept }) => {
    const { code, times } = readReason(kept)
    return [path, t(code, { times })].filter(Boolean).join(': ')
  }
}
