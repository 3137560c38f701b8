//! Every seed through its target, without libFuzzer.

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use journal_fuzz::TARGETS;

/// The names in a folder beside the manifest.
fn names(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|fault| panic!("{folder:?}: {fault}"));
    let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    entries
        .filter_map(|entry| stem(entry.expect("an entry").path()))
        .collect()
}

#[test]
fn every_target_has_a_program_and_a_folder_of_seeds() {
    let targets: BTreeSet<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fuzz_targets"), targets);
    assert_eq!(names("seeds"), targets);
}

#[test]
fn the_properties_hold_for_every_seed() {
    let mut broken = Vec::new();
    for (name, holds) in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(name);
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let seed = fs::read(&path).expect("a seed");
            match catch_unwind(|| holds(&seed)) {
                Ok(Some(())) => {}
                Ok(None) => panic!("{path:?} is no input of its target"),
                Err(_) => broken.push(path),
            }
        }
    }
    assert_eq!(broken, Vec::<PathBuf>::new());
}
