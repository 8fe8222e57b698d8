'use client'

import { useMessages, useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { isCharacterKey, type KeyStroke, keycapOf, ukrainianKeycapOf } from '@/lib/core/key-stroke'
import type { RegisteredShortcut } from './shortcuts'

type ShortcutDialogProps = {
  /** Undefined while the dialog is closed. */
  shortcuts: readonly RegisteredShortcut[] | undefined
  singleKeys: boolean
  onClose: () => void
}

const GROUPS = ['screen', 'everywhere', 'go'] as const

/** Everything the keyboard does on this screen, with the sign of both layouts. */
export function ShortcutDialog({ shortcuts, singleKeys, onClose }: ShortcutDialogProps) {
  const t = useTranslations('keys')
  return (
    <Dialog open={shortcuts !== undefined} onClose={onClose} title={t('title')} width="form">
      <p className="text-ink-2 text-sm">{t('layoutNote')}</p>
      {!singleKeys && <p className="text-ink-2 text-sm">{t('singleOff')}</p>}
      {GROUPS.map((group) => {
        const lines = shortcuts?.filter((shortcut) => shortcut.group === group) ?? []
        if (lines.length === 0) return null
        return (
          <section key={group} className="mt-4">
            <h3 className="border-ink border-b-2 pb-1 text-base">{t(`groups.${group}`)}</h3>
            <ul>
              {lines.map((shortcut) => (
                <ShortcutLine
                  key={shortcut.id}
                  shortcut={shortcut}
                  isOff={!singleKeys && isCharacterKey(shortcut)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}

function ShortcutLine({ shortcut, isOff }: { shortcut: RegisteredShortcut; isOff: boolean }) {
  const t = useTranslations('keys')
  if (isOff) return null
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-1.5 text-row">
      <span>{shortcut.label}</span>
      <span className="flex items-center gap-1.5 text-ink-2 text-sm">
        {shortcut.after && (
          <>
            <KeyPair stroke={{ code: shortcut.after }} /> {t('then')}
          </>
        )}
        <KeyPair stroke={shortcut} />
      </span>
    </li>
  )
}

/** The Latin keycap and, where the Ukrainian layout has another sign on that key, that one too. */
function KeyPair({ stroke }: { stroke: KeyStroke }) {
  const nameOf = useKeyNames()
  const ukrainian = ukrainianKeycapOf(stroke)
  return (
    <>
      <Kbd>{keycapOf(stroke, nameOf)}</Kbd>
      {ukrainian !== undefined && (
        <span lang="uk">
          <Kbd>{ukrainian}</Kbd>
        </span>
      )}
    </>
  )
}

/** The words on keys such as Enter and Esc. */
export function useKeyNames(): (code: string) => string | undefined {
  const names: Record<string, string> = useMessages().keys.names
  return (code) => names[code]
}
