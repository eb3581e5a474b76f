/**
 * Inline styles, since front ends remove `<style>` from notebooks that they don't trust. Half-transparent grays and opacity
 * instead of colors suit light and dark themes alike. All properties are such that Jupyter's sanitizer keeps.
 */
export const styles = {
  dim: 'opacity: 0.65',
  faint: 'opacity: 0.5; font-style: italic',
  box: 'border: 1px solid rgba(128, 128, 128, 0.4); border-radius: 4px; padding: 8px 12px; max-width: 640px; margin: 4px 0px',
  title: 'font-weight: bold',
  // Browsers' blue cannot be read on black.
  link: 'color: inherit; text-decoration: underline',
  mono: 'font-family: monospace',
  table: 'border-collapse: collapse; margin: 4px 0px; border: none',
  cell: 'text-align: left; padding: 2px 14px 2px 0px; vertical-align: top; border: none; background-color: transparent',
  number:
    'text-align: right; padding: 2px 14px 2px 0px; vertical-align: top; border: none; background-color: transparent',
  indent: 'margin-left: 18px',
  rule: 'border-bottom: 1px solid rgba(128, 128, 128, 0.6)',
  track:
    'background-color: rgba(128, 128, 128, 0.25); border-radius: 3px; height: 8px; margin: 8px 0px; overflow: hidden',
  fill: 'background-color: #3b82c4; height: 8px; float: left',
  fillWarning: 'background-color: #d98324; height: 8px; float: left',
} as const
