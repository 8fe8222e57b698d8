import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { isConfirmed } from '@/lib/core/confidence'
import { codesOf, ruleAddress } from '@/lib/core/dated-rows'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/core/i18n/locale'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { administeredUnits } from '@/lib/offices/administered-units.queries'
import { currentLaw, type Law } from './law.queries'
import { LAW_KINDS, type LawKind, type LawRow, type LawVersion, lawVersionSchema } from './law-kinds'
import type { RuleListFilter, RuleState } from './rule-list.schema'
import { screensOf, testsOf } from './rule-map'
import { isUnconfirmed, lastDayOf, newestFirst, stateOfVersion, versionToShow } from './rule-versions.rules'
import { ruleAct, ruleTitle } from './rule-words'

export type RuleLine = {
  kind: LawKind
  code: string
  title: string
  act: string
  isUnconfirmed: boolean
  state: RuleState
  from: PlainDate | null
  to: PlainDate | null
  /** The first day of the next version, if one is to come. */
  changesOn: PlainDate | null
}

const PAGE = 40

/** Whether the viewer may correct rules: they are one for every centre. */
export async function mayCorrectRules(viewer: Viewer): Promise<boolean> {
  return viewer.ability.can('manage', 'RuleCorrection') && (await administeredUnits(db, viewer)).isWhole
}

/** A page of the rules that fit the filter, those nobody has confirmed first. */
export async function listRules(
  viewer: Viewer,
  { q, kind, state, sure, page }: RuleListFilter,
  now = new Date(),
): Promise<{ rules: RuleLine[]; total: number; unconfirmed: number; pages: number }> {
  const law = await currentLaw()
  const on = todayInKyiv(now)
  const all = LAW_KINDS.flatMap((each) =>
    codesOf(law[each]).flatMap((code) => lineOf(law, { kind: each, code }, viewer.locale, on)),
  )
  const words = q.toLocaleLowerCase(viewer.locale).split(/\s+/).filter(Boolean)
  const found = all.filter((line) => {
    const text = `${line.title} ${line.act} ${line.code}`.toLocaleLowerCase(viewer.locale)
    return (
      (!kind || line.kind === kind) &&
      (!state || line.state === state || (state === 'upcoming' && line.changesOn !== null)) &&
      (!sure || line.isUnconfirmed === (sure === 'no')) &&
      words.every((word) => text.includes(word))
    )
  })
  const ordered = found.toSorted((a, b) => Number(b.isUnconfirmed) - Number(a.isUnconfirmed))
  return {
    rules: ordered.slice((page - 1) * PAGE, page * PAGE),
    total: found.length,
    unconfirmed: found.filter((line) => line.isUnconfirmed).length,
    pages: Math.max(1, Math.ceil(found.length / PAGE)),
  }
}

function lineOf(
  law: Law,
  { kind, code }: { kind: LawKind; code: string },
  locale: Locale,
  on: PlainDate,
): RuleLine[] {
  const rows = law[kind].filter((row) => row.code === code)
  const row = versionToShow(rows, on)
  if (!row) return []
  const version = versionOf(kind, row)
  const next = newestFirst(rows).findLast(({ from }) => (from ?? '') > on && from !== row.from)
  return [
    {
      ...{ kind, code },
      title: ruleTitle(version, locale),
      act: ruleAct(version, locale),
      isUnconfirmed: isUnconfirmed(version),
      state: stateOfVersion(row, rows, on),
      from: row.from,
      to: lastDayOf(row, rows),
      changesOn: next?.from ?? null,
    },
  ]
}

const versionOf = (kind: LawKind, row: LawRow): LawVersion => lawVersionSchema.parse({ kind, row })

export type RuleVersion = {
  version: LawVersion
  state: RuleState
  lastDay: PlainDate | null
  isUnconfirmed: boolean
  /** The correction it came by; none of what the product brought. */
  revision: number | null
  mayTakeBack: boolean
}
/** What was recorded about a rule, newest first; nothing of it is ever changed. */
export type RuleRecord = {
  revision: number
  act: 'CORRECT' | 'CONFIRM' | 'TAKE_BACK'
  from: PlainDate | null
  takesBack: number | null
  isTakenBack: boolean
  reason: string
  source: string
  by: string
  at: string
}
export type Rule = {
  kind: LawKind
  code: string
  title: string
  versions: RuleVersion[]
  /** The place in `versions` of the one to read first. */
  shown: RuleVersion
  records: RuleRecord[]
  /** The newest correction of the rule, 0 for none: who corrects says what they have seen. */
  seenRevision: number
  mayChange: boolean
  screens: readonly string[]
  tests: readonly string[]
}

