//! A service manager that stops and restarts services as systemd.kill(5) says, in its four modes.
//!
//! Where the page is open it does what the words say, and nothing that no sentence asks for. It does as killspec's own
//! reference does, signal by signal, in everything that it says of itself at the end of this file: it knows neither the
//! other unit types nor reloads, the watchdog and freezing.

mod killspec;

use killspec::{About, Event, Exit, Manager, Member, Pid, Process, TimerId, Unit, Us, NEVER};

/// As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=.
const RESTART_DELAY: Us = 100_000;
const RESTART_COUNT_MAX: u32 = 5;

/// The step of this manager's clock.
const RESOLUTION: Us = 1000;

type Host = killspec::Host<Timer>;

/// Timeouts that may be called off, or put off. They never end early.
#[derive(Clone, Copy)]
enum Timer {
    Command,
    Start,
    /// A step of the stop, see `Next`.
    Stop,
    /// Until the second pass, from the first one on.
    Final,
    Runtime,
    Restart,
}

const TIMER_COUNT: usize = Timer::Restart as usize + 1;

/// What the stop goes on with.
#[derive(Clone, Copy)]
enum Next {
    RunPostCommands,
    KillHung,
    Linger,
    End,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Inactive,
    Starting,
    Active,
    Stopping,
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Commands,
    Killing,
    FinalSent,
    Afterwards,
    Lingering,
    Over,
}

#[derive(Clone, Copy, PartialEq)]
enum Job {
    Stop,
    Restart,
}

/// Why a unit stops by itself, in the words of the table of Restart= in systemd.service(5).
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Clean,
    UncleanStatus,
    UncleanSignal,
    Timeout,
}

#[derive(Clone, Copy, PartialEq)]
enum Awaited {
    Nothing,
    Ready,
    Main,
}

/// What commands are run for, one after another.
#[derive(Clone, Copy)]
enum Purpose {
    Condition,
    StartPre,
    Fork,
    StartPost,
    Stop,
    StopPost,
}

enum CommandEnd {
    Done,
    Failed(Exit),
    TimedOut(Process),
}

/// A command that runs, with a timeout of its own.
#[derive(Clone, Copy)]
struct Running {
    process: Process,
    purpose: Purpose,
    index: usize,
}

/// The main process: a pid, or a command whose pid has not been told yet.
#[derive(Clone, Copy)]
enum Main {
    Pid(Pid),
    Run(Process),
}

struct Reference {
    state: State,
    /// Grows with each start and stop: who has called somebody sees by it that what he was in is over.
    work: u64,
    timeouts: [Option<(TimerId, Us)>; TIMER_COUNT],
    running: Option<Running>,
    kernel_threads: Vec<Pid>,
    main: Option<Main>,
    /// One that became known after the first pass: of the unit, wherever it is, and not whom that was for.
    late_main: Option<Pid>,
    /// How the main process of this run ended.
    main_fate: Option<Fate>,
    awaited: Awaited,
    /// Each ExecStart= command of a oneshot service is the main process in turn.
    oneshot: Option<usize>,
    step: Step,
    next: Next,
    /// What the stop is part of, by the last job.
    job: Job,
    is_restarting: bool,
    /// `None` where somebody asked for the stop: then Restart= has nothing to say.
    fate: Option<Fate>,
    is_success: bool,
    /// An ExecStopPost= command that has taken too long.
    hung: Option<Process>,
    is_final_due: bool,
    restart_count: u32,
}

fn later(host: &Host, span: Us) -> Option<Us> {
    let steps = span / RESOLUTION + u64::from(span % RESOLUTION > 0);
    host.now().checked_add(steps.checked_mul(RESOLUTION)?)
}

/// How long something may take that has nothing to do with killing: there, 0 stands for no limit at all.
fn limit(span: Us) -> Us {
    if span == 0 { NEVER } else { span }
}

fn is_success(exit: &Exit) -> bool {
    *exit == Exit::Status(0)
}

