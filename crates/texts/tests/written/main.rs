//! The texts as they are written in their files.

mod languages;
mod plurals;

use std::fs;
use std::path::{Path, PathBuf};

use journal::Language;

/// The Fluent files of a language.
fn files_of(language: Language) -> Vec<PathBuf> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../texts");
    files(&texts.join(language.code()))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of texts");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let files = paths.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    files
        .filter(|path| path.extension().is_some_and(|it| it == "ftl"))
        .collect()
}
