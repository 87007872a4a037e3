//! killspec's kit for Rust: connects a service manager with killspec, over standard input and output.
//!
//! Copy this file beside your adapter, and put `mod killspec;` there. It needs Rust 1.63 or newer, edition 2021, and
//! nothing but the standard library. What is sent is described in killspec's PROTOCOL.md.
//!
//! An adapter implements `Manager` and calls `serve`: one manager is made for each case, told what happens, and acts
//! through a `Host`. All instants and delays are whole microseconds of killspec's clock. Do not sleep, and do not ask the
//! machine what time it is: set a timer with `Host::after`. Standard output belongs to the protocol: use `eprintln!`.

// An adapter seldom uses all of it.
#![allow(dead_code)]

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::io::{self, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Whole microseconds: an instant since the case began, or a delay.
pub type Us = u64;

/// The instant that never comes, the delay that never ends.
pub const NEVER: Us = Us::MAX;

/// No instant of the protocol is later than this; a timer that would be due then never is.
const INSTANT_MAX: Us = (1 << 53) - 1;

pub type Pid = u64;

/// What an adapter is, and what it says of itself. `None` for a list says: all of them.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub name: &'static str,
    pub version: &'static str,
    /// Where its own mistakes are reported.
    pub issues: Option<&'static str>,
    pub unit_types: Option<&'static [&'static str]>,
    pub kill_modes: Option<&'static [&'static str]>,
    pub options: Option<&'static [&'static str]>,
    pub operations: Option<&'static [&'static str]>,
    pub freezing: bool,
    pub lateness: Us,
    /// 0 stands for 1.
    pub resolution: Us,
    /// 0 stands for 16.
    pub cases_in_flight: u64,
}

/// A service manager, in charge of one unit for one case.
pub trait Manager: Sized {
    /// What its timers are for.
    type Timer;

    /// A case begins: whether the unit is active, and the processes that it has.
    fn begin(host: &mut Host<Self::Timer>, is_active: bool, members: &[Member]) -> Self;

    /// Something happens.
    fn handle(&mut self, host: &mut Host<Self::Timer>, event: &Event);

    /// A timer of `Host::after` is due.
    fn elapsed(&mut self, host: &mut Host<Self::Timer>, timer: Self::Timer);
}

/// A process that is there when a case begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub pid: Pid,
    /// "main", "control" or "aux".
    pub role: String,
    /// No signal can end it.
    pub kernel_thread: bool,
    /// Not a child of the manager.
    pub foreign: bool,
}

/// A command line of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandLine {
    pub line: String,
    pub prefixes: String,
    pub ignore_failure: bool,
}

/// The unit: its text (`sources`, pairs of file name and text), and what the text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub name: String,
    pub unit_type: String,
    pub sources: Vec<(String, String)>,
    pub kill_mode: String,
    pub kill_signal: String,
    pub restart_kill_signal: Option<String>,
    pub final_kill_signal: String,
    pub watchdog_signal: String,
    pub send_sighup: bool,
    pub send_sigkill: bool,
    pub service_type: String,
    pub exit_type: String,
    pub restart: String,
    pub pid_file: Option<String>,
    pub guess_main_pid: bool,
    pub remain_after_exit: bool,
    pub delegate: bool,
    pub timeout_start: Us,
    pub timeout_stop: Us,
    pub timeout_abort: Option<Us>,
    pub watchdog: Us,
    pub runtime_max: Us,
    pub timeout_start_failure_mode: String,
    pub timeout_stop_failure_mode: String,
    /// By the setting, such as "ExecStop", in order.
    pub commands: BTreeMap<String, Vec<CommandLine>>,
}

impl Unit {
    /// A command of the unit; `None` where it has no such one.
    pub fn command(&self, name: &str, index: usize) -> Option<&CommandLine> {
        self.commands.get(name)?.get(index)
    }
}

/// A command that was run, for `Host::pid_of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process(usize);

/// A timer that was set, to be called off with `Host::cancel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimerId(u64);

