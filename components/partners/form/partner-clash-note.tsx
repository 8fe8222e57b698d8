'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import { Sheet } from '@/components/ui/sheet'
import { usePathText, useValueText } from '../difference-text'
import type { PartnerClash } from './use-save-partner'

type PartnerClashNoteProps = {
  clash: PartnerClash
  pending: boolean
  /** Paths (joined by dots) of fields in which theirs is taken. */
  onSettle: (takeTheirs: readonly string[]) => void
}

/** A colleague changed the same fields: mine and theirs side by side, and one button to go on. */
export function PartnerClashNote({ clash, pending, onSettle }: PartnerClashNoteProps) {
  const t = useTranslations('partnerEdit.clash')
  const pathText = usePathText(clash.mine)
  const valueText = useValueText()
  const [taken, setTaken] = useState<readonly string[]>([])
  return (
    <div className="grid gap-3">
      <Banner icon="arrows" tone="warn" role="alert" title={t('title', { by: clash.by ?? t('somebody') })}>
        {t('text')}
      </Banner>
      <Sheet title={t('fields')} id="clash">
        <div className="grid gap-3">
          {clash.conflicts.map(({ path, mine, theirs }) => {
            const key = path.join('.')
            return (
              <section key={key} aria-label={pathText(path)} className="border-line border-t pt-2">
                <h3 className="text-row">{pathText(path)}</h3>
                <dl className="my-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
                  <div>
                    <dt className="text-ink-2 text-sm">{t('mine')}</dt>
                    <dd>{valueText(mine)}</dd>
                  </div>
                  <div>
                    <dt className="text-ink-2 text-sm">{t('theirs')}</dt>
                    <dd>{valueText(theirs)}</dd>
                  </div>
                </dl>
                <SegmentedChoice
                  label={t('choose', { field: pathText(path) })}
                  options={[
                    { value: 'mine', label: t('keepMine') },
                    { value: 'theirs', label: t('takeTheirs') },
                  ]}
                  value={taken.includes(key) ? 'theirs' : 'mine'}
                  onChange={(side) =>
                    setTaken(side === 'theirs' ? [...taken, key] : taken.filter((one) => one !== key))
                  }
                />
              </section>
            )
          })}
          <div>
            <Button variant="primary" pending={pending} onClick={() => onSettle(taken)}>
              {t('save')}
            </Button>
          </div>
        </div>
      </Sheet>
    </div>
  )
}
