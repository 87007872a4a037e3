/*
 * How a service is stopped (systemd.kill(5), under the readings of `literal`), small enough to be explored as a whole:
 * a main process, WORKERS others, and one stop command. It is written by hand beside the state graph of spec/model,
 * which has to have as many states and as many transitions.
 *
 *   spin -a -DMODE=CONTROL_GROUP -DWORKERS=2 procedure.pml
 *   cc -DSAFETY -DNOREDUCE -o pan pan.c && ./pan
 *
 * A process of the service is a process here, and the manager is one more. Each has a single place to be in: whatever
 * happens is one d_step that leads from that place back to it, and none of them begins or ends. So the states that Spin
 * stores are those of the variables, and no others.
 */

#ifndef WORKERS
#define WORKERS 2
#endif

#define CONTROL_GROUP 1
#define MIXED         2
#define PROCESS       3
#define NONE          4

/* The processes by number: the main one, the workers, the one that runs the stop command. */
#define MAIN         0
#define STOP_COMMAND (WORKERS + 1)
#define PROCESSES    (WORKERS + 2)

/* What has become of a process. */
#define UNTOUCHED      0
#define OBEYING        1
#define IGNORING       2
#define KILLED         3
#define KILLED_UNASKED 4
#define EXITED         5

/* What a process is owed yet: the first signal and SIGCONT, SIGCONT alone, or the final signal. */
#define NOTHING 0
#define FIRST   1
#define WAKE    2
#define FINAL   3

/* How far the stop has come. The instant of a timeout is a phase of its own: an exit may come before it or after it. */
#define COMMAND_DUE     0
#define COMMAND_RUNS    1
#define COMMAND_TIMEOUT 2
#define KILLING         3
#define KILL_TIMEOUT    4
#define DELAY_OVER      5

byte fate[PROCESSES];
byte debt[PROCESSES];
byte phase;
/* True within an instant at which signals fell due. */
bool isWindowOpen;

/* These follow from the variables above, so that they add no states: guards cannot count. */
byte aliveCount = WORKERS + 1;
byte debtCount;
bool isServing;

/* Not part of the state. */
hidden byte each;

#define isAlive(p) (fate[p] != EXITED && (p != STOP_COMMAND || phase != COMMAND_DUE))
#define isTimeout  (phase == COMMAND_TIMEOUT || phase == KILL_TIMEOUT)

/* What a process will be owed once the timeout of this instant has passed. Under mixed, main's exit has called for the
   final signal before the delay does, and it is sent once. */
#define isFirstComing(p) \
  (phase == COMMAND_TIMEOUT && isAlive(p) && (MODE == CONTROL_GROUP || (p == MAIN && MODE != NONE)))
#define isFinalComing(p) \
  (isAlive(p) && \
    ((phase == COMMAND_TIMEOUT && MODE == MIXED && !isAlive(MAIN)) || \
     (phase == KILL_TIMEOUT && \
       (MODE == CONTROL_GROUP || (MODE == MIXED && isAlive(MAIN)) || (MODE == PROCESS && p == MAIN)))))
#define isAnythingComing \
  ((phase == COMMAND_TIMEOUT && (MODE == CONTROL_GROUP || MODE == MIXED || (MODE == PROCESS && isAlive(MAIN)))) || \
   (phase == KILL_TIMEOUT && ((MODE == CONTROL_GROUP && aliveCount > 0) || isAlive(MAIN))))

inline owe(p, what) {
  if
  :: isAlive(p) && debt[p] == NOTHING -> debt[p] = what; debtCount++
  :: else
  fi
}

inline oweAll(what) {
  for (each : 0 .. PROCESSES - 1) { owe(each, what) }
}

/* The stop command has ended, or has run into its timeout: whom KillMode= names is asked to end. */
inline firstPass() {
  if
  :: MODE == NONE -> phase = DELAY_OVER
  :: else ->
    phase = KILLING;
    isWindowOpen = true;
    if
    :: MODE == CONTROL_GROUP -> oweAll(FIRST)
    :: MODE == MIXED && !isAlive(MAIN) -> oweAll(FINAL)
    :: else -> owe(MAIN, FIRST)
    fi
  fi
}

/* The delay has passed: the request is repeated with the final signal. */
inline finalPass() {
  phase = DELAY_OVER;
  if
  :: MODE == MIXED && !isAlive(MAIN)
  :: else ->
    isWindowOpen = true;
    if
    :: MODE == PROCESS -> owe(MAIN, FINAL)
    :: else -> oweAll(FINAL)
    fi
  fi
}

inline passTimeout() {
  if
  :: phase == COMMAND_TIMEOUT -> firstPass()
  :: phase == KILL_TIMEOUT -> finalPass()
  :: else
  fi
}

inline exit(p) {
  if
  :: debt[p] != NOTHING -> debtCount--
  :: else
  fi;
  if
  :: debt[p] == WAKE -> isServing = false
  :: else
  fi;
  debt[p] = NOTHING;
  fate[p] = EXITED;
  aliveCount--;
  if
  :: p == STOP_COMMAND && (phase == COMMAND_RUNS || phase == COMMAND_TIMEOUT) -> firstPass()
  /* Under mixed, main's exit calls for the final signal. */
  :: p == MAIN && MODE == MIXED && (phase == KILLING || phase == KILL_TIMEOUT) && aliveCount > 0 ->
    isWindowOpen = true;
    oweAll(FINAL)
  :: else
  fi
}

/* The manager sends the first signal; who is sent it may do as it likes. */
inline ask(p, answer) {
  passTimeout();
  debt[p] = WAKE;
  isServing = true;
  fate[p] = answer
}

active [PROCESSES] proctype process() {
end:
  do
  :: d_step { isAlive(_pid) -> exit(_pid) }
  :: d_step { isAlive(_pid) && isTimeout -> passTimeout(); exit(_pid) }
  :: d_step { (debt[_pid] == FIRST || isFirstComing(_pid)) && !isServing -> ask(_pid, OBEYING) }
  :: d_step { (debt[_pid] == FIRST || isFirstComing(_pid)) && !isServing -> ask(_pid, IGNORING) }
  :: d_step { debt[_pid] == WAKE -> debt[_pid] = NOTHING; debtCount--; isServing = false }
  :: d_step {
      debt[_pid] == FINAL || isFinalComing(_pid) ->
      if
      :: debt[_pid] == NOTHING -> passTimeout()
      :: else
      fi;
      debt[_pid] = NOTHING;
      debtCount--;
      if
      :: fate[_pid] == UNTOUCHED -> fate[_pid] = KILLED_UNASKED
      :: else -> fate[_pid] = KILLED
      fi
    }
  od
}

active proctype manager() {
end:
  do
  :: d_step { phase == COMMAND_DUE -> phase = COMMAND_RUNS; aliveCount++ }
  /* Time passes, once nothing is owed: past this instant, or to the next at which something falls due. */
  :: d_step {
      debtCount == 0 && !isAnythingComing && (isTimeout || isWindowOpen) ->
      passTimeout();
      isWindowOpen = false
    }
  :: d_step { phase == COMMAND_RUNS -> phase = COMMAND_TIMEOUT }
  :: d_step { phase == KILLING && debtCount == 0 && !isWindowOpen && aliveCount > 0 -> phase = KILL_TIMEOUT }
  od
}