/// How a process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    Status(u8),
    Signal(String),
}

/// Something that happens, as in PROTOCOL.md.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A job for the unit: "start", "stop", "restart" and so on.
    Job(String),
    Exit { pid: Pid, exit: Exit, command: Option<(String, usize)> },
    Main { pid: Pid, foreign: bool },
    Notify { pid: Pid, fields: BTreeMap<String, String> },
    Watchdog,
    Oom { pid: Pid },
    Freeze,
    Thaw,
    /// The unit was replaced: `Host::unit` gives the new one.
    DaemonReload,
    Spawned { pid: Pid, command: (String, usize) },
}

struct SetTimer<T> {
    due: Us,
    number: u64,
    what: T,
}

/// What a manager acts through, for one case. Everything happens at the instant `now`.
pub struct Host<T> {
    unit: Unit,
    now: Us,
    processes: Vec<Pid>,
    subgroups: BTreeMap<String, Vec<Pid>>,
    effects: Vec<String>,
    timers: Vec<SetTimer<T>>,
    timer_count: u64,
    /// The pids of what was run, as far as they have been told.
    started: Vec<Option<Pid>>,
    unsupported: Option<String>,
}

impl<T> Host<T> {
    /// The unit.
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The present instant.
    pub fn now(&self) -> Us {
        self.now
    }

    /// The pids of the unit's control group and of all groups below it, as the turn began.
    pub fn processes(&self) -> &[Pid] {
        &self.processes
    }

    /// The groups below the unit's control group: for each name, which of `processes` are in it.
    pub fn subgroups(&self) -> &BTreeMap<String, Vec<Pid>> {
        &self.subgroups
    }

    /// As kill(2); `signal` is a name such as "SIGTERM".
    pub fn kill(&mut self, pid: Pid, signal: &str) {
        self.effects.push(format!("{{\"kill\":{},\"signal\":{}}}", pid, quoted(signal)));
    }

    /// Starts a command of the unit. An `Exit` event tells of its end.
    pub fn run(&mut self, name: &str, index: usize) -> Process {
        self.effects.push(format!("{{\"run\":{},\"index\":{}}}", quoted(name), index));
        self.started.push(None);
        Process(self.started.len() - 1)
    }

    /// The pid of a command that was run: `None` until the turn is over, a `Spawned` event tells it.
    pub fn pid_of(&self, process: Process) -> Option<Pid> {
        self.started[process.0]
    }

    /// Says that the unit is now "started", "stopped" or "failed".
    pub fn claim(&mut self, state: &str) {
        self.effects.push(format!("{{\"claim\":{}}}", quoted(state)));
    }

    /// Moves a process out of the unit's control group.
    pub fn move_to(&mut self, pid: Pid, group: &str) {
        self.effects.push(format!("{{\"move\":{},\"group\":{}}}", pid, quoted(group)));
    }

    /// Removes the unit's control group.
    pub fn remove_group(&mut self) {
        self.effects.push("{\"removeGroup\":true}".to_string());
    }

    /// Thaws the unit's control group, if it is frozen.
    pub fn thaw(&mut self) {
        self.effects.push("{\"thaw\":true}".to_string());
    }

    /// Has the manager told once the delay has passed: 0 for later in the same instant, `NEVER` for never.
    pub fn after(&mut self, delay: Us, what: T) -> TimerId {
        self.timer_count += 1;
        let number = self.timer_count;
        if let Some(due) = self.now.checked_add(delay).filter(|due| *due <= INSTANT_MAX) {
            self.timers.push(SetTimer { due, number, what });
        }
        TimerId(number)
    }

    /// Calls a timer off. One that has run is no mistake.
    pub fn cancel(&mut self, timer: TimerId) {
        self.timers.retain(|each| each.number != timer.0);
    }

    /// Says that the manager cannot do what it is asked for. Better: leave that out of `About`. To fail, panic.
    pub fn unsupported(&mut self, message: &str) {
        self.unsupported.get_or_insert_with(|| message.to_string());
    }

