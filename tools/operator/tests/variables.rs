//! On AWS the tool gets its variables from `infra/stack.py`, and no others.

mod stack_script;

use std::process::Command;

use stack_script::table;

#[test]
fn each_variable_is_an_output_of_the_stack() {
    let template = include_str!("../../../template.yaml");
    let (_, outputs) = template.split_once("\nOutputs:\n").expect("the outputs");
    for (variable, output) in table("VARIABLES") {
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
            .envs(table("VARIABLES").map(|(variable, _)| (variable, "a-name")));
        let answer = operator.output().expect("the tool runs");
        let said = String::from_utf8_lossy(&answer.stderr);
        assert!(!answer.status.success(), "{words}");
        assert!(!said.contains("environment variable"), "{words}: {said}");
    }
}
