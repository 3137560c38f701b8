//! Names the version of the Mini App after everything that it is made of, so that browsers can
//! keep its files for good.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The page, and the words and questions that are written for it.
const SOURCES: [&str; 4] = [
    "src",
    "../../crates/journal/src",
    "../../crates/texts/src",
    "../../texts",
];

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        let folder = here.join(source);
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in files(&folder)? {
            let name = file.strip_prefix(&here).unwrap_or(&file);
            (name.to_string_lossy(), fs::read(&file)?).hash(&mut hasher);
        }
    }
    println!("cargo::rustc-env=APP_VERSION={:016x}", hasher.finish());
    Ok(())
}

/// All files below a folder, in the order of their names.
fn files(folder: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => {
                found.insert(path);
            }
        }
    }
    Ok(found)
}