fn fate_of(exit: &Exit) -> Fate {
    match exit {
        Exit::Status(0) => Fate::Clean,
        Exit::Status(_) => Fate::UncleanStatus,
        Exit::Signal(signal) if ["SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"].contains(&signal.as_str()) => Fate::Clean,
        Exit::Signal(_) => Fate::UncleanSignal,
    }
}

/// The table of Restart= in systemd.service(5).
fn restarts_after(policy: &str, fate: Fate) -> bool {
    match policy {
        "always" => true,
        "on-success" => fate == Fate::Clean,
        "on-failure" => fate != Fate::Clean,
        "on-abnormal" => fate == Fate::UncleanSignal || fate == Fate::Timeout,
        "on-abort" => fate == Fate::UncleanSignal,
        _ => false,
    }
}

fn setting(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Condition => "ExecCondition",
        Purpose::StartPre => "ExecStartPre",
        Purpose::Fork => "ExecStart",
        Purpose::StartPost => "ExecStartPost",
        Purpose::Stop => "ExecStop",
        Purpose::StopPost => "ExecStopPost",
    }
}

/// What systemd.kill(5) says, and nothing else.
mod page {
    use super::Job;
    use crate::killspec::Unit;

    /// KillMode=, paragraph 2: under mixed, the second signal is for everybody.
    pub(super) fn is_for_everybody(unit: &Unit, is_final: bool) -> bool {
        unit.kill_mode == "control-group" || (is_final && unit.kill_mode == "mixed")
    }

    /// KillMode=, paragraph 4, first sentence; RestartKillSignal=; SendSIGHUP=; SIGCONT always.
    pub(super) fn first_signals(unit: &Unit, job: Job) -> Vec<String> {
        let other = if job == Job::Restart { unit.restart_kill_signal.as_ref() } else { None };
        let mut signals = vec![other.unwrap_or(&unit.kill_signal).clone()];
        if unit.send_sighup {
            signals.push("SIGHUP".to_string());
        }
        signals.push("SIGCONT".to_string());
        signals
    }

    pub(super) fn final_signals(unit: &Unit) -> Vec<String> {
        if unit.send_sigkill { vec![unit.final_kill_signal.clone()] } else { Vec::new() }
    }

    /// SendSIGKILL=, second sentence.
    pub(super) fn may_start_again(unit: &Unit, is_anybody_in_group: bool) -> bool {
        let is_killing_all = unit.kill_mode == "control-group" || unit.kill_mode == "mixed";
        unit.send_sigkill || !is_killing_all || !is_anybody_in_group
    }
}

/// Timeouts, and who is there.
impl Reference {
    fn set(&mut self, host: &mut Host, timer: Timer, span: Us) {
        self.cancel(host, timer);
        if let Some(due) = later(host, span) {
            let id = host.after(due - host.now(), timer);
            self.timeouts[timer as usize] = Some((id, due));
        }
    }

    fn cancel(&mut self, host: &mut Host, timer: Timer) {
        if let Some((id, _)) = self.timeouts[timer as usize].take() {
            host.cancel(id);
        }
    }

    /// Not before this long from now. Never brings it forward.
    fn extend(&mut self, host: &Host, timer: Timer, span: Us) {
        if let Some((_, due)) = &mut self.timeouts[timer as usize] {
            *due = later(host, span).map_or(NEVER, |later| later.max(*due));
        }
    }

    /// Has the stop go on later in this instant.
    fn go_on_with(&mut self, host: &mut Host, next: Next) {
        self.next = next;
        self.set(host, Timer::Stop, 0);
    }

    fn main_pid(&self, host: &Host) -> Option<Pid> {
        match self.main? {
            Main::Pid(pid) => Some(pid),
            Main::Run(process) => host.pid_of(process),
        }
    }

    /// The main process comes first, also where it has left the control group.
    fn remaining(&self, host: &Host) -> Vec<Pid> {
        let main = self.main_pid(host);
        let in_group = host.processes();
        let others = in_group.iter().filter(|pid| !self.kernel_threads.contains(pid) && Some(**pid) != main);
        let late = self.late_main.filter(|pid| !in_group.contains(pid) && Some(*pid) != main);
        main.into_iter().chain(others.copied()).chain(late).collect()
    }

