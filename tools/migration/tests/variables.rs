//! On AWS the tool gets its variables from `infra/stack.py`, and no others.

#[path = "../../operator/tests/stack_script/mod.rs"]
mod stack_script;

use std::process::Command;

use stack_script::table;

#[test]
fn each_number_that_is_asked_for_is_a_parameter_of_the_stack() {
    let template = include_str!("../../../template.yaml");
    let (parameters, _) = template
        .split_once("\nResources:\n")
        .expect("the parameters");
    for (variable, parameter) in table("PARAMETERS") {
        assert!(
            parameters.contains(&format!("\n  {parameter}:\n")),
            "{variable}"
        );
    }
}

#[test]
fn the_tool_asks_for_no_variable_but_those_of_the_stack() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hpj_bot.db");
    let database = rusqlite::Connection::open(&path).expect("a database");
    let tables = "CREATE TABLE users (id, channel, channel_id, alarm); \
                  CREATE TABLE entries (id, date, entry, user_id);";
    database.execute_batch(tables).expect("its tables");
    let mut migration = Command::new(env!("CARGO_BIN_EXE_migration"));
    migration
        .arg(&path)
        .env_clear()
        .envs([("AWS_REGION", "eu-central-1"), ("STACK_ID", "stack")])
        .envs(table("VARIABLES").map(|(variable, _)| (variable, "a-name")))
        .envs(table("PARAMETERS").map(|(variable, _)| (variable, "5")));
    let answer = migration.output().expect("the tool runs");
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "{said}");
    insta::assert_snapshot!(String::from_utf8_lossy(&answer.stdout), @"
    People: 0, 0 new
      have left since they were brought: 0
      second rows, merged: 0
      rows that are nobody's in Telegram: 0
    Alarms: 0
      not understood: 0
    Days: 0, 0 new
      filled in already: 0
      brought by an earlier run, or of those who left: 0
      older than the diary keeps: 0
      still to come: 0
      not understood: 0
    ");
}
