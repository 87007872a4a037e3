//! Reads lines of JSON from standard input, and writes each as killspec.rs has understood it, or `none`.

#[path = "../killspec.rs"]
mod killspec;

use killspec::Json;
use std::io::{self, Read};

fn write(json: &Json) -> String {
    match json {
        Json::Null => "null".to_string(),
        Json::Boolean(truth) => truth.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Text(text) => quoted(text),
        Json::List(list) => format!("[{}]", list.iter().map(write).collect::<Vec<_>>().join(",")),
        Json::Object(members) => {
            let members = members.iter().map(|(key, value)| format!("{}:{}", quoted(key), write(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
    }
}

fn quoted(text: &str) -> String {
    let escaped: String = text.encode_utf16().map(|unit| format!("\\u{:04x}", unit)).collect();
    format!("\"{}\"", escaped)
}

fn main() -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        let line = String::from_utf8_lossy(line);
        println!("{}", Json::read(line.trim_end_matches('\n')).map_or("none".to_string(), |json| write(&json)));
    }
    Ok(())
}