    /// Nobody can end a kernel thread, so that none is waited for.
    fn is_anybody_in_group(&self, host: &Host) -> bool {
        host.processes().iter().any(|pid| !self.kernel_threads.contains(pid))
    }

    /// Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself.
    fn is_anybody_left(&self, host: &Host) -> bool {
        !self.remaining(host).is_empty() || !host.processes().is_empty()
    }

    fn is_nobody_left(&self, host: &Host) -> bool {
        match host.unit().kill_mode.as_str() {
            "process" => self.main.is_none(),
            "none" => true,
            _ => self.remaining(host).is_empty(),
        }
    }

    fn send(&self, host: &mut Host, pid: Pid, signals: &[String]) {
        for signal in signals {
            host.kill(pid, signal);
        }
    }

    fn send_to_targets(&self, host: &mut Host, is_final: bool, signals: &[String], but: Option<Pid>) {
        let targets = match host.unit().kill_mode.as_str() {
            "none" => Vec::new(),
            _ if page::is_for_everybody(host.unit(), is_final) => self.remaining(host),
            _ => self.main_pid(host).into_iter().collect(),
        };
        for pid in targets.into_iter().filter(|pid| Some(*pid) != but) {
            self.send(host, pid, signals);
        }
    }

    fn send_to_command(&self, host: &mut Host, process: Process, signals: &[String]) {
        if let Some(pid) = host.pid_of(process).filter(|pid| self.remaining(host).contains(pid)) {
            self.send(host, pid, signals);
        }
    }
}

/// Commands.
impl Reference {
    fn run(&mut self, host: &mut Host, purpose: Purpose) {
        self.run_from(host, purpose, 0);
    }

    fn run_from(&mut self, host: &mut Host, purpose: Purpose, index: usize) {
        if host.unit().command(setting(purpose), index).is_none() {
            self.commands_ended(host, purpose, CommandEnd::Done);
            return;
        }
        let process = host.run(setting(purpose), index);
        self.running = Some(Running { process, purpose, index });
        if matches!(purpose, Purpose::Stop | Purpose::StopPost) {
            let span = host.unit().timeout_stop;
            self.set(host, Timer::Command, span);
        }
    }

    fn abandon_command(&mut self, host: &mut Host) {
        self.cancel(host, Timer::Command);
        self.running = None;
    }

    fn command_exited(&mut self, host: &mut Host, pid: Pid, exit: &Exit) {
        let (process, purpose, index) = match self.running {
            Some(Running { process, purpose, index }) => (process, purpose, index),
            None => return,
        };
        if host.pid_of(process) != Some(pid) {
            return;
        }
        self.abandon_command(host);
        let is_ignored = host.unit().command(setting(purpose), index).map_or(false, |line| line.ignore_failure);
        if is_success(exit) || is_ignored {
            self.run_from(host, purpose, index + 1);
        } else {
            self.commands_ended(host, purpose, CommandEnd::Failed(exit.clone()));
        }
    }

    fn command_timed_out(&mut self, host: &mut Host) {
        if let Some(Running { process, purpose, .. }) = self.running.take() {
            self.commands_ended(host, purpose, CommandEnd::TimedOut(process));
        }
    }

    fn commands_ended(&mut self, host: &mut Host, purpose: Purpose, end: CommandEnd) {
        let is_done = matches!(end, CommandEnd::Done);
        match (purpose, end) {
            (Purpose::Stop, _) => {
                self.is_success &= is_done;
                self.send_first_pass(host);
            }
            (Purpose::StopPost, end) => self.post_commands_ended(host, end),
            (Purpose::Condition, CommandEnd::Done) => self.run(host, Purpose::StartPre),
            // ExecCondition= refuses by a status from 1 to 254; by 255 or a signal it fails.
            (Purpose::Condition, CommandEnd::Failed(Exit::Status(1..=254))) => self.start_fails(host, None),
            (Purpose::StartPre, CommandEnd::Done) => self.launch(host),
            (Purpose::Fork, CommandEnd::Done) => self.forked(host),
            (Purpose::StartPost, CommandEnd::Done) => self.started(host),
            _ => self.start_fails(host, Some(Fate::UncleanStatus)),
        }
    }
}

