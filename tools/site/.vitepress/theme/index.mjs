// The default theme with the fonts of the system, and the look of outputs of notebooks.
import theme from 'vitepress/theme-without-fonts'
import './style.css'

export default theme
