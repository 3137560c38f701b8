//! A typed answer that its person edits afterwards.

use anyhow::{Context, bail, ensure};
use jiff::civil::Date;
use journal::Question;
use journal::answer::{Answer, Words};
use telegram_stand_in::Author;

use crate::looking::Seen;
use crate::memory::Known;
use crate::person::{Deed, Patience, Person};

/// The texts that say that an edit changed nothing, as far as they are alike for all questions.
const REFUSALS: [&str; 2] = ["edited-elsewhere", "edited-command"];

impl Person {
    /// Edits the comment on the day that was filled last, perhaps twice. It is corrected, or the
    /// bot says that it is not.
    pub async fn edits_comment(&mut self, day: Date) -> anyhow::Result<()> {
        for _ in 0..2 {
            let known = self.memory.days.get(&day);
            let Some(comment) = known.and_then(|known| known.answers.only_comment()) else {
                return Ok(());
            };
            let Some(message) = self.message_saying(&comment) else {
                return Ok(());
            };
            let text = format!("{comment}, edited {}", self.chance.u32(..));
            self.edits(day, message, text).await?;
            if self.happens(60) {
                break;
            }
        }
        Ok(())
    }

    async fn edits(&mut self, day: Date, message: i64, text: String) -> anyhow::Result<()> {
        let comment = Words::parse(&text, text.len()).ok().context("words")?;
        let before = self.patient.bot_messages();
        let deed = Deed::Edits {
            message,
            text: text.clone(),
        };
        self.does(&deed, Patience::Patient).await?;
        let after = self.settles().await?;
        let Seen::Stored(shown) = self.sees(day).await? else {
            bail!("{day} was stored and is lost");
        };
        let is_taken = shown.contains(&text);
        let refusals = REFUSALS.map(|name| self.texts.get(name));
        let is_refused = after
            .iter()
            .filter(|it| !before.iter().any(|old| old.id == it.id))
            .any(|it| refusals.iter().any(|refusal| it.text() == refusal));
        ensure!(
            is_taken || is_refused,
            "the edit of message {message} changed nothing, and nothing was said"
        );
        let known = self.memory.days.get_mut(&day).context("a known day")?;
        known.text = shown;
        if is_taken {
            let answer = Known::this(Answer::Comment(Some(comment)));
            known.answers.insert(Question::Comment, answer);
        }
        Ok(())
    }

    /// The message of theirs that says this and nothing else.
    fn message_saying(&self, words: &str) -> Option<i64> {
        let messages = self.patient.telegram().messages(self.patient.id);
        let mut own = messages.iter().filter(|it| it.author == Author::Person);
        own.find(|it| it.text() == words).map(|it| it.id)
    }
}
