// The site: nothing is loaded from elsewhere, and search runs in the page.
import { join } from 'node:path'
import { defineConfig } from 'vitepress'
import { sidebars } from '../navigation.mjs'
import { pages, root, site } from '../places.mjs'

export default defineConfig({
  title: 'nomad-notebook',
  description: "NOMAD's archive of materials data in notebooks, in TypeScript",
  lang: 'en',
  srcDir: pages,
  outDir: site,
  cacheDir: join(root, '.runs', 'site-cache'),
  cleanUrls: false,
  lastUpdated: false,
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // What was built is checked, anchors and images too.
  ignoreDeadLinks: true,
  vite: { build: { chunkSizeWarningLimit: 4096 } },
  markdown: {
    config: markdown => {
      const text = markdown.renderer.rules.text
      // Vue would take double braces for code of the page.
      markdown.renderer.rules.text = (...given) => text(...given).replaceAll('{{', '&#123;&#123;')
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [
      { text: 'Guides', link: '/guide/start' },
      { text: 'Lessons', link: '/lessons/' },
      { text: 'Gallery', link: '/gallery' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: sidebars(),
  },
})