    /// The one timer that is due first: others of this instant come when killspec says so.
    fn take_due(&mut self) -> Option<T> {
        let first = (0..self.timers.len()).min_by_key(|&at| (self.timers[at].due, self.timers[at].number))?;
        if self.timers[first].due > self.now {
            return None;
        }
        Some(self.timers.remove(first).what)
    }

    /// What was done, and when to be woken.
    fn reaction(&mut self) -> String {
        if let Some(message) = self.unsupported.take() {
            return error("unsupported", &message);
        }
        let wake = self.timers.iter().map(|timer| timer.due).min();
        let wake = wake.map_or("\"infinity\"".to_string(), |due| due.to_string());
        let effects = std::mem::take(&mut self.effects).join(",");
        format!("\"op\":\"reaction\",\"effects\":[{}],\"wake\":{}", effects, wake)
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            control if control < ' ' => quoted.push_str(&format!("\\u{:04x}", control as u32)),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

fn error(kind: &str, message: &str) -> String {
    let message: String = message.chars().take(2000).collect();
    let message = if message.is_empty() { "no message" } else { &message };
    format!("\"op\":\"error\",\"kind\":\"{}\",\"message\":{}", kind, quoted(message))
}

/// JSON that killspec has sent. Whole numbers are all that the protocol has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Null,
    Boolean(bool),
    Number(i64),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

impl Json {
    /// Reads a line; `None` where it is no JSON, or none that the protocol has.
    pub fn read(line: &str) -> Option<Json> {
        let mut reader = Reader { bytes: line.as_bytes(), at: 0, depth: 0 };
        let json = reader.value()?;
        reader.skip();
        (reader.at == reader.bytes.len()).then(|| json)
    }

    /// The member of an object; nothing where there is none, or no object.
    pub fn get(&self, key: &str) -> &Json {
        match self {
            Json::Object(members) => members.get(key).unwrap_or(&Json::Null),
            _ => &Json::Null,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<u64> {
        match self {
            Json::Number(number) => u64::try_from(*number).ok(),
            _ => None,
        }
    }

    pub fn list(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            _ => &[],
        }
    }

    /// The members of an object.
    pub fn members(&self) -> impl Iterator<Item = (&String, &Json)> {
        let members = match self {
            Json::Object(members) => Some(members),
            _ => None,
        };
        members.into_iter().flatten()
    }

    fn is_true(&self) -> bool {
        *self == Json::Boolean(true)
    }

    fn string(&self) -> String {
        self.text().unwrap_or("").to_string()
    }

    /// A span is a number or the word for never.
    fn span(&self) -> Option<Us> {
        if self.text() == Some("infinity") {
            Some(NEVER)
        } else {
            self.number()
        }
    }
}

/// Lists and objects in one another.
const DEPTH_MAX: usize = 32;

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn take(&mut self, word: &str) -> Option<()> {
        self.bytes[self.at..].starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    fn value(&mut self) -> Option<Json> {
        self.skip();
        match self.peek()? {
            b'{' => self.object(),
            b'[' => self.list(),
            b'"' => self.text().map(Json::Text),
            b't' => self.take("true").map(|()| Json::Boolean(true)),
            b'f' => self.take("false").map(|()| Json::Boolean(false)),
            b'n' => self.take("null").map(|()| Json::Null),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let _ = self.take("-");
        let first = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        let is_padded = self.bytes[first..self.at].starts_with(b"0") && self.at > first + 1;
        if is_padded || matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return None;
        }
        std::str::from_utf8(&self.bytes[start..self.at]).ok()?.parse().ok().map(Json::Number)
    }

    fn list(&mut self) -> Option<Json> {
        let mut list = Vec::new();
        self.elements(']', |reader| {
            list.push(reader.value()?);
            Some(())
        })?;
        Some(Json::List(list))
    }

    fn object(&mut self) -> Option<Json> {
        let mut members = BTreeMap::new();
        self.elements('}', |reader| {
            reader.skip();
            let key = reader.text()?;
            reader.skip();
            reader.take(":")?;
            members.insert(key, reader.value()?);
            Some(())
        })?;
        Some(Json::Object(members))
    }

    fn elements(&mut self, close: char, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return None;
        }
        self.skip();
        if self.peek()? as char != close {
            loop {
                element(self)?;
                self.skip();
                if self.take(",").is_none() {
                    break;
                }
            }
        }
        self.depth -= 1;
        (self.peek()? as char == close).then(|| self.at += 1)
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut text = Vec::new();
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'"' => return String::from_utf8(text).ok(),
                b'\\' => self.escape(&mut text)?,
                0..=0x1f => return None,
                other => text.push(other),
            }
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let byte = self.peek()?;
        self.at += 1;
        let meaning = match byte {
            b'"' | b'\\' | b'/' => byte as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.point()?,
            _ => return None,
        };
        text.extend_from_slice(meaning.encode_utf8(&mut [0; 4]).as_bytes());
        Some(())
    }

    /// What follows `\u`. Halves of a pair without the other become U+FFFD.
    fn point(&mut self) -> Option<char> {
        let high = self.hex()?;
        let before = self.at;
        if (0xD800..0xDC00).contains(&high) && self.take("\\u").is_some() {
            let low = self.hex()?;
            if (0xDC00..0xE000).contains(&low) {
                return char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            }
            self.at = before;
        }
        Some(char::from_u32(high).unwrap_or('\u{fffd}'))
    }

    fn hex(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + (self.peek()? as char).to_digit(16)?;
            self.at += 1;
        }
        Some(value)
    }
}

