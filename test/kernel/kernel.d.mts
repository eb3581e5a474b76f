/** What a cell gave: whether it ran, and what it printed. */
export interface CellResult {
  status: 'ok' | 'error' | 'abort'
  output: string
  /** The text form of each display and of each of its updates, in order; what comes after the cell is added. */
  displays: string[]
  /** All outputs as notebooks store them; what comes after the cell is added. */
  outputs: CellOutput[]
}

/** One output of a cell. */
export type CellOutput =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { output_type: 'display_data' | 'execute_result'; data: Record<string, unknown> }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] }

/** A running kernel. */
export declare class Kernel {
  private constructor()
  /**
   * Starts a kernel in the folder that a notebook would stand in, and waits until it answers: tslab, or Deno's where `deno` is
   * the path of its program, or what `argv` of a kernel's description says.
   */
  static start(
    workingFolder: string,
    environment?: Record<string, string>,
    options?: { deno?: string; argv?: string[] },
  ): Promise<Kernel>
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
