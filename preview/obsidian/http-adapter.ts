import type { DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { HostAdapter, type VaultEntry } from './data-adapter';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** The vault's folder on disk, through the preview server. */
export class HttpAdapter extends HostAdapter {
  readonly #origin: string;
  readonly #token: string;
  readonly #name: string;
  readonly #basePath: string;

  constructor(origin: string, token: string, name: string, basePath: string) {
    super();
    this.#origin = origin;
    this.#token = token;
    this.#name = name;
    this.#basePath = basePath;
  }

  getName(): string {
    return this.#name;
  }

  getBasePath(): string {
    return this.#basePath;
  }

  getFullPath(path: string): string {
    return `${this.#basePath}/${path}`;
  }

  getResourcePath(path: string): string {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return `${this.#origin}/raw/${encoded}?token=${this.#token}`;
  }

  stat(path: string): Promise<Stat | null> {
    return this.#json('stat', { path });
  }

  tree(): Promise<VaultEntry[]> {
    return this.#json('tree', {});
  }

  override readAll(): Promise<Record<string, string>> {
    return this.#json('readAll', {});
  }

  list(path: string): Promise<ListedFiles> {
    return this.#json('list', { path });
  }

  async read(path: string): Promise<string> {
    return (await this.#call('read', { path })).text();
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await this.#call('read', { path })).arrayBuffer();
  }

  async write(path: string, data: string, options: DataWriteOptions = {}): Promise<void> {
    await this.#call('write', { path, mtime: options.mtime, ctime: options.ctime }, data);
  }

  async writeBinary(path: string, data: ArrayBuffer, options: DataWriteOptions = {}): Promise<void> {
    await this.#call('write', { path, mtime: options.mtime, ctime: options.ctime }, data);
  }

  async mkdir(path: string): Promise<void> {
    await this.#call('mkdir', { path });
  }

  async remove(path: string): Promise<void> {
    await this.#call('remove', { path });
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    await this.#call('rmdir', { path, recursive });
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.#call('rename', { path, to: newPath });
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.#call('copy', { path, to: newPath });
  }

  trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    await this.#call('trash', { path });
  }

  async #json<T>(operation: string, query: Query): Promise<T> {
    return (await (await this.#call(operation, query)).json()) as T;
  }

  async #call(operation: string, query: Query, body?: string | ArrayBuffer): Promise<Response> {
    const url = new URL(`${this.#origin}/api/${operation}`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const response = await fetch(url, {
      method: body === undefined ? 'POST' : 'PUT',
      headers: { 'x-host-token': this.#token },
      ...(body !== undefined && { body }),
    });
    if (response.ok) return response;
    const failure = (await response.json().catch(() => ({}))) as { message?: string; code?: string };
    throw Object.assign(new Error(failure.message ?? response.statusText), { code: failure.code });
  }
}
