//! The way that a person takes through the questionnaire.

use crate::answer::{Answer, MostBothersome};
use crate::entry::Answers;
use crate::questionnaire::Question;
use crate::settings::Switches;

/// The questions that are asked where these are the answers and the settings. A question
/// that has its answer stays on the way although its setting is off now.
pub fn way(answers: &Answers, switches: Switches) -> impl Iterator<Item = Question> {
    std::iter::successors(Some(Question::Date), move |question| {
        after(*question, answers, switches)
    })
}

/// The question that is asked after this one.
#[must_use]
pub fn after(question: Question, answers: &Answers, switches: Switches) -> Option<Question> {
    let next =
        |question: Question| question.after(answers.get(&question).unwrap_or(&Answer::Unknown));
    let mut following = std::iter::successors(next(question), |question| next(*question));
    following.find(|question| is_asked(*question, answers, switches))
}

fn is_asked(question: Question, answers: &Answers, switches: Switches) -> bool {
    let is_wanted = question.is_wanted(switches) || answers.contains_key(&question);
    is_wanted && (question != Question::MostBothersome || has_symptom(answers))
}

/// Whether one of the symptoms may have been there.
fn has_symptom(answers: &Answers) -> bool {
    let mut symptoms = MostBothersome::ALL.into_iter();
    symptoms.any(|symptom| symptom != MostBothersome::None && symptom.is_possible(answers))
}

impl MostBothersome {
    /// Whether the answers leave it possible: a symptom that there was none of bothered
    /// nobody.
    #[must_use]
    pub fn is_possible(self, answers: &Answers) -> bool {
        let question = match self {
            Self::Nausea => Question::Nausea,
            Self::Photophobia => Question::Photophobia,
            Self::Phonophobia => Question::Phonophobia,
            Self::None => return true,
        };
        answers.get(&question).and_then(Answer::is_feature) != Some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Nausea;
    use crate::settings::Switch;

    fn headache(yes: bool) -> Answers {
        Answers::from([(Question::Headache, Answer::YesNo(yes))])
    }

    fn with(switch: Switch) -> Switches {
        let mut switches = Switches::default();
        switches.turn(switch, true);
        switches
    }

    fn is_on_way(question: Question, answers: &Answers, switches: Switches) -> bool {
        way(answers, switches).any(|on_way| on_way == question)
    }

    #[test]
    fn without_a_setting_nobody_is_asked_more_than_the_questions_for_all() {
        for (yes, asked) in [(true, 16), (false, 4)] {
            let way: Vec<_> = way(&headache(yes), Switches::default()).collect();
            assert_eq!(way.len(), asked, "{way:?}");
            assert!(way.iter().all(|question| question.asked_if().is_none()));
        }
    }

    #[test]
    fn each_setting_adds_one_question_where_it_belongs() {
        for question in Question::all() {
            let Some(switch) = question.asked_if() else {
                continue;
            };
            let days = match question {
                Question::PainlessAura => [false].as_slice(),
                Question::Menstruation => &[true, false],
                _ => &[true],
            };
            for yes in [true, false] {
                let answers = headache(yes);
                let before: Vec<_> = way(&answers, Switches::default()).collect();
                let mut asked: Vec<_> = way(&answers, with(switch)).collect();
                assert_eq!(asked.contains(&question), days.contains(&yes));
                asked.retain(|other| *other != question);
                assert_eq!(asked, before, "{question:?}");
            }
        }
    }

    #[test]
    fn an_answer_stays_on_the_way_although_its_setting_is_off() {
        let mut answers = headache(false);
        let (menstruation, off) = (Question::Menstruation, Switches::default());
        assert!(!is_on_way(menstruation, &answers, off));
        answers.insert(menstruation, Answer::YesNo(true));
        assert!(is_on_way(menstruation, &answers, off));
    }

    #[test]
    fn which_symptom_bothered_most_is_not_asked_where_there_was_none() {
        let on = with(Switch::AskMostBothersome);
        let mut answers = headache(true);
        answers.insert(Question::Nausea, Answer::Nausea(Nausea::None));
        answers.insert(Question::Photophobia, Answer::YesNo(false));
        answers.insert(Question::Phonophobia, Answer::Unknown);
        assert!(is_on_way(Question::MostBothersome, &answers, on));
        assert!(MostBothersome::Phonophobia.is_possible(&answers));
        assert!(!MostBothersome::Nausea.is_possible(&answers));
        answers.insert(Question::Phonophobia, Answer::YesNo(false));
        assert!(!is_on_way(Question::MostBothersome, &answers, on));
    }
}
