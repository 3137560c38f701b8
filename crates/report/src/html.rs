use tera::Context;

use crate::ReportView;
use crate::palette::{Ground, variables};
use crate::template::{RenderError, render};

/// The report as one HTML page that needs nothing beside itself: no script, no
/// font, no picture from elsewhere.
pub fn html(view: &ReportView) -> Result<String, RenderError> {
    let mut context = Context::from_serialize(view)?;
    context.insert("light", &variables(Ground::Light));
    context.insert("dark", &variables(Ground::Dark));
    context.insert("print", &variables(Ground::Print));
    render("report.html", &context)
}
