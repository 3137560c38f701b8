//! The files that come by themselves.

use crate::ids::ids;
use crate::job::ReportJob;
use crate::person::PersonId;
use crate::settings::{Switch, Switches};

ids! {
    /// A file that comes by itself.
    pub enum RecurringReport {
        /// The report of the last week, on Mondays.
        Weekly,
        /// The archive of the days that the diary keeps, on the first of a month.
        Monthly,
    }
}

impl RecurringReport {
    /// The setting that turns it on and off.
    #[must_use]
    pub fn switch(self) -> Switch {
        match self {
            Self::Weekly => Switch::WeeklyReport,
            Self::Monthly => Switch::MonthlyArchive,
        }
    }

    /// The file that a setting turns on and off; `None` where it is about something else.
    #[must_use]
    pub fn of_switch(switch: Switch) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.switch() == switch)
    }

    /// Those that are turned on.
    pub fn wanted(switches: Switches) -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(move |report| switches.is_on(report.switch()))
    }

    /// The job that makes it.
    #[must_use]
    pub fn job(self, person: PersonId) -> ReportJob {
        match self {
            Self::Weekly => ReportJob::Weekly { person },
            Self::Monthly => ReportJob::Monthly { person },
        }
    }
}