/** One rule with its versions, what was recorded about it, where it works and what tests it. */
export async function findRule(
  viewer: Viewer,
  { kind, code }: { kind: LawKind; code: string },
  now = new Date(),
): Promise<Rule | undefined> {
  const [law, records, mayChange] = await Promise.all([
    currentLaw(),
    readRecords(viewer, kind, code),
    mayCorrectRules(viewer),
  ])
  const rows = law[kind].filter((row) => row.code === code)
  const on = todayInKyiv(now)
  const first = versionToShow(rows, on)
  if (!first) return undefined
  const versions = newestFirst(rows).map((row): RuleVersion & { row: LawRow } => {
    const state = stateOfVersion(row, rows, on)
    const isCorrection = records.some(({ revision, act }) => revision === row.revision && act === 'CORRECT')
    return {
      row,
      version: versionOf(kind, row),
      state,
      lastDay: lastDayOf(row, rows),
      isUnconfirmed: isUnconfirmed(versionOf(kind, row)),
      revision: row.revision ?? null,
      mayTakeBack: mayChange && state === 'upcoming' && isCorrection,
    }
  })
  const [newest] = versions
  const shown = versions.find(({ row }) => row === first) ?? newest
  if (!shown) return undefined
  return {
    ...{ kind, code, records, mayChange, versions, shown },
    title: ruleTitle(shown.version, viewer.locale),
    seenRevision: records[0]?.revision ?? 0,
    screens: screensOf(kind, code),
    tests: testsOf(ruleAddress(kind, first)),
  }
}

async function readRecords(viewer: Viewer, kind: LawKind, code: string): Promise<RuleRecord[]> {
  const rows = await db.ruleCorrection.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('RuleCorrection'), { kind, code }] },
    select: {
      revision: true,
      act: true,
      from: true,
      takesBack: true,
      reason: true,
      source: true,
      recordedAt: true,
      staff: { select: { name: true } },
    },
    orderBy: { revision: 'desc' },
  })
  const taken = new Set(rows.map(({ takesBack }) => takesBack))
  return rows.map(({ revision, act, from, takesBack, reason, source, recordedAt, staff }) => ({
    ...{ revision, takesBack, reason, source },
    act: act === 'CONFIRM' || act === 'TAKE_BACK' ? act : 'CORRECT',
    from: from && plainDateOfUtc(from),
    isTakenBack: taken.has(revision),
    by: staff.name,
    at: recordedAt.toISOString(),
  }))
}

export type RuleChoices = {
  papers: { code: string; name: string; isConfirmed: boolean }[]
  formulas: { code: string; name: string }[]
  usageLimits: { code: string; name: string }[]
}

/** The rules other rules may name, for the lists of their forms. */
export async function readRuleChoices(viewer: Viewer): Promise<RuleChoices> {
  const law = await currentLaw()
  const choices = (kind: LawKind) =>
    codesOf(law[kind]).flatMap((code) => {
      const [row] = newestFirst(law[kind].filter((each) => each.code === code))
      return row ? [{ code, name: ruleTitle(versionOf(kind, row), viewer.locale), row }] : []
    })
  return {
    papers: choices('documents').map(({ code, name, row }) => ({
      ...{ code, name },
      isConfirmed: isConfirmed(row.confidence),
    })),
    formulas: choices('formulas').map(({ code, name }) => ({ code, name })),
    usageLimits: choices('usageLimits').map(({ code, name }) => ({ code, name })),
  }
}

/** A code no row of the table has; whoever saves it second is told that it was taken meanwhile. */
export async function newRuleCode(kind: LawKind): Promise<string> {
  const taken = codesOf((await currentLaw())[kind]).filter((code) => code.startsWith('ADDED_'))
  return `ADDED_${taken.length + 1}`
}
