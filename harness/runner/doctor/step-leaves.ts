import { Connection } from '../../adapters/stdio/connection.ts';
import { greet } from '../../adapters/stdio/hello.ts';
import { packageVersion } from '../../package-version.ts';
import type { StepResult } from './examination.ts';
import { failureFrom, type Patient, wrongAnswer } from './sitting.ts';
import { WireLog } from './wire-log.ts';

/** Whether it says goodbye, and exits when it is told that nothing more comes. */
export const stepLeaves = async (patient: Patient): Promise<StepResult> => {
  const log = new WireLog();
  const connection = new Connection({
    ...patient,
    onErrorOutput: patient.onErrorOutput ?? (() => {}),
    onLine: log.take,
  });
  try {
    const greeted = await greet(connection, packageVersion());
    if (greeted.status === 'failed') return failureFrom(greeted.fault, log);
    const { reply, gone } = await connection.farewell();
    if (reply.status === 'lost') return failureFrom(reply.fault, log);
    if (gone?.kind === 'exited' && gone.status === 0) return { status: 'passed', said: 'with status 0' };
    const how = {
      exited: 'it exited with another status than 0',
      signalled: 'it was ended by a signal',
      closed: 'it closed an end, and did not exit',
      'not-started': 'it is gone',
    };
    const found = gone === undefined ? 'it still runs one second after its standard input ended' : how[gone.kind];
    return wrongAnswer(log, log.lines, { found, expected: '{"id":2,"op":"bye"}   (and then exit status 0)' });
  } finally {
    await connection.close();
  }
};
