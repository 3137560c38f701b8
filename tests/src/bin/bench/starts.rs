use anyhow::Context;
use end_to_end::{Stack, message_update};
use serde_json::Value;
use tokio::time::Duration;

use crate::diary::Kept;
use crate::figures::{Spread, median, milliseconds};
use crate::function::{Function, Sample, bootstrap};
use crate::gateway::Request;
use crate::kinds::{self, ANN, FLOORS, Script};
use crate::lane::Lane;
use crate::stage::{Conditions, Stage, floor_variables, webhook_request};

/// How often each program is started.
const ROUNDS: usize = 15;

/// The floor that makes calls before its first event, as the functions do.
const WARMED: &str = "  that calls first";

/// A program that is started, and how.
struct Program {
    name: &'static str,
    binary: &'static str,
    environment: &'static str,
    variables: Vec<(&'static str, String)>,
    starts: Vec<Duration>,
    /// The first two requests after each start, where it serves any.
    requests: Vec<(Sample, Sample)>,
}

/// Says how large each function is, how fast to start, and how much more the first request
/// takes than the second.
pub async fn starts(stack: &Stack) -> anyhow::Result<()> {
    let conditions = Conditions {
        recorder: None,
        megabytes: None,
        kept: Kept::USUAL,
    };
    let stage = Stage::start(stack, conditions).await?;
    let script = Script {
        opening: kinds::half_a_survey(),
        steps: Vec::new(),
        fills: 1,
        least_days: 0,
    };
    let person = Lane::open(&stage, script, Kept::USUAL).await?;
    let mut programs = programs();
    for round in 0..ROUNDS {
        for program in &mut programs {
            let Program {
                binary,
                environment,
                variables,
                ..
            } = program;
            let function = Function::start(stack, binary, environment, variables).await?;
            program.starts.push(function.started_in);
            // Two that have not come before.
            let update = u32::try_from(2_000_000_000 + 2 * round)?;
            let request =
                |number| stage.request_after_start(program.binary, person.id(), update + number);
            if let (Some(first), Some(second)) = (request(0)?, request(1)?) {
                let first = function.work(first).await?;
                program.requests.push((first, function.work(second).await?));
            }
        }
    }
    print(&programs)
}

fn programs() -> Vec<Program> {
    let floors = [&FLOORS[0], &FLOORS[3]].map(|floor| Program {
        variables: floor_variables(floor.runtime, floor.calls, String::new()),
        ..Program::of(floor.name, "floor", "webhook")
    });
    let mut warmed = Program::of(WARMED, "floor", "webhook");
    warmed.variables = floor_variables(FLOORS[3].runtime, 0, String::new());
    warmed.variables.push(("FLOOR_WARM", String::new()));
    let functions = [
        "webhook", "api", "app", "page", "report", "import", "remind", "prune", "setup",
    ];
    let functions = functions.map(|name| Program::of(name, name, name));
    floors
        .into_iter()
        .chain([warmed])
        .chain(functions)
        .collect()
}

impl Program {
    fn of(name: &'static str, binary: &'static str, environment: &'static str) -> Self {
        Self {
            name,
            binary,
            environment,
            variables: Vec::new(),
            starts: Vec::new(),
            requests: Vec::new(),
        }
    }
}

impl Stage<'_> {
    /// A request that can be repeated and costs the same again, where the program serves any.
    fn request_after_start(
        &self,
        binary: &str,
        person: i64,
        number: u32,
    ) -> anyhow::Result<Option<Value>> {
        // It moves the card below it.
        let update = message_update(number, person, "half past six or so");
        Ok(match binary {
            "floor" => Some(webhook_request("", &update)),
            "webhook" => Some(webhook_request(self.secret(), &update)),
            "api" => Some(self.authorised(Request::new("GET", format!("{ANN}/statistics")))?),
            _ => None,
        })
    }
}

fn print(programs: &[Program]) -> anyhow::Result<()> {
    println!("\nstarts, over {ROUNDS} of each, interleaved; ratios by round (median, quartiles):");
    println!(
        "{:18} {:>9} {:>9} {:>11} {:>18} {:>18} {:>22} {:>22}",
        "",
        "binary",
        "gzipped",
        "to 1st poll",
        "x floor",
        "x one that calls",
        "1st request: x 2nd",
        "CPU: x 2nd"
    );
    let floor = &programs[0];
    let warmed = programs.iter().find(|program| program.name == WARMED);
    let warmed = warmed.context("the floor that calls first")?;
    for program in programs {
        let (binary, gzipped) = sizes(program.binary)?;
        let ratio = |floor: &Program| {
            let by_round = program.starts.iter().zip(&floor.starts);
            Spread::of(by_round.map(|(one, floor)| one.as_secs_f64() / floor.as_secs_f64()))
                .context("a start")
        };
        let of_requests = |part: fn(&Sample) -> Duration| {
            let ratios = program
                .requests
                .iter()
                .map(|(first, second)| part(first).as_secs_f64() / part(second).as_secs_f64());
            Spread::of(ratios).map_or(String::new(), |ratio| ratio.to_string())
        };
        println!(
            "{:18} {binary:6.2} MB {gzipped:6.2} MB {:8.1} ms {:>18} {:>18} {:>22} {:>22}",
            program.name,
            milliseconds(median(program.starts.iter().copied())),
            ratio(floor)?,
            ratio(warmed)?,
            of_requests(|sample| sample.took),
            of_requests(|sample| sample.cpu),
        );
    }
    Ok(())
}

/// The size of a function's binary and of what is uploaded of it, in megabytes.
fn sizes(name: &str) -> anyhow::Result<(f64, f64)> {
    let path = bootstrap(name)?;
    let gzipped = std::process::Command::new("gzip")
        .arg("-c")
        .arg(&path)
        .output()
        .context("gzip")?;
    Ok((
        megabytes(std::fs::metadata(&path)?.len()),
        megabytes(gzipped.stdout.len() as u64),
    ))
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
