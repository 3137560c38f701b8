//! On AWS the tool gets its variables from `infra/stack.py`, and no others.

use std::process::Command;

/// A table of `infra/stack.py`: variables, each with the name of its value in the stack.
fn table(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let script = include_str!("../../../infra/stack.py");
    let (_, table) = script
        .split_once(&format!("\n{name} = {{\n"))
        .expect("the table");
    let (rows, _) = table.split_once("\n}").expect("its end");
    rows.lines().map(|row| {
        let mut words = row.split('"');
        let mut next = move || words.nth(1).expect("two words a row");
        (next(), next())
    })
}

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