/// The stop: the stop commands, the first pass, the wait, the second pass, and the commands that run afterwards.
impl Reference {
    fn stop(&mut self, host: &mut Host, job: Job, has_commands: bool, is_restarting: bool, fate: Option<Fate>) {
        self.cancel(host, Timer::Runtime);
        self.work += 1;
        self.state = State::Stopping;
        self.step = Step::Commands;
        self.job = job;
        self.is_restarting = is_restarting;
        self.fate = fate;
        self.is_success = true;
        self.hung = None;
        self.is_final_due = false;
        if has_commands {
            self.run(host, Purpose::Stop);
        } else {
            self.send_first_pass(host);
        }
    }

    fn send_first_pass(&mut self, host: &mut Host) {
        self.step = Step::Killing;
        let signals = page::first_signals(host.unit(), self.job);
        self.send_to_targets(host, false, &signals, None);
        if self.main_fate.is_some() {
            self.send_final_if_main_suffices(host);
        }
        if self.step != Step::Killing {
            return;
        }
        self.is_final_due = true;
        let span = host.unit().timeout_stop;
        self.set(host, Timer::Final, span);
        if self.is_nobody_left(host) {
            self.run_post_commands(host);
        }
    }

    /// KillMode=, paragraph 4, the first bullet.
    fn send_final_if_main_suffices(&mut self, host: &mut Host) {
        let unit = host.unit();
        if unit.send_sigkill && unit.kill_mode == "mixed" && !self.remaining(host).is_empty() {
            self.send_final_pass(host);
        }
    }

    /// The second pass. It comes once, and the stop does not wait for those who live through it.
    fn send_final_pass(&mut self, host: &mut Host) {
        self.step = Step::FinalSent;
        self.is_final_due = false;
        self.cancel(host, Timer::Final);
        let signals = page::final_signals(host.unit());
        self.send_to_targets(host, true, &signals, None);
        // Whoever dies of it does so before this instant is over.
        self.go_on_with(host, Next::RunPostCommands);
    }

    fn timeout_has_passed(&mut self, host: &mut Host) {
        self.is_final_due = false;
        if self.step == Step::Afterwards || self.step == Step::Lingering {
            // What an ExecStopPost= command has forked remains when the timeout has passed; the command has its own.
            let command = self.running.map(|running| running.process).or(self.hung);
            let but = command.and_then(|process| host.pid_of(process));
            let signals = page::final_signals(host.unit());
            self.send_to_targets(host, true, &signals, but);
            if self.step == Step::Lingering {
                self.go_on_with(host, Next::End);
            }
            return;
        }
        self.is_success = false;
        if host.unit().send_sigkill {
            self.send_final_pass(host);
        } else {
            self.run_post_commands(host);
        }
    }

    fn go_on(&mut self, host: &mut Host) {
        match self.next {
            Next::RunPostCommands => self.run_post_commands(host),
            Next::KillHung => self.kill_hung(host),
            Next::Linger => self.linger(host),
            Next::End => self.end_stop(host),
        }
    }

    /// The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed.
    fn run_post_commands(&mut self, host: &mut Host) {
        self.cancel(host, Timer::Stop);
        self.step = Step::Afterwards;
        if host.unit().kill_mode == "none" {
            self.linger(host);
        } else {
            self.run(host, Purpose::StopPost);
        }
    }

    fn post_commands_ended(&mut self, host: &mut Host, end: CommandEnd) {
        self.is_success &= matches!(end, CommandEnd::Done);
        if let CommandEnd::TimedOut(process) = end {
            self.hung = Some(process);
        }
        match end {
            CommandEnd::TimedOut(process) if host.unit().kill_mode == "control-group" => {
                // The command is a process of the unit too, and no main process. It alone is dealt with here.
                self.next = Next::KillHung;
                let span = host.unit().timeout_stop;
                self.set(host, Timer::Stop, span);
                let signals = page::first_signals(host.unit(), self.job);
                self.send_to_command(host, process, &signals);
            }
            _ => self.linger(host),
        }
    }

