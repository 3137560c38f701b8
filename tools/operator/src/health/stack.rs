//! A stack as CloudFormation describes it.

use anyhow::Context;
use serde::Deserialize;

/// A stack's description, as `aws cloudformation describe-stacks` prints it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StackDescription {
    #[serde(rename = "StackId")]
    pub id: String,
    #[serde(rename = "StackName")]
    pub name: String,
    #[serde(rename = "StackStatus")]
    pub status: String,
    #[serde(default)]
    outputs: Vec<StackOutput>,
    #[serde(default)]
    parameters: Vec<StackParameter>,
}

/// A queue of the stack's.
pub struct StackQueue<'a> {
    /// From the name of its output: "Report queue", "Report dead letters".
    pub name: String,
    pub url: &'a str,
    pub is_for_dead_letters: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StackOutput {
    output_key: String,
    output_value: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StackParameter {
    parameter_key: String,
    parameter_value: String,
}

impl StackDescription {
    /// Reads the description of the one stack that was asked for.
    ///
    /// # Errors
    /// The text is none.
    pub fn parse(json: &str) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Stacks {
            stacks: Vec<StackDescription>,
        }
        let described: Stacks = serde_json::from_str(json)
            .context("standard input is not what `aws cloudformation describe-stacks` prints")?;
        described.stacks.into_iter().next().context("no stack")
    }

    /// The value of an output.
    ///
    /// # Errors
    /// The stack has none of that name.
    pub fn output(&self, key: &str) -> anyhow::Result<&str> {
        let output = self.outputs.iter().find(|output| output.output_key == key);
        let output = output.with_context(|| format!("the stack has no output {key}"))?;
        Ok(&output.output_value)
    }

    /// The value of a parameter.
    ///
    /// # Errors
    /// The stack has none of that name.
    pub fn parameter(&self, key: &str) -> anyhow::Result<&str> {
        let mut parameters = self.parameters.iter();
        let parameter = parameters.find(|parameter| parameter.parameter_key == key);
        let parameter = parameter.with_context(|| format!("the stack has no parameter {key}"))?;
        Ok(&parameter.parameter_value)
    }

    /// All queues that the outputs name.
    pub fn queues(&self) -> impl Iterator<Item = StackQueue<'_>> {
        self.outputs.iter().filter_map(|output| {
            let name = output.output_key.strip_suffix("QueueUrl")?;
            let dead = name.strip_suffix("DeadLetter");
            Some(StackQueue {
                name: match dead {
                    Some(name) => format!("{} dead letters", in_words(name)),
                    None => format!("{} queue", in_words(name)),
                },
                url: &output.output_value,
                is_for_dead_letters: dead.is_some(),
            })
        })
    }
}

/// "WeeklyReport" as "Weekly report".
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(letter.to_lowercase());
        } else {
            words.push(letter);
        }
    }
    words
}
