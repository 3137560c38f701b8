use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use local_cloud::{AwsRefusal, Between};

use crate::stack::Stack;

/// Stands between functions and DynamoDB, counts the calls, and lets none
/// through while it is shut.
pub struct Gate {
    keeper: Arc<Keeper>,
    url: String,
}

#[derive(Default)]
struct Keeper {
    is_shut: AtomicBool,
    calls: Mutex<BTreeMap<String, usize>>,
}

/// The variable that sends a function through a gate.
const VARIABLE: &str = "AWS_ENDPOINT_URL_DYNAMODB";

impl Gate {
    /// Stands before the DynamoDB of this stack, for the functions that
    /// [`Gate::guard`] names. It lives as long as the runtime that this is called on.
    pub async fn open(stack: &Stack) -> anyhow::Result<Self> {
        let keeper = Arc::new(Keeper::default());
        let asked = Arc::clone(&keeper);
        let hook = move |operation| {
            let refusal = asked.verdict(operation);
            async move { refusal }
        };
        let url = Between::serve(stack.cloud.aws.endpoint(), hook).await;
        Ok(Self { keeper, url })
    }

    /// From now on the function reaches DynamoDB through this gate only.
    pub async fn guard(&self, stack: &Stack, function: &str) -> anyhow::Result<()> {
        stack.set_variable(function, VARIABLE, &self.url).await
    }

    /// Takes away whatever gates there are.
    pub async fn remove(stack: &Stack) -> anyhow::Result<()> {
        let outputs = &stack.cloud.outputs;
        for function in [
            &outputs.webhook_function_name,
            &outputs.report_function_name,
            &outputs.remind_function_name,
        ] {
            if stack.environment(function).await?.contains_key(VARIABLE) {
                stack.unset_variable(function, VARIABLE).await?;
            }
        }
        Ok(())
    }

    /// Every call fails from now on, as when DynamoDB is down.
    pub fn shut(&self) {
        self.keeper.is_shut.store(true, Ordering::SeqCst);
    }

    /// Calls go through again.
    pub fn unshut(&self) {
        self.keeper.is_shut.store(false, Ordering::SeqCst);
    }

    /// How often each operation was called since it was last asked.
    pub fn take_counts(&self) -> BTreeMap<String, usize> {
        std::mem::take(&mut *self.keeper.calls())
    }
}

impl Keeper {
    /// Counts a call. While the gate is shut it is refused.
    fn verdict(&self, operation: String) -> Option<AwsRefusal> {
        *self.calls().entry(operation).or_default() += 1;
        let failure = (
            StatusCode::INTERNAL_SERVER_ERROR,
            "com.amazonaws.dynamodb.v20120810#InternalServerError",
        );
        self.is_shut.load(Ordering::SeqCst).then_some(failure)
    }

    fn calls(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
