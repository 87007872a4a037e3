import type { RootImage } from '../root-image.ts';

/** The targets and slices that units depend on by default, and what those need in turn. */
const stockUnits = [
  'basic.target',
  'sysinit.target',
  'local-fs.target',
  'local-fs-pre.target',
  'swap.target',
  'paths.target',
  'slices.target',
  'sockets.target',
  'timers.target',
  'shutdown.target',
  'umount.target',
  'final.target',
  'multi-user.target',
  'network.target',
  'emergency.target',
  'rescue.target',
];

const text = (path: string, lines: readonly string[]) =>
  ({ kind: 'file', path, bytes: Buffer.from(`${lines.join('\n')}\n`) }) as const;

/** Goes up when what follows puts other files into a machine: those that were built before are built anew. */
export const recipeVersion = 2;

/** Puts systemd as Debian packages it into a machine, and the few files that a machine without a disk lacks. */
export const installSystemd = (image: RootImage): void => {
  for (const path of ['usr/lib/systemd/systemd', 'usr/lib/systemd/systemd-shutdown', 'usr/bin/systemctl']) {
    image.take(path);
  }
  image.take('usr/bin/systemd-run');
  // From 254 on the manager starts processes by a program of its own.
  if (image.has('usr/lib/systemd/systemd-executor')) image.take('usr/lib/systemd/systemd-executor');
  // Newer ones load it when they mount something.
  image.takeLibraryIfThere('libmount.so.1');
  for (const unit of stockUnits) image.take(`usr/lib/systemd/system/${unit}`);
  image.add(text('etc/machine-id', ['6b696c6c737065636b696c6c73706563']));
  image.add(text('etc/boot-id', ['6b696c6c-7370-4563-a000-000000000001']));
  image.add(text('etc/passwd', ['root:x:0:0:root:/root:/bin/false']));
  image.add(text('etc/group', ['root:x:0:']));
  image.add(text('etc/os-release', ['ID=killspec', 'NAME=killspec', 'VERSION_ID=1']));
  image.add(text('etc/fstab', []));
  image.add(
    text('etc/systemd/system.conf', [
      '[Manager]',
      'LogTarget=kmsg',
      'LogLevel=info',
      'ShowStatus=no',
      'DefaultStandardOutput=null',
      'DefaultStandardError=null',
    ]),
  );
  image.add(
    text('etc/systemd/system/killspec.target', ['[Unit]', 'AllowIsolate=yes', 'Wants=killspec-driver.service']),
  );
  image.add(
    text('etc/systemd/system/killspec-driver.service', [
      '[Unit]',
      'DefaultDependencies=no',
      '[Service]',
      'ExecStart=/killspec drive',
      'KillMode=none',
    ]),
  );
};
