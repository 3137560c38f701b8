//! Faults on request: the next calls of the bot go wrong.

use serde::{Deserialize, Serialize};

use crate::error::ApiError;

/// A failure of the next calls: its kind, the method, and how often. Methods in a webhook's answer do not fail: the
/// bot would never learn of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub kind: FaultKind,
    /// The method that goes wrong; any, if there is none.
    #[serde(default)]
    pub method: Option<String>,
    /// How many calls go wrong.
    #[serde(default = "once")]
    pub times: u32,
}

/// The ways to go wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FaultKind {
    /// 429, with the seconds to wait.
    TooManyRequests { retry_after: u64 },
    /// 500, and nothing is done.
    ServerError,
    /// The call is carried out, but the answer is 500.
    LostAnswer,
    /// Nothing is done, and no answer comes.
    Hang,
    /// The call is not carried out, and the answer is 403 as if the person had blocked the bot.
    Forbidden,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// A fault of the next call of any method.
    #[must_use]
    pub fn once(kind: FaultKind) -> Self {
        Self {
            kind,
            method: None,
            times: 1,
        }
    }

    /// The same fault, this many times.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// The same fault, with one method only.
    #[must_use]
    pub fn of_method(self, method: &str) -> Self {
        Self {
            method: Some(method.to_owned()),
            ..self
        }
    }
}

/// The fault of a call of this method, which is thereby used up once.
pub(crate) fn take(faults: &mut Vec<Fault>, method: &str) -> Option<FaultKind> {
    let matches = |fault: &&mut Fault| {
        let wanted = fault.method.as_deref();
        wanted.is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
    };
    faults.retain(|fault| fault.times > 0);
    let fault = faults.iter_mut().find(matches)?;
    fault.times -= 1;
    Some(fault.kind.clone())
}

impl FaultKind {
    /// The refusal that stands in the place of the answer.
    pub(crate) fn refusal(&self) -> ApiError {
        match self {
            Self::TooManyRequests { retry_after } => ApiError {
                retry_after: Some(*retry_after),
                ..ApiError::new(429, format!("Too Many Requests: retry after {retry_after}"))
            },
            Self::ServerError | Self::LostAnswer => ApiError::new(500, "Internal Server Error"),
            Self::Hang => ApiError::new(504, "Gateway Timeout"),
            Self::Forbidden => ApiError::forbidden("bot was blocked by the user"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_used_up_by_its_own_method_only() {
        let fault = Fault::once(FaultKind::ServerError).times(2);
        let mut faults = vec![fault.of_method("sendMessage")];
        assert_eq!(take(&mut faults, "sendDocument"), None);
        for method in ["SendMessage", "sendMessage"] {
            assert_eq!(take(&mut faults, method), Some(FaultKind::ServerError));
        }
        assert_eq!(take(&mut faults, "sendMessage"), None);
    }
}
