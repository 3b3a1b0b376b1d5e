import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How a line is: to and fro takes `milliseconds`, and all that comes down shares `kilobits` a second. */
export interface LineSpeed {
  milliseconds: number;
  kilobits: number;
}

/** A line to a server that is as slow as told, may be cut, and counts what came down. */
export interface SlowLine {
  origin: string;
  bytes(): number;
  cut(): void;
  /** Is as told from now on, and whole again; leads to another server, where one is named. */
  set(speed: LineSpeed, target?: string): void;
  close(): Promise<void>;
}

/** What a router holds, in bytes: with no bound the sender would be done at once. */
const mostHeld = 65_536;

export const fullSpeed: LineSpeed = { milliseconds: 0, kilobits: Infinity };

/** Opens a line to the server at `target`: `http://127.0.0.1:50123`. Opening a connection costs a turn, as TCP's does. */
export async function openSlowLine(target: string): Promise<SlowLine> {
  let speed = fullSpeed;
  let port = Number(new URL(target).port);
  let isCut = false;
  let bytes = 0;
  /** When the line has sent all that it took. */
  let freeAt = 0;
  const sockets = new Set<Socket>();

  const passOn = (from: Socket, to: Socket, opened: number, isDown: boolean) => {
    const queue: Buffer[] = [];
    let held = 0;
    let lastAt = opened;
    from.on('data', (data: Buffer) => {
      const now = performance.now();
      if (isDown) {
        bytes += data.length;
        freeAt = Math.max(freeAt, now) + (data.length * 8) / speed.kilobits;
      }
      lastAt = Math.max(lastAt, isDown ? freeAt : now);
      queue.push(data);
      held += data.length;
      if (held > mostHeld) from.pause();
      setTimeout(
        () => {
          // The first that waits, whichever timer is first.
          const next = queue.shift();
          held -= next?.length ?? 0;
          if (held <= mostHeld) from.resume();
          if (next && !to.destroyed) to.write(next);
        },
        lastAt + speed.milliseconds / 2 - now,
      );
    });
    from.on('end', () => {
      const wait = lastAt + speed.milliseconds / 2 - performance.now();
      setTimeout(() => to.end(), Math.max(0, wait) + 1);
    });
  };

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    near.setNoDelay();
    far.setNoDelay();
    const opened = performance.now() + speed.milliseconds;
    passOn(near, far, opened, false);
    passOn(far, near, opened, true);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    cut,
    set(next, other) {
      speed = next;
      if (other !== undefined) port = Number(new URL(other).port);
      isCut = false;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
