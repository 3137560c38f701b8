//! Compiles the texts in again where one of them changed, or a file came or went.

fn main() {
    println!("cargo:rerun-if-changed=../../texts");
}
