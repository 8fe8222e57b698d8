import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readTheme } from '@/components/layout/appearance'
import { ClientMessages } from '@/components/layout/client-messages'
import { EARLY_SCRIPT } from '@/components/layout/early-input'
import { EarlyInputTaker } from '@/components/layout/early-input-taker'
import { Providers } from '@/components/layout/providers'
import { KIT } from '@/lib/core/i18n/sent-messages'
import './globals.css'

// One typeface in three files by script. Of each page the first two are needed at once; ₴ and Church Slavonic can wait.
const cyrillic = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: false,
  variable: '--font-cyrillic',
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})
const latin = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: false,
  variable: '--font-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
    },
  ],
})
const cyrillicExtended = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: false,
  preload: false,
  variable: '--font-cyrillic-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+0460-052F,U+1C80-1C8A,U+20B4' }],
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout')
  return {
    title: { default: t('brand'), template: `%s — ${t('brand')}` },
    description: t('description'),
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()])
  return (
    <html
      lang={locale}
      data-theme={theme}
      className={`${cyrillic.variable} ${latin.variable} ${cyrillicExtended.variable}`}
    >
      <body>
        <script>{EARLY_SCRIPT}</script>
        <ClientMessages domains={KIT}>
          <Providers>{children}</Providers>
        </ClientMessages>
        <EarlyInputTaker />
      </body>
    </html>
  )
}
