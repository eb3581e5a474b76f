/** What a cell gave: whether it ran, and what it printed. */
export interface CellResult {
  status: 'ok' | 'error' | 'abort'
  output: string
  /** The text form of each display and of each of its updates, in order; what comes after the cell is added. */
  displays: string[]
}

/** A running tslab kernel. */
export declare class Kernel {
  private constructor()
  /** Starts a kernel in the folder that a notebook would stand in, and waits until it answers. */
  static start(workingFolder: string, environment?: Record<string, string>): Promise<Kernel>
  /** Runs a cell. */
  execute(code: string): Promise<CellResult>
  /** False once its process has ended, by whatever. */
  readonly alive: boolean
  /** Interrupts what runs, as Jupyter's stop button does. */
  interrupt(): void
  /** What the editor offers at the end of the code, or at `position`. */
  complete(code: string, position?: number): Promise<string[]>
  /** What the editor says about the name at the end of the code; an empty text when it has nothing to say. */
  inspect(code: string, position?: number): Promise<string>
  /** Ends the kernel. */
  stop(): Promise<void>
}
