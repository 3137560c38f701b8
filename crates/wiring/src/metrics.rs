//! The numbers that an operator watches, in CloudWatch's embedded metric format: a line of
//! JSON in the log, of which CloudWatch makes metrics. None holds an id, an answer or a text.

use std::io;

use anyhow::anyhow;
use metrics_cloudwatch_embedded::{Builder, Collector};
use tracing::warn;

/// Writes what a function counts. Without a namespace nothing is counted.
#[derive(Clone, Copy)]
pub struct Metrics(Option<&'static Collector>);

impl Metrics {
    /// From here on the counters of this process are collected.
    ///
    /// # Errors
    /// It was called before.
    pub(crate) fn collected(namespace: Option<String>, function: String) -> anyhow::Result<Self> {
        let collect = |namespace| {
            let builder = Builder::new().cloudwatch_namespace(namespace);
            let collector = builder.with_dimension("function", function).init();
            collector.map_err(|error| anyhow!("collecting metrics: {error}"))
        };
        namespace.map(collect).transpose().map(Self)
    }

    /// Waits for an invocation, and writes what it counted.
    pub async fn of<T>(&self, invocation: impl Future<Output = T>) -> T {
        let done = invocation.await;
        self.write(io::stdout().lock());
        done
    }

    /// All in one piece: the standard output would look for the end of a line in each part.
    fn write(&self, mut to: impl io::Write) {
        let Some(collector) = self.0 else { return };
        let mut lines = Vec::new();
        let flushed = collector.flush(&mut lines);
        if let Err(error) = flushed.and_then(|()| to.write_all(&lines)) {
            warn!(%error, "metrics were not written");
        }
    }
}

#[cfg(test)]
mod tests {
    use metrics::counter;
    use serde_json::Value;

    use super::*;

    #[test]
    fn what_is_counted_is_one_line_that_cloudwatch_reads() {
        let metrics = Metrics::collected(Some("journal".to_owned()), "remind".to_owned());
        counter!("reminders", "reason" => "sent").increment(2);
        let mut log = Vec::new();
        metrics.expect("collected").write(&mut log);
        let line: Value = serde_json::from_slice(&log).expect("one line of JSON");
        let described = &line["_aws"]["CloudWatchMetrics"][0];
        assert_eq!(described["Namespace"], "journal");
        assert_eq!(described["Metrics"][0]["Name"], "reminders");
        assert_eq!(line["reminders"], 2);
        assert_eq!(
            (&line["function"], &line["reason"]),
            (&"remind".into(), &"sent".into())
        );
    }

    #[tokio::test]
    async fn without_a_namespace_nothing_is_counted() {
        let metrics = Metrics::collected(None, "remind".to_owned()).expect("none");
        let mut log = Vec::new();
        metrics.write(&mut log);
        assert!(log.is_empty());
        assert_eq!(metrics.of(async { 7 }).await, 7);
    }
}
