import { type Figure, figureHtmlParts } from '../plot/index.js'
import { registerPresenter } from '../present.js'
import { presentExplanation } from './explanation.js'
import { figureBundle } from './figure.js'
import { presentHtml } from './html.js'
import { presentDefinition, presentMetainfoSearch } from './metainfo-browser.js'
import type * as node from './presenters.js'
import { presentProperty } from './property.js'
import { presentQuantity } from './quantity.js'
import { presentQuery } from './query.js'
import { presentSection } from './section.js'
import { presentFrame } from './table/index.js'

/** Registers the presenter of each kind of object that a page has. */
export const registerPresenters: typeof node.registerPresenters = () => {
  registerPresenter('quantity', presentQuantity)
  registerPresenter('property', presentProperty)
  registerPresenter('section', presentSection)
  registerPresenter('query', presentQuery)
  registerPresenter('explanation', presentExplanation)
  registerPresenter('section-definition', presentDefinition)
  registerPresenter('metainfo-search', presentMetainfoSearch)
  registerPresenter('figure', (figure: Figure) => figureBundle(figureHtmlParts(figure)))
  registerPresenter('html', presentHtml)
  registerPresenter('frame', presentFrame)
}
