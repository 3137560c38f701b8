use std::sync::LazyLock;

use tera::{Context, Tera};

use super::{Overview, ReportView};

/// The page could not be set, which is a mistake in a template.
#[derive(Debug, thiserror::Error)]
#[error("the template of the report does not render")]
pub struct RenderError(#[from] tera::Error);

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut templates = Tera::new();
    // What a person wrote is escaped wherever it stands, in pictures too.
    templates.autoescape_on([".html", ".svg"]);
    templates
        .add_raw_templates([
            ("report.html", include_str!("../templates/report.html")),
            ("report.css", include_str!("../templates/report.css")),
            ("days.html", include_str!("../templates/days.html")),
            ("cell.html", include_str!("../templates/cell.html")),
            ("month.svg", include_str!("../templates/month.svg")),
            ("leaf.svg", include_str!("../templates/leaf.svg")),
            ("overview.svg", include_str!("../templates/overview.svg")),
            ("chart.svg", include_str!("../templates/chart.svg")),
            ("columns.svg", include_str!("../templates/columns.svg")),
        ])
        .expect("the templates are part of the program and parse");
    templates
});

/// The report as one HTML page that needs nothing beside itself: no script, no
/// font, no picture from elsewhere.
///
/// # Errors
/// [`RenderError`] where a template asks for what the view does not have.
pub fn html(view: &ReportView) -> Result<String, RenderError> {
    let context = Context::from_serialize(view)?;
    Ok(TEMPLATES.render("report.html", &context)?)
}

/// The picture of an overview as SVG, in colours of its own and with the leaves
/// of the report's calendar.
///
/// # Errors
/// As [`html`].
pub fn svg(overview: &Overview) -> Result<String, RenderError> {
    let context = Context::from_serialize(overview)?;
    Ok(TEMPLATES.render("overview.svg", &context)?)
}