    fn kill_hung(&mut self, host: &mut Host) {
        let signals = page::final_signals(host.unit());
        if let Some(process) = self.hung {
            self.send_to_command(host, process, &signals);
        }
        self.go_on_with(host, Next::Linger);
    }

    /// What ExecStopPost= commands have forked is waited for like everybody else, until the second pass.
    fn linger(&mut self, host: &mut Host) {
        self.step = Step::Lingering;
        self.cancel(host, Timer::Stop);
        if !self.is_final_due || self.is_nobody_left(host) {
            self.end_stop(host);
        }
    }

    fn end_stop(&mut self, host: &mut Host) {
        self.step = Step::Over;
        self.work += 1;
        self.cancel(host, Timer::Stop);
        self.cancel(host, Timer::Final);
        self.state = State::Inactive;
        let is_good = self.is_success && matches!(self.fate, None | Some(Fate::Clean));
        host.claim(if is_good { "stopped" } else { "failed" });
        if self.is_restarting {
            self.start_again(host);
        } else if let Some(fate) = self.fate {
            self.restart_by_policy(host, fate);
        }
    }

    fn stop_sees_exit(&mut self, host: &mut Host, pid: Pid, exit: &Exit, was_main: bool) {
        let work = self.work;
        self.command_exited(host, pid, exit);
        if self.work == work && self.hung.map_or(false, |process| host.pid_of(process) == Some(pid)) {
            self.hung = None;
            self.linger(host);
        }
        if self.work != work {
            return;
        }
        if self.step == Step::Killing && was_main {
            self.send_final_if_main_suffices(host);
        }
        match self.step {
            Step::Killing | Step::FinalSent if self.is_nobody_left(host) => self.run_post_commands(host),
            Step::Lingering => self.linger(host),
            _ => {}
        }
    }
}

/// The start: ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=, ExecStartPost=.
impl Reference {
    fn start(&mut self, host: &mut Host) {
        self.cancel(host, Timer::Restart);
        self.work += 1;
        // One that an earlier run has left behind is the main process of this one no more.
        self.main = None;
        self.late_main = None;
        self.main_fate = None;
        self.state = State::Starting;
        let span = limit(host.unit().timeout_start);
        self.set(host, Timer::Start, span);
        self.run(host, Purpose::Condition);
    }

    fn abandon_start(&mut self, host: &mut Host) {
        self.cancel(host, Timer::Start);
        self.abandon_command(host);
        self.awaited = Awaited::Nothing;
        self.oneshot = None;
    }

    fn start_fails(&mut self, host: &mut Host, fate: Option<Fate>) {
        self.abandon_start(host);
        self.stop(host, Job::Stop, false, false, fate);
    }

    fn launch(&mut self, host: &mut Host) {
        match host.unit().service_type.as_str() {
            "oneshot" => self.run_oneshot(host, 0),
            "forking" => self.run(host, Purpose::Fork),
            "notify" | "notify-reload" => {
                self.awaited = Awaited::Ready;
                self.run_main(host, 0);
            }
            _ => {
                self.run_main(host, 0);
                self.finish_start(host);
            }
        }
    }

    /// Whether there is such a command.
    fn run_main(&mut self, host: &mut Host, index: usize) -> bool {
        let is_there = host.unit().command("ExecStart", index).is_some();
        if is_there {
            self.main = Some(Main::Run(host.run("ExecStart", index)));
        }
        is_there
    }

    fn run_oneshot(&mut self, host: &mut Host, index: usize) {
        self.oneshot = if self.run_main(host, index) { Some(index) } else { None };
        if self.oneshot.is_none() {
            self.finish_start(host);
        }
    }

    fn forked(&mut self, host: &mut Host) {
        // A PIDFile= may be read only now.
        if host.unit().pid_file.is_some() && self.main.is_none() {
            self.awaited = Awaited::Main;
        } else {
            self.finish_start(host);
        }
    }

