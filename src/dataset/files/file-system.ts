/** A file that is open for writing. */
export interface OpenFile {
  /** Writes all bytes at the end. */
  write(bytes: Uint8Array): Promise<void>
  /** Waits until what was written is on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
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
 * with a `code` such as `ENOSPC`.
 */
export interface FileSystem {
  /** Makes a new file. Fails with `EEXIST` where there is one. */
  create(path: string): Promise<OpenFile>
  /** Gives a file a second name. Fails with `EEXIST` where that is taken. */
  link(from: string, to: string): Promise<void>
  /** Gives a file another name, and replaces what has it. */
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes a folder, and those above it. Returns whether it was not there. */
  makeFolder(path: string): Promise<boolean>
  /** Removes an empty folder. Fails with `ENOTEMPTY` where it has something. */
  removeFolder(path: string): Promise<void>
  /** The names in a folder, sorted. */
  list(path: string): Promise<string[]>
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
}
