use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The deployment package of a function: the archive beside its binary, which is made if it is not
/// of this binary yet. A run of the tests deploys the same functions many times, at once too.
pub(crate) fn package(binary: &Path) -> anyhow::Result<PathBuf> {
    let package = binary.with_extension("zip");
    let locked = File::open(binary).and_then(|binary| binary.lock().map(|()| binary));
    let locked = locked.with_context(|| format!("locking {}", binary.display()))?;
    // Cargo may put back an older binary, so that the later one need not be the newer one.
    let built = locked.metadata()?.modified()?;
    let packed = fs::metadata(&package).and_then(|package| package.modified());
    if packed.is_ok_and(|packed| packed == built) {
        return Ok(package);
    }
    let unfinished = binary.with_extension("zip.new");
    let archive = archive(binary, &unfinished)
        .with_context(|| format!("packing {} for Lambda", binary.display()))?;
    archive.set_modified(built).context("dating the package")?;
    fs::rename(&unfinished, &package).context("putting the package in its place")?;
    Ok(package)
}

/// Packs a binary as `bootstrap`. Debug symbols stay behind: they are most of a debug build.
fn archive(binary: &Path, file: &Path) -> anyhow::Result<File> {
    let stripped = binary.with_extension("stripped");
    let status = Command::new("strip")
        .arg("-o")
        .args([&stripped, binary])
        .status()
        .context("starting strip, which comes with every C compiler")?;
    ensure!(status.success(), "strip could not read it");
    let options = SimpleFileOptions::default()
        .compression_level(Some(1))
        .unix_permissions(0o755);
    let mut archive = ZipWriter::new(File::create(file)?);
    archive.start_file("bootstrap", options)?;
    io::copy(&mut File::open(&stripped)?, &mut archive)?;
    fs::remove_file(&stripped)?;
    Ok(archive.finish()?)
}
