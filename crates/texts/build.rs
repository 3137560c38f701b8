//! Compiles the texts in, each part by itself: a function carries only those that it reads.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The parts, each with its folder within that of a language; the empty one is itself.
const PARTS: [(&str, &str); 6] = [
    ("SHARED", ""),
    ("CHAT", "chat"),
    ("REPORT", "report"),
    ("APP", "app"),
    ("PLACES", "places"),
    ("MEDICINES", "medicines"),
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=../../texts");
    let texts = Path::new("../../texts").canonicalize()?;
    let mut source = String::new();
    for (name, folder) in PARTS {
        let mut languages = String::new();
        for language in sorted(&texts)? {
            let files = sorted(&language.join(folder))?;
            let files = files.iter().filter(|file| file.is_file());
            let files: Vec<_> = files
                .map(|file| format!("include_str!({file:?})"))
                .collect();
            let code = language.file_name().unwrap_or_default();
            let _ = write!(languages, "({code:?}, &[{}]), ", files.join(", "));
        }
        let _ = writeln!(
            source,
            "pub static {name}: TextPart = TextPart(&[{languages}]);"
        );
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("parts.rs"), source)
}

/// The entries of a folder, in the order of their names.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