    fn finish_start(&mut self, host: &mut Host) {
        self.awaited = Awaited::Nothing;
        self.run(host, Purpose::StartPost);
    }

    fn started(&mut self, host: &mut Host) {
        self.abandon_start(host);
        host.claim("started");
        self.activate(host);
        if !self.is_alive(host) {
            self.own_exit(host);
        }
    }

    fn start_sees_exit(&mut self, host: &mut Host, pid: Pid, exit: &Exit, was_main: bool) {
        let work = self.work;
        self.command_exited(host, pid, exit);
        if self.work != work || !was_main {
            return;
        }
        if let Some(index) = self.oneshot {
            let is_ignored = host.unit().command("ExecStart", index).map_or(false, |line| line.ignore_failure);
            if is_success(exit) || is_ignored {
                self.run_oneshot(host, index + 1);
            } else {
                self.start_fails(host, Some(Fate::UncleanStatus));
            }
        } else if self.awaited == Awaited::Ready {
            self.start_fails(host, Some(Fate::UncleanStatus));
        }
    }

    /// The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it.
    fn start_again(&mut self, host: &mut Host) {
        if page::may_start_again(host.unit(), self.is_anybody_in_group(host)) {
            self.start(host);
        } else {
            host.claim("failed");
        }
    }

    fn restart_by_policy(&mut self, host: &mut Host, fate: Fate) {
        if restarts_after(&host.unit().restart, fate) && self.restart_count < RESTART_COUNT_MAX {
            self.restart_count += 1;
            self.set(host, Timer::Restart, RESTART_DELAY);
        }
    }
}

/// The unit.
impl Reference {
    /// Whether it counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=).
    fn is_alive(&self, host: &Host) -> bool {
        let unit = host.unit();
        let is_waiting = unit.exit_type == "cgroup" || self.main_fate.is_none();
        unit.remain_after_exit || self.main.is_some() || (is_waiting && self.is_anybody_left(host))
    }

    fn activate(&mut self, host: &mut Host) {
        self.state = State::Active;
        let Unit { service_type, runtime_max, .. } = host.unit();
        // systemd.service(5), RuntimeMaxSec=: it has no effect on oneshot services.
        let span = if service_type == "oneshot" { NEVER } else { limit(*runtime_max) };
        self.set(host, Timer::Runtime, span);
    }

    /// The unit's processes have ended by themselves: the stop commands run all the same.
    fn own_exit(&mut self, host: &mut Host) {
        let fate = self.main_fate.unwrap_or(Fate::Clean);
        self.stop(host, Job::Stop, true, false, Some(fate));
    }

    fn job_arrived(&mut self, host: &mut Host, job: Job) {
        let is_restarting = job == Job::Restart;
        self.restart_count = 0;
        match self.state {
            State::Inactive => {
                self.cancel(host, Timer::Restart);
                if is_restarting {
                    self.start_again(host);
                }
            }
            // The stop goes on, and the last job decides what comes of it.
            State::Stopping => {
                self.job = job;
                self.is_restarting = is_restarting;
                self.fate = None;
            }
            State::Starting => {
                self.abandon_start(host);
                self.stop(host, job, false, is_restarting, None);
            }
            State::Active => self.stop(host, job, true, is_restarting, None),
        }
    }

    fn out_of_memory(&mut self, host: &mut Host) {
        match self.state {
            State::Starting => {
                self.abandon_start(host);
                self.stop(host, Job::Stop, false, false, Some(Fate::UncleanSignal));
            }
            State::Active => self.stop(host, Job::Stop, true, false, Some(Fate::UncleanSignal)),
            _ => {}
        }
    }

    fn exited(&mut self, host: &mut Host, pid: Pid, exit: &Exit) {
        let was_main = self.main_pid(host) == Some(pid);
        if was_main {
            self.main = None;
            self.main_fate = Some(fate_of(exit));
        }
        self.late_main = self.late_main.filter(|late| *late != pid);
        match self.state {
            State::Starting => self.start_sees_exit(host, pid, exit, was_main),
            State::Stopping => self.stop_sees_exit(host, pid, exit, was_main),
            State::Active if !self.is_alive(host) => self.own_exit(host),
            _ => {}
        }
    }

