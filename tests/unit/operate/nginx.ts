/** Debian's nginx on a test's machine, with the portal's configuration as the commands of the pages laid it out there. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findCommand, hasBrotli, brotliModule } from '../../../tools/web-servers.ts';
import type { Machine } from './machine.ts';

/** In place of certbot's. */
export function makeCertificate(machine: Machine): void {
  const live = machine.place('etc/letsencrypt/live/portal.example');
  const words =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj /CN=portal.example';
  const files = ['-keyout', `${live}/privkey.pem`, '-out', `${live}/fullchain.pem`];
  execFileSync('openssl', [...words.split(' '), ...files], { stdio: 'ignore' });
}

/** Has the copied configuration listen on the machine's ports, and starts nginx over it. */
export async function startNginx(machine: Machine): Promise<{ stop(): Promise<void> }> {
  const { place, translate, httpPort, httpsPort } = machine;
  for (const file of globSync(place('etc/nginx/bawaba/*.conf'))) {
    const text = translate(readFileSync(file, 'utf8'))
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replaceAll('listen 80;', `listen 127.0.0.1:${httpPort};`)
      .replaceAll('listen 443 ', `listen 127.0.0.1:${httpsPort} `);
    writeFileSync(file, hasBrotli ? text : text.replace('brotli_static on;', ''));
  }
  writeFileSync(place('etc/nginx/nginx.conf'), debianMain(place('var/log'), place('var/cache')));
  const words = ['-p', place('etc/nginx'), '-c', place('etc/nginx/nginx.conf'), '-e', 'stderr'];
  const child = spawn(findCommand('nginx') ?? '', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isListening(httpsPort))) {
    if (child.exitCode !== null) throw new Error('nginx did not start.');
    await wait(20);
  }
  return {
    async stop() {
      child.kill();
      await ended;
    },
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface Options {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address that the request comes from. */
  localAddress?: string;
}

/** One request over TLS to one of the machine's names. */
export function ask({ httpsPort }: Machine, url: string, options: Options = {}): Promise<Answer> {
  const { hostname, pathname, search } = new URL(url);
  const { method = 'GET', headers = {}, body, localAddress } = options;
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ host: '127.0.0.1', port: httpsPort, servername: hostname, path: pathname + search },
        ...{
          method,
          headers: { host: hostname, ...headers },
          rejectUnauthorized: false,
          agent: false,
        },
        ...(localAddress !== undefined && { localAddress }),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      },
    );
    call.once('error', reject).end(body);
  });
}

/** What of Debian's own nginx.conf concerns the portal: above all, that it logs all that no server says otherwise of. */
function debianMain(logs: string, cache: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${hasBrotli ? `load_module ${brotliModule()};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
include modules-enabled/*.conf;
daemon off;
worker_processes 1;
pid ${cache}/nginx.pid;
error_log ${logs}/nginx-error.log;
events {}
http {
  access_log ${logs}/nginx-access.log;
  ${temporary.map((name) => `${name}_temp_path ${cache}/${name};`).join('\n  ')}
  include sites-enabled/*;
}
`;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const heard = await Promise.race([
    once(socket, 'connect').then(
      () => true,
      () => false,
    ),
    once(socket, 'error').then(() => false),
  ]);
  socket.destroy();
  return heard;
}
