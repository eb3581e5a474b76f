// The default theme with the fonts of the system, and what shows outputs of notebooks.
import theme from 'vitepress/theme-without-fonts'
import { LiveFigure } from './live-figure.mjs'
import './style.css'

export default {
  extends: theme,
  enhanceApp: ({ app }) => {
    app.component('LiveFigure', LiveFigure)
  },
}