    /// EXTEND_TIMEOUT_USEC= and READY= of sd_notify(3).
    fn notified(&mut self, host: &mut Host, ready: Option<&String>, extend: Option<&String>) {
        if ready.map_or(false, |text| text == "1") && self.state == State::Starting && self.awaited == Awaited::Ready {
            self.finish_start(host);
        }
        let digits = extend.filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
        let span = match digits {
            Some(text) => text.parse().unwrap_or(NEVER),
            None => return,
        };
        match (self.state, self.step) {
            (State::Starting, _) => self.extend(host, Timer::Start, span),
            (State::Active, _) => self.extend(host, Timer::Runtime, span),
            (State::Stopping, Step::Commands) => self.extend(host, Timer::Command, span),
            (State::Stopping, Step::Killing) => self.extend(host, Timer::Final, span),
            _ => {}
        }
    }
}

impl Manager for Reference {
    type Timer = Timer;

    fn begin(host: &mut Host, is_active: bool, members: &[Member]) -> Self {
        let main = members.iter().rfind(|member| member.role == "main");
        let mut manager = Reference {
            state: State::Inactive,
            work: 0,
            timeouts: [None; TIMER_COUNT],
            running: None,
            kernel_threads: members.iter().filter(|member| member.kernel_thread).map(|member| member.pid).collect(),
            main: main.map(|member| Main::Pid(member.pid)),
            late_main: None,
            main_fate: None,
            awaited: Awaited::Nothing,
            oneshot: None,
            step: Step::Over,
            next: Next::End,
            job: Job::Stop,
            is_restarting: false,
            fate: None,
            is_success: true,
            hung: None,
            is_final_due: false,
            restart_count: 0,
        };
        if is_active {
            manager.activate(host);
        }
        manager
    }

    fn handle(&mut self, host: &mut Host, event: &Event) {
        match event {
            Event::Job(job) if job == "stop" => self.job_arrived(host, Job::Stop),
            Event::Job(job) if job == "restart" => self.job_arrived(host, Job::Restart),
            Event::Exit { pid, exit, .. } => self.exited(host, *pid, exit),
            // One that becomes known only after the first pass is not meant by what repeats it.
            Event::Main { pid, .. } if self.state == State::Stopping && self.step != Step::Commands => {
                self.late_main = Some(*pid).filter(|pid| !self.kernel_threads.contains(pid));
            }
            Event::Main { pid, .. } => {
                self.main = Some(*pid).filter(|pid| !self.kernel_threads.contains(pid)).map(Main::Pid);
                if self.state == State::Starting && self.awaited == Awaited::Main {
                    self.finish_start(host);
                }
            }
            Event::Notify { fields, .. } => {
                self.notified(host, fields.get("READY"), fields.get("EXTEND_TIMEOUT_USEC"));
            }
            Event::Oom { .. } => self.out_of_memory(host),
            Event::Spawned { .. } => {}
            _ => host.unsupported("this reference only stops and restarts services"),
        }
    }

    fn elapsed(&mut self, host: &mut Host, timer: Timer) {
        let due = self.timeouts[timer as usize].take().map_or(NEVER, |(_, due)| due);
        if host.now() < due {
            let id = host.after(due - host.now(), timer);
            self.timeouts[timer as usize] = Some((id, due));
            return;
        }
        match timer {
            Timer::Command => self.command_timed_out(host),
            Timer::Start => self.start_fails(host, Some(Fate::Timeout)),
            Timer::Stop => self.go_on(host),
            Timer::Final => self.timeout_has_passed(host),
            Timer::Runtime => self.stop(host, Job::Stop, true, false, Some(Fate::Timeout)),
            Timer::Restart => self.start_again(host),
        }
    }
}

fn main() -> std::io::Result<()> {
    killspec::serve::<Reference>(About {
        name: "reference",
        version: "1",
        resolution: RESOLUTION,
        unit_types: Some(&["service"]),
        operations: Some(&["stop", "restart"]),
        ..About::default()
    })
}
