'use client'

import { useTranslations } from 'next-intl'

export type DemoAccountChoice = { email: string; name: string; position: string; unit: string }

type DemoAccountsProps = { accounts: readonly DemoAccountChoice[]; onChoose: (email: string) => void }

/** Accounts for practice by centre; pressing one fills in its e-mail. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  const t = useTranslations('signIn')
  const byUnit = [...Map.groupBy(accounts, ({ unit }) => unit)]
  return (
    <section aria-labelledby="demo-accounts" className="min-w-0">
      <h2 id="demo-accounts" className="border-ink border-b-2 pb-1 text-lg">
        {t('demoTitle')}
      </h2>
      <p className="mt-2 text-ink-2 text-sm">{t('demoText')}</p>
      {byUnit.map(([unit, people]) => (
        <div key={unit} className="mt-3">
          <h3 className="font-semibold text-ink-2 text-xs">{unit}</h3>
          <ul>
            {people.map(({ email, name, position }) => (
              <li key={email} className="border-line border-b">
                <button
                  type="button"
                  aria-label={t('demoEntry', { email, name, position, unit })}
                  onClick={() => onChoose(email)}
                  className="focus-inset flex min-h-9 w-full flex-wrap items-baseline gap-x-3 px-2 py-1 text-left hover:bg-sunken max-sm:min-h-11"
                >
                  <span className="w-48 flex-none text-accent max-sm:w-full underline underline-offset-3">
                    {email}
                  </span>
                  <span className="text-sm">{name}</span>
                  <span className="text-ink-2 text-sm">{position}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-3 text-ink-2 text-sm">{t('demoPassword')}</p>
    </section>
  )
}
