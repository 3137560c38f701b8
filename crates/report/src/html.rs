use tera::Context;

use crate::making::MakingError;
use crate::palette::{Ground, variables};
use crate::template::render;
use crate::view::ReportView;

/// The report as one HTML page that needs nothing beside itself: no script, no
/// font, no picture from elsewhere.
pub fn html(view: &ReportView) -> Result<String, MakingError> {
    let mut context = Context::from_serialize(view)?;
    context.insert("light", &variables(Ground::Light));
    context.insert("dark", &variables(Ground::Dark));
    context.insert("print", &variables(Ground::Print));
    render("report.html", &context)
}
