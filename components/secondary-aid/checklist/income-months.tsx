'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { SumField } from './sum-field'
import { halfNames, useHalfTyped } from './use-half-typed'

/** Sums month by month for each source. The first month can be repeated: most incomes are the same every month. */
export function IncomeMonths() {
  const t = useTranslations('secondaryAid.checklist.income')
  const format = useFormatter()
  const { control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const { checklist } = useChecklistFrame()
  const { months, incomeKinds } = checklist
  const incomes = useWatch({ control, name: 'incomes' }) ?? []
  const { halves, setHalves } = useHalfTyped()
  const isHalf = (code: string) => months.some((month) => halves[halfNames.income(code, month)] !== undefined)
  const [added, setAdded] = useState<string[]>([])
  const half = incomeKinds.map(({ code }) => code).filter(isHalf)
  const codes = [...new Set([...incomes.map(({ code }) => code), ...half, ...added])]
  const nameOf = (code: string) => incomeKinds.find((kind) => kind.code === code)?.name ?? code
  const sumOf = (code: string, month: string) =>
    incomes.find((income) => income.code === code && income.month === month)?.amountKopiykas ?? null

  function write(code: string, sums: readonly (readonly [month: string, sum: number | null])[]) {
    const touched = new Set(sums.map(([month]) => month))
    const others = (getValues('incomes') ?? []).filter(
      (income) => income.code !== code || !touched.has(income.month),
    )
    const written = sums.flatMap(([month, sum]) => (sum === null ? [] : { code, month, amountKopiykas: sum }))
    setValue('incomes', [...others, ...written], { shouldDirty: true })
  }
  /** What stands half typed in those months gives way. */
  const dropHalves = (code: string, of: readonly string[]) =>
    setHalves(Object.fromEntries(of.map((month) => [halfNames.income(code, month), undefined])))
  function drop(code: string) {
    dropHalves(code, months)
    setAdded((before) => before.filter((each) => each !== code))
    setValue(
      'incomes',
      (getValues('incomes') ?? []).filter((income) => income.code !== code),
      { shouldDirty: true },
    )
  }
  const [firstMonth] = months
  return (
    <div className="mt-2 grid gap-4">
      {codes.map((code) => (
        <fieldset key={code} className="min-w-0 border-line border-t pt-2">
          <legend className="float-left w-full font-semibold text-row first-letter:uppercase">
            {nameOf(code)}
          </legend>
          <div className="grid w-full grid-cols-3 gap-x-2 gap-y-1.5">
            {months.map((month) => (
              <SumField
                key={month}
                halfName={halfNames.income(code, month)}
                label={format.dateTime(toUtcMidnight(plainDate(`${month}-01`)), { month: 'short' })}
                kopiykas={sumOf(code, month)}
                onChange={(sum) => write(code, [[month, sum]])}
              />
            ))}
          </div>
          <div className="mt-1 flex flex-wrap gap-2">
            <Button
              variant="link"
              size="small"
              onClick={() => {
                if (!firstMonth) return
                dropHalves(code, months.slice(1))
                write(
                  code,
                  months.map((month) => [month, sumOf(code, firstMonth)] as const),
                )
              }}
            >
              {t('sameEachMonth')}
            </Button>
            <Button variant="link" size="small" onClick={() => drop(code)}>
              {t('dropSource')}
            </Button>
          </div>
        </fieldset>
      ))}
      <SelectField
        label={t('addSource')}
        value=""
        emptyLabel={t('chooseSource')}
        options={incomeKinds
          .filter(({ code }) => !codes.includes(code))
          .map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (value) setAdded((before) => [...before, value])
        }}
      />
    </div>
  )
}
