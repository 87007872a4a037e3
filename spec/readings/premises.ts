/** What a neighbouring page says that a point leans on: it decides when something is due, and convicts nobody. */
export interface Premise {
  /** `systemd.service(5)` */
  readonly page: string;
  /** The option there, where it is one of that page's. */
  readonly option?: string;
  /** In words of our own. */
  readonly says: string;
}

const service = 'systemd.service(5)';

/** The premises by the ids that the register has for them. */
const premises: Readonly<Record<string, Premise>> = {
  'NB-1': {
    page: service,
    option: 'TimeoutStopSec=',
    says: 'Each stop command has this timeout for itself; when one exceeds it the others are skipped and the processes killed.',
  },
  'NB-2': {
    page: service,
    option: 'TimeoutStopSec=',
    says: 'After the stop commands the timeout applies to the service itself, and SIGKILL follows it.',
  },
  'NB-3': {
    page: service,
    option: 'TimeoutStopFailureMode=',
    says: 'It decides what is done at a stop timeout: terminate, abort or kill.',
  },
  'NB-4': {
    page: service,
    option: 'TimeoutStartFailureMode=',
    says: 'It decides the same of a start timeout.',
  },
  'NB-5': {
    page: service,
    option: 'ExecStop=',
    says: 'What remains when the command has ended is killed immediately.',
  },
  'NB-6': {
    page: service,
    option: 'ExecStopPost=',
    says: 'These commands run after the service was stopped, when its processes have presumably ended.',
  },
  'NB-7': {
    page: service,
    option: 'ExecStop=',
    says: 'The commands run only if the service had started successfully, also when its processes ended by themselves.',
  },
  'NB-8': { page: 'systemd.scope(5)', says: 'A scope has no main process; all its processes are equals.' },
  'NB-9': {
    page: 'systemd.socket(5), systemd.mount(5) and systemd.swap(5)',
    option: 'TimeoutSec=',
    says: 'A command that hangs is ended by SIGTERM, and after another such delay by SIGKILL.',
  },
};

/** The premise with an id of the register; one that is the name of a page stands for what the page says of the point. */
export const premiseOf = (id: string): Premise =>
  premises[id] ?? { page: id, says: 'It is the page that the words lean on.' };
