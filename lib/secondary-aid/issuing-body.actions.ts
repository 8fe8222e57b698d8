'use server'

import { action } from '@/lib/core/endpoint'
import { changeBody, createBody, markBody } from './issuing-body.commands'
import { changeBodySchema, createBodySchema, markBodySchema } from './issuing-body.schema'

const permission = 'issuingBody:manage'

export const createBodyAction = action({ permission, input: createBodySchema }, (viewer, input) =>
  createBody(viewer, input),
)
export const changeBodyAction = action({ permission, input: changeBodySchema }, (viewer, input) =>
  changeBody(viewer, input),
)
export const markBodyAction = action({ permission, input: markBodySchema }, (viewer, input) =>
  markBody(viewer, input),
)
