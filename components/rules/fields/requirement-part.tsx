'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { REQUIREMENT_CONDITIONS, type Requirement } from '@/lib/eligibility/requirement.rules'
import { changedAt, movedPart, paperAs, type TreePath, withPart } from '@/lib/rules/requirement-edit.rules'
import { PaperChoice, usePaperName } from './paper-choice'

type PartProps = {
  tree: Requirement
  path: TreePath
  root: Requirement
  onChange: (root: Requirement) => void
  onRemove: (root: Requirement | undefined) => void
}

/** One part of a tree of papers: a paper, or a group with all that is in it. */
export function RequirementPart(props: PartProps) {
  const { tree } = props
  if (tree.kind === 'allOf' || tree.kind === 'anyOf') return <GroupPart {...props} tree={tree} />
  return <PaperPart {...props} tree={tree} />
}

type GroupProps = PartProps & { tree: Extract<Requirement, { of: readonly Requirement[] }> }

function GroupPart({ tree, path, root, onChange, onRemove }: GroupProps) {
  const t = useTranslations('rules.papers')
  const [isAdding, setIsAdding] = useState(false)
  const [isAdded, setIsAdded] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  // The field it was chosen in is gone: whoever works by keyboard goes on where they were.
  useEffect(() => {
    if (!isAdded) return
    addButton.current?.focus()
    setIsAdded(false)
  }, [isAdded])
  const add = (part: Requirement) => onChange(withPart(root, path, part))
  const choose = (kind: string) => {
    if (kind !== 'allOf' && kind !== 'anyOf') return
    const next = changedAt(root, path, (part) => ({ ...part, kind, of: tree.of }))
    if (next) onChange(next)
  }
  return (
    <div className="grid gap-2 rounded-control border border-line bg-paper p-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <SelectField
          label={t('groupLabel')}
          hideLabel
          value={tree.kind}
          onChange={(event) => choose(event.currentTarget.value)}
          options={[
            { value: 'allOf', label: t('allOf') },
            { value: 'anyOf', label: t('anyOf') },
          ]}
        />
        {path.length > 0 && <PartTools {...{ tree, path, root, onChange, onRemove }} name={t(tree.kind)} />}
      </div>
      {tree.of.length > 0 ? (
        <ul className="grid gap-2">
          {tree.of.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the tree, it has no other name
            <li key={place}>
              <RequirementPart tree={part} path={[...path, place]} {...{ root, onChange, onRemove }} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2 text-sm">{t('nothingYet')}</p>
      )}
      {isAdding ? (
        <PaperChoice
          label={t('whichPaper')}
          autoFocus
          onChoose={(doc) => {
            add({ kind: 'doc', doc })
            setIsAdding(false)
            setIsAdded(true)
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button ref={addButton} size="small" icon="plus" onClick={() => setIsAdding(true)}>
            {t('addPaper')}
          </Button>
          <Button size="small" icon="plus" onClick={() => add({ kind: 'anyOf', of: [] })}>
            {t('addGroup')}
          </Button>
          <Button size="small" icon="plus" onClick={() => add({ kind: 'perIncomeSource' })}>
            {t('addPerIncomeSource')}
          </Button>
        </div>
      )}
    </div>
  )
}

function PaperPart(props: PartProps) {
  const { tree, path, root, onChange } = props
  const t = useTranslations('rules.papers')
  const nameOf = usePaperName()
  const isPaper = tree.kind === 'doc' || tree.kind === 'optional'
  const name = isPaper ? nameOf(tree.doc) : t('perIncomeSource')
  const put = (need: string) => {
    const [kind, condition] = need.split(':')
    const when = REQUIREMENT_CONDITIONS.find((each) => each === condition) ?? null
    const next = changedAt(root, path, (part) => paperAs(part, { isOptional: kind === 'optional', when }))
    if (next) onChange(next)
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
      <span className="min-w-0 flex-1 basis-40">{name}</span>
      {isPaper && (
        <SelectField
          label={t('needOf', { paper: name })}
          hideLabel
          value={`${tree.kind}:${tree.when ?? ''}`}
          onChange={(event) => put(event.currentTarget.value)}
          options={(['doc', 'optional'] as const).flatMap((kind) => [
            { value: `${kind}:`, label: t(`need.${kind}`) },
            ...REQUIREMENT_CONDITIONS.map((when) => ({
              value: `${kind}:${when}`,
              label: t('needWhen', { need: t(`need.${kind}`), when: t(`when.${when}`) }),
            })),
          ])}
        />
      )}
      <PartTools {...props} name={name} />
    </div>
  )
}

/** Up, down and out. */
function PartTools({ path, root, onChange, onRemove, name }: PartProps & { name: string }) {
  const t = useTranslations('rules.papers')
  const tools: { key: 'up' | 'down' | 'remove'; icon: IconName; act: () => void }[] = [
    { key: 'up', icon: 'arrow-up', act: () => onChange(movedPart(root, path, -1)) },
    { key: 'down', icon: 'arrow-down', act: () => onChange(movedPart(root, path, 1)) },
    { key: 'remove', icon: 'x', act: () => onRemove(changedAt(root, path, () => undefined)) },
  ]
  return (
    <span className="flex flex-none">
      {tools
        .filter(({ key }) => key === 'remove' || path.length > 0)
        .map(({ key, icon, act }) => (
          <button
            key={key}
            type="button"
            aria-label={t(key, { part: name })}
            onClick={act}
            className="grid size-control place-items-center rounded-control text-ink-2 hover:bg-sunken"
          >
            <Icon name={icon} />
          </button>
        ))}
    </span>
  )
}
