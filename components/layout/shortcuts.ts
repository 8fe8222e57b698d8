'use client'

import { createContext, use, useEffect, useEffectEvent, useId } from 'react'
import type { KeyStroke } from '@/lib/core/key-stroke'

export type Shortcut = KeyStroke & {
  /** What it does, as the dialog under `?` says it. */
  label: string
  /** Left away for keys that a component listens to itself: they are only listed. */
  run?: () => void
  /** When it does not apply, it is neither listed nor does it run. */
  when?: boolean
  group?: 'everywhere' | 'screen' | 'go'
  /** The key before it: `g`, then this one. */
  after?: 'KeyG'
  /** In a search box where nothing is typed yet it means the same as anywhere. */
  inEmptySearch?: boolean
}

export type RegisteredShortcut = Omit<Shortcut, 'run'> & { id: string; run: (() => void) | undefined }

type Registry = { register: (shortcut: RegisteredShortcut) => () => void }

export const ShortcutContext = createContext<Registry>({ register: () => () => {} })

/**
 * Binds a key for as long as the component is on the screen. Of two that want the same key the one shown later wins.
 *
 * Single letters never finish an irreversible act by themselves: let them open its last step.
 */
export function useShortcut({
  code,
  ctrl,
  alt,
  shift,
  label,
  run,
  when = true,
  group = 'screen',
  after,
  inEmptySearch,
}: Shortcut) {
  const id = useId()
  const { register } = use(ShortcutContext)
  const runLatest = useEffectEvent(() => run?.())
  const doesRun = run !== undefined
  useEffect(() => {
    if (!when) return
    return register({
      id,
      code,
      ctrl,
      alt,
      shift,
      label,
      group,
      after,
      inEmptySearch,
      run: doesRun ? () => runLatest() : undefined,
    })
  }, [register, id, code, ctrl, alt, shift, label, when, group, after, inEmptySearch, doesRun])
}
