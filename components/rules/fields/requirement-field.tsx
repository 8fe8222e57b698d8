'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { Fieldset } from '@/components/forms/fieldset'
import { useToast } from '@/components/ui/toast'
import type { Requirement } from '@/lib/eligibility/requirement.rules'
import { useRuleForm } from '../use-rule-form'
import { RequirementPart } from './requirement-part'

export type TreeField =
  | 'requirements'
  | 'application'
  | 'identity'
  | 'insteadOfApplication'
  | 'representativeIdentity'
  | 'representativeAuthority'

/** The papers of a rule as a tree one builds: groups of all or of any, papers found by name. A part taken out comes back. */
export function RequirementField({ field, label }: { field: TreeField; label: string }) {
  const t = useTranslations('rules.papers')
  const { control, setValue, errorOf } = useRuleForm()
  const toast = useToast()
  const box = useRef<HTMLDivElement>(null)
  const name = `version.row.${field}` as const
  const tree = useWatch({ control, name })
  const put = (next: Requirement) => setValue(name, next, { shouldDirty: true })

  function remove(next: Requirement | undefined) {
    put(next ?? { kind: 'allOf', of: [] })
    box.current?.focus()
    toast({ message: t('removed'), undo: () => put(tree) })
  }
  return (
    <Fieldset legend={label} id={`field-${name}`} error={errorOf(name)}>
      <div ref={box} tabIndex={-1}>
        <RequirementPart tree={tree} path={[]} root={tree} onChange={put} onRemove={remove} />
      </div>
    </Fieldset>
  )
}
