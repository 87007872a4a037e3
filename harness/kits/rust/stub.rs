//! Connects a service manager with killspec. So far it can do nothing, and says so.

mod killspec;

use killspec::{About, Event, Host, Manager, Member, Pid};

/// In charge of one unit, for one case.
struct MyManager {
    main: Option<Pid>,
}

/// What its timers are for.
enum Timer {}

impl Manager for MyManager {
    type Timer = Timer;

    fn begin(_host: &mut Host<Timer>, _is_active: bool, members: &[Member]) -> Self {
        MyManager { main: members.iter().find(|member| member.role == "main").map(|member| member.pid) }
    }

    fn handle(&mut self, _host: &mut Host<Timer>, event: &Event) {
        if let Event::Main { pid, .. } = event {
            self.main = Some(*pid);
        }
    }

    fn elapsed(&mut self, _host: &mut Host<Timer>, timer: Timer) {
        match timer {}
    }
}

fn main() -> std::io::Result<()> {
    killspec::serve::<MyManager>(About {
        name: "my-init",
        version: "0.1",
        // What stands here is asked of it; without unit_types all types are.
        unit_types: Some(&[]),
        ..About::default()
    })
}
