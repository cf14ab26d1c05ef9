import type { EventRef } from 'obsidian';
import { reportHostError } from './host-log';

type Listener = (...data: never[]) => unknown;

class Registration implements EventRef {
  constructor(
    readonly emitter: Pick<Events, 'offref'>,
    readonly name: string,
    readonly listener: Listener,
    readonly context: unknown,
  ) {}
}

/** Named events, with the parameters of their listeners; a listener that throws stops neither the others nor the emitter. */
export class Events<M extends { [K in keyof M]: readonly unknown[] } = Record<string, never[]>> {
  readonly #registrations = new Map<string, readonly Registration[]>();

  on<K extends keyof M & string>(name: K, callback: (...data: M[K]) => unknown, context?: unknown): EventRef {
    const registration = new Registration(this, name, callback, context);
    this.#registrations.set(name, [...(this.#registrations.get(name) ?? []), registration]);
    return registration;
  }

  off(name: string, callback: Listener): void {
    this.#keep(name, (registration) => registration.listener !== callback);
  }

  offref(ref: EventRef): void {
    if (ref instanceof Registration) this.#keep(ref.name, (registration) => registration !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const registration of this.#registrations.get(name) ?? []) this.tryTrigger(registration, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    if (!(ref instanceof Registration)) return;
    try {
      ref.listener.apply(ref.context, data as never[]);
    } catch (error) {
      reportHostError(error);
    }
  }

  #keep(name: string, wanted: (registration: Registration) => boolean): void {
    this.#registrations.set(name, (this.#registrations.get(name) ?? []).filter(wanted));
  }
}

/** Takes a listener off again, whichever emitter it was registered on. */
export function releaseEvent(ref: EventRef): void {
  if (ref instanceof Registration) ref.emitter.offref(ref);
}
