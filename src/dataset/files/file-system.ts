/** A file that is open for writing. */
export interface OpenFile {
  /** Writes all bytes at the end. */
  write(bytes: Uint8Array): Promise<void>
  /** Waits until what was written is on the disk. */
  sync(): Promise<void>
  /** In a store, a name that is not temporary becomes visible now; fails with `EEXIST` where it is taken. */
  close(): Promise<void>
}

/** The size and the hash of a file. */
export interface FileSum {
  bytes: number
  /** SHA-256 in hex. */
  sha256: string
}

/** What is known of a file or folder. */
export interface FileFacts {
  isFile: boolean
  isFolder: boolean
  bytes: number
  /** When it was changed last, in milliseconds, by the clock of its file system. */
  changed: number
}

/**
 * What a data set needs of a file system. All of it is here so that tests can make any step fail. Errors are those of Node,
 * with a `code` such as `ENOSPC`. Paths are those of `folderPath` and `join`.
 */
export interface FileSystem {
  /** Makes a new file. Fails with `EEXIST` where there is one: at once, or at the latest when it is closed. */
  create(path: string): Promise<OpenFile>
  /** Gives a file a second name. Fails with `EEXIST` where that is taken. */
  link(from: string, to: string): Promise<void>
  /** Gives a file another name, and replaces what has it. */
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes a folder, and those above it. Returns whether it was not there. Does nothing in a store, and returns `false`. */
  makeFolder(path: string): Promise<boolean>
  /** Removes an empty folder. Fails with `ENOTEMPTY` where it has something. Does nothing in a store. */
  removeFolder(path: string): Promise<void>
  /** The names in a folder, sorted. */
  list(path: string): Promise<string[]>
  /** The names of the folders in a folder, sorted; without links. */
  folders(path: string): Promise<string[]>
  /** `undefined` where there is nothing. Follows links. */
  facts(path: string): Promise<FileFacts | undefined>
  /** The path without links. */
  realPath(path: string): Promise<string>
  read(path: string): Promise<Uint8Array>
  /** The bytes of a file, a piece after the other. */
  readPieces(path: string): AsyncIterable<Uint8Array>
  /** Sets the time of the last change to now. */
  touch(path: string): Promise<void>
  /** Waits until the names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>
  /**
   * The size and SHA-256 of a file as its writer kept them beside it, without reading it; `undefined` where there is no file, or
   * where nothing is kept. Left out by file systems that keep none.
   */
  keptSum?(path: string): Promise<FileSum | undefined>
  /** Removes what writers that were killed left in and below a folder, and what is no file. Left out where nothing is. */
  removeUnfinished?(path: string): Promise<void>
}
