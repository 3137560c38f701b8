//! The tables of `infra/stack.py`, which gives the operator's tools their variables.

/// A table of `infra/stack.py`: variables, each with the name of its value in the stack.
pub fn table(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let script = include_str!("../../../../infra/stack.py");
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