fn read_unit(json: &Json) -> Unit {
    let settings = json.get("settings");
    let string = |key: &str| settings.get(key).string();
    let optional = |key: &str| settings.get(key).text().map(str::to_string);
    let is_true = |key: &str| settings.get(key).is_true();
    let span = |key: &str| settings.get(key).span().unwrap_or(NEVER);
    Unit {
        name: json.get("name").string(),
        unit_type: json.get("type").string(),
        sources: json.get("sources").list().iter().map(|one| (one.get("file").string(), one.get("text").string())).collect(),
        kill_mode: string("killMode"),
        kill_signal: string("killSignal"),
        restart_kill_signal: optional("restartKillSignal"),
        final_kill_signal: string("finalKillSignal"),
        watchdog_signal: string("watchdogSignal"),
        send_sighup: is_true("sendSighup"),
        send_sigkill: is_true("sendSigkill"),
        service_type: string("serviceType"),
        exit_type: string("exitType"),
        restart: string("restart"),
        pid_file: optional("pidFile"),
        guess_main_pid: is_true("guessMainPid"),
        remain_after_exit: is_true("remainAfterExit"),
        delegate: is_true("delegate"),
        timeout_start: span("timeoutStart"),
        timeout_stop: span("timeoutStop"),
        timeout_abort: settings.get("timeoutAbort").span(),
        watchdog: span("watchdog"),
        runtime_max: span("runtimeMax"),
        timeout_start_failure_mode: string("timeoutStartFailureMode"),
        timeout_stop_failure_mode: string("timeoutStopFailureMode"),
        commands: settings.get("commands").members().map(|(name, lines)| (name.clone(), read_lines(lines))).collect(),
    }
}

fn read_lines(lines: &Json) -> Vec<CommandLine> {
    let read = |line: &Json| CommandLine {
        line: line.get("line").string(),
        prefixes: line.get("prefixes").string(),
        ignore_failure: line.get("ignoreFailure").is_true(),
    };
    lines.list().iter().map(read).collect()
}

fn read_command(json: &Json) -> Option<(String, usize)> {
    let command = json.get("command");
    Some((command.get("name").text()?.to_string(), command.get("index").number()? as usize))
}

