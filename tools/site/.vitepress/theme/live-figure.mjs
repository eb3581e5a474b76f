// The static picture of a figure; a button draws it by Plotly, which comes from this site when it is asked for.
import { withBase } from 'vitepress'
import { defineComponent, h, nextTick, ref } from 'vue'

export const LiveFigure = defineComponent({
  props: { figure: { type: String, required: true } },
  setup({ figure }, { slots }) {
    const place = ref()
    const state = ref('picture')
    const draw = async () => {
      state.value = 'loading'
      try {
        const answer = await fetch(withBase(`/${figure}`))
        const [{ data, layout }] = await Promise.all([answer.json(), loadPlotly()])
        state.value = 'live'
        // Plotly takes the width of the place, which has none before it is shown.
        await nextTick()
        const fitted = { ...layout, width: undefined, autosize: true }
        await window.Plotly.newPlot(place.value, data, fitted, { responsive: true, displaylogo: false })
      } catch {
        state.value = 'failed'
      }
    }
    return () =>
      h('div', { class: 'notebook-output live-figure' }, [
        state.value === 'live' ? undefined : h('div', { class: 'live-figure-picture' }, slots.default()),
        h('div', { ref: place, class: 'live-figure-place', hidden: state.value !== 'live' }),
        state.value === 'picture' && h('button', { type: 'button', onClick: draw }, 'Interactive figure'),
        state.value === 'loading' && h('span', 'Loading …'),
        state.value === 'failed' && h('span', 'The interactive figure could not be loaded.'),
      ])
  },
})

function loadPlotly() {
  window.plotlyLoading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = withBase('/plotly.min.js')
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  return window.plotlyLoading
}
