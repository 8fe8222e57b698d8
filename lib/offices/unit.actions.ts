'use server'

import { action } from '@/lib/core/endpoint'
import { changeUnit, closeUnit, createUnit, moveUnit, reopenUnit } from './unit.commands'
import {
  changeUnitSchema,
  closeUnitSchema,
  createUnitSchema,
  moveUnitSchema,
  presetSchema,
  unitIdSchema,
} from './unit.schema'
import { replaceByPreset } from './unit-preset.commands'

const permission = 'unit:manage'

export const createUnitAction = action({ permission, input: createUnitSchema }, createUnit)
export const changeUnitAction = action({ permission, input: changeUnitSchema }, changeUnit)
export const moveUnitAction = action({ permission, input: moveUnitSchema }, moveUnit)
export const closeUnitAction = action({ permission, input: closeUnitSchema }, closeUnit)
export const reopenUnitAction = action({ permission, input: unitIdSchema }, reopenUnit)
export const replaceByPresetAction = action({ permission, input: presetSchema }, replaceByPreset)
