'use client'

import { useState } from 'react'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

type KeptText = { text: string; change: (text: string) => void; kept: RecalledDraft }

/** A form of some words and nothing else, kept on the server as they are typed and brought back. */
export function useKeptText(key: string): KeptText {
  const [text, setText] = useState('')
  const { kept, keep, settle } = useRecalledDraft({
    key,
    onFound: (content) => {
      if (typeof content === 'string') setText((now) => now || content)
    },
    onStartOver: () => setText(''),
  })
  return {
    text,
    kept,
    change: (typed) => {
      setText(typed)
      if (typed === '') settle()
      else keep(typed)
    },
  }
}