/// An event, or the word for one that is for the kit.
fn read_event(json: &Json) -> Result<Event, &str> {
    let kind = json.get("type").text().unwrap_or("");
    let pid = json.get("pid").number().unwrap_or(0);
    Ok(match kind {
        "exit" => {
            let exit = match json.get("signal").text() {
                Some(signal) => Exit::Signal(signal.to_string()),
                None => Exit::Status(json.get("status").number().unwrap_or(0) as u8),
            };
            Event::Exit { pid, exit, command: read_command(json) }
        }
        "main" => Event::Main { pid, foreign: json.get("foreign").is_true() },
        "notify" => {
            let fields = json.get("fields").members().map(|(name, field)| (name.clone(), field.string())).collect();
            Event::Notify { pid, fields }
        }
        "watchdog" => Event::Watchdog,
        "oom" => Event::Oom { pid },
        "freeze" => Event::Freeze,
        "thaw" => Event::Thaw,
        "daemon-reload" => Event::DaemonReload,
        "spawned" => Event::Spawned { pid, command: read_command(json).unwrap_or_default() },
        "start" | "stop" | "restart" | "try-restart" | "dependency-restart" | "reload-or-restart" | "reload" | "remount" => {
            Event::Job(kind.to_string())
        }
        other => return Err(other),
    })
}

fn read_member(json: &Json) -> Member {
    Member {
        pid: json.get("pid").number().unwrap_or(0),
        role: json.get("role").string(),
        kernel_thread: json.get("kernelThread").is_true(),
        foreign: json.get("foreign").is_true(),
    }
}

fn read_pids(json: &Json) -> Vec<Pid> {
    json.list().iter().filter_map(Json::number).collect()
}

fn read_subgroups(json: &Json) -> BTreeMap<String, Vec<Pid>> {
    json.members().map(|(name, pids)| (name.clone(), read_pids(pids))).collect()
}

/// One case: a host and the manager that acts on it.
struct Case<M: Manager> {
    host: Host<M::Timer>,
    manager: M,
    /// What was run, and has no pid yet.
    waiting: VecDeque<usize>,
}

impl<M: Manager> Case<M> {
    fn begin(request: &Json) -> Case<M> {
        let members: Vec<Member> = request.get("processes").list().iter().map(read_member).collect();
        let mut host = Host {
            unit: read_unit(request.get("unit")),
            now: 0,
            processes: members.iter().map(|member| member.pid).collect(),
            subgroups: read_subgroups(request.get("subgroups")),
            effects: Vec::new(),
            timers: Vec::new(),
            timer_count: 0,
            started: Vec::new(),
            unsupported: None,
        };
        let manager = M::begin(&mut host, request.get("state").text() == Some("active"), &members);
        Case { waiting: (0..host.started.len()).collect(), host, manager }
    }

    fn tell(&mut self, request: &Json) {
        let host = &mut self.host;
        host.now = request.get("t").number().unwrap_or(host.now);
        host.processes = read_pids(request.get("processes"));
        host.subgroups = read_subgroups(request.get("subgroups"));
        let known = host.started.len();
        match read_event(request.get("event")) {
            Ok(event) => {
                if let Event::Spawned { pid, .. } = event {
                    // They are told in the order in which they were run.
                    if let Some(first) = self.waiting.pop_front() {
                        host.started[first] = Some(pid);
                    }
                }
                if event == Event::DaemonReload {
                    host.unit = read_unit(request.get("event").get("unit"));
                }
                self.manager.handle(host, &event);
            }
            Err("wake") => {
                if let Some(what) = host.take_due() {
                    self.manager.elapsed(host, what);
                }
            }
            Err(other) => panic!("an event of type {}, which this kit does not know", other),
        }
        self.waiting.extend(known..self.host.started.len());
    }
}

struct Server<M: Manager> {
    hello: String,
    cases: HashMap<String, Case<M>>,
}

