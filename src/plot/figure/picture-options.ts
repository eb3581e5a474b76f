/** The size and ground of a static picture. */
export interface PictureOptions {
  /** Pixels; default the layout's, else 700. */
  width?: number
  /** Pixels; default the layout's, else 450. */
  height?: number
  /** A CSS colour behind the picture; default transparent around a white plot area. */
  background?: string
}

/** The size, ground and resolution of a PNG picture. */
export interface PngOptions extends PictureOptions {
  /** Picture points per pixel; default 2, sharp on most screens. */
  scale?: number
}
