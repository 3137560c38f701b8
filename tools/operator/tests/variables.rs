//! On AWS the tool gets its variables from `infra/stack.py`, and no others.

use std::process::Command;

/// The variables of `infra/stack.py`, each with the output of the stack that it holds.
fn variables() -> impl Iterator<Item = (&'static str, &'static str)> {
    let script = include_str!("../../../infra/stack.py");
    let (_, table) = script.split_once("\nVARIABLES = {\n").expect("the table");
    let (rows, _) = table.split_once("\n}").expect("its end");
    rows.lines().map(|row| {
        let mut words = row.split('"');
        let mut next = move || words.nth(1).expect("two words a row");
        (next(), next())
    })
}

#[test]
fn each_variable_is_an_output_of_the_stack() {
    let template = include_str!("../../../template.yaml");
    let (_, outputs) = template.split_once("\nOutputs:\n").expect("the outputs");
    for (variable, output) in variables() {
        assert!(outputs.contains(&format!("\n  {output}:\n")), "{variable}");
    }
}

#[test]
fn the_tool_asks_for_no_variable_but_those_of_the_stack() {
    for words in [
        "channel list",
        "channel hang-up",
        "person erase telegram/1 --confirm telegram/1",
    ] {
        let mut operator = Command::new(env!("CARGO_BIN_EXE_operator"));
        operator
            .args(words.split(' '))
            .env_clear()
            .envs([("AWS_REGION", "eu-central-1"), ("AWS_MAX_ATTEMPTS", "1")])
            .envs([
                ("AWS_ACCESS_KEY_ID", "id"),
                ("AWS_SECRET_ACCESS_KEY", "key"),
            ])
            // Nobody listens there.
            .env("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
            .env("STACK_ID", "stack")
            .envs(variables().map(|(variable, _)| (variable, "a-name")));
        let answer = operator.output().expect("the tool runs");
        let said = String::from_utf8_lossy(&answer.stderr);
        assert!(!answer.status.success(), "{words}");
        assert!(!said.contains("environment variable"), "{words}: {said}");
    }
}