impl<M: Manager> Server<M> {
    /// The answer to one request, without its id.
    fn answer(&mut self, request: &Json) -> String {
        let name = request.get("case").string();
        match request.get("op").text().unwrap_or("") {
            "hello" if request.get("protocols").list().contains(&Json::Text("1.0".to_string())) => self.hello.clone(),
            "hello" => error("unsupported", "this kit speaks version 1.0 of the protocol"),
            "bye" => "\"op\":\"bye\"".to_string(),
            "end" => {
                self.cases.remove(&name);
                "\"op\":\"final\"".to_string()
            }
            "reset" => self.cases.entry(name).or_insert(Case::begin(request)).host.reaction(),
            "event" => {
                let case = self.cases.get_mut(&name).expect("a case that never began");
                case.tell(request);
                case.host.reaction()
            }
            other => panic!("a request of kind {}, which this kit does not know", other),
        }
    }

    fn line(&mut self, line: &str) -> (String, bool) {
        let request = Json::read(line).expect("a line that is no request of killspec");
        let id = request.get("id").number().expect("a request without an id");
        // The case has failed; others go on. Nobody comes back to what it has left half done.
        let answer = catch_unwind(AssertUnwindSafe(|| self.answer(&request)));
        let answer = answer.unwrap_or_else(|payload| {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            error("internal", text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("it panicked"))
        });
        (format!("{{\"id\":{},{}}}\n", id, answer), request.get("op").text() == Some("bye"))
    }
}

fn hello(about: &About) -> String {
    let list = |key: &str, words: Option<&'static [&'static str]>| {
        let words: Option<Vec<String>> = words.map(|words| words.iter().map(|word| quoted(word)).collect());
        words.map_or(String::new(), |words| format!(",\"{}\":[{}]", key, words.join(",")))
    };
    let or = |number: u64, absent: u64| if number == 0 { absent } else { number };
    let issues = about.issues.map_or(String::new(), |issues| format!(",\"issues\":{}", quoted(issues)));
    [
        format!("\"op\":\"hello\",\"protocol\":\"1.0\",\"language\":\"Rust\",\"name\":{}", quoted(about.name)),
        format!(",\"version\":{}{}", quoted(about.version), issues),
        format!(",\"capabilities\":{{\"casesInFlight\":{}", or(about.cases_in_flight, 16)),
        format!(",\"resolutionUs\":{},\"latenessUs\":{}", or(about.resolution, 1), about.lateness),
        if about.freezing { ",\"freezing\":true".to_string() } else { String::new() },
        list("unitTypes", about.unit_types),
        list("killModes", about.kill_modes),
        list("options", about.options),
        list("operations", about.operations),
        "}".to_string(),
    ]
    .concat()
}

/// Bytes of one line of killspec's.
const LINE_BYTES_MAX: usize = 8 * 1024 * 1024;
const READ_BYTES: usize = 65_536;

/// Serves killspec until it says bye.
pub fn serve<M: Manager>(about: About) -> io::Result<()> {
    let mut server: Server<M> = Server { hello: hello(&about), cases: HashMap::new() };
    let (mut input, mut output) = (io::stdin(), io::stdout());
    let mut read = vec![0; READ_BYTES];
    let mut begun: Vec<u8> = Vec::new();
    loop {
        let count = match input.read(&mut read) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if count == 0 {
            return Ok(());
        }
        let mut answers = String::new();
        let mut is_over = false;
        for piece in read[..count].split_inclusive(|&byte| byte == b'\n') {
            begun.extend_from_slice(piece);
            if begun.len() > LINE_BYTES_MAX {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "killspec sent a line without end"));
            }
            if is_over || !begun.ends_with(b"\n") {
                continue;
            }
            let line = String::from_utf8_lossy(&begun).into_owned();
            let (answer, is_last) = server.line(&line);
            answers.push_str(&answer);
            is_over = is_last;
            begun.clear();
        }
        // Many cases are asked about in one go, and answered in one.
        output.write_all(answers.as_bytes())?;
        output.flush()?;
        if is_over {
            return Ok(());
        }
    }
}
