//! The templates of the page and of the pictures.

use std::sync::LazyLock;

use tera::{Context, Tera};

use crate::making::MakingError;

/// How the pictures look, on the page and in every file.
pub const PICTURES: &str = include_str!("../templates/pictures.css");

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut templates = Tera::new();
    // What a person wrote is escaped wherever it stands, in pictures too.
    templates.autoescape_on([".html", ".svg"]);
    templates
        .add_raw_templates([
            ("report.html", include_str!("../templates/report.html")),
            ("report.css", include_str!("../templates/report.css")),
            ("pictures.css", PICTURES),
            ("days.html", include_str!("../templates/days.html")),
            ("notes.html", include_str!("../templates/notes.html")),
            ("tally.html", include_str!("../templates/tally.html")),
            ("cell.html", include_str!("../templates/cell.html")),
            ("month.svg", include_str!("../templates/month.svg")),
            ("leaf.svg", include_str!("../templates/leaf.svg")),
            ("swatch.svg", include_str!("../templates/swatch.svg")),
            ("overview.svg", include_str!("../templates/overview.svg")),
            ("chart.svg", include_str!("../templates/chart.svg")),
            ("columns.svg", include_str!("../templates/columns.svg")),
        ])
        .expect("the templates are part of the program and parse");
    templates
});

/// Fills in a template.
pub fn render(name: &str, context: &Context) -> Result<String, MakingError> {
    Ok(TEMPLATES.render(name, context)?)
}
