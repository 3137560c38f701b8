#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|data: &[u8]| -> Corpus {
    journal_fuzz::imports(data).map_or(Corpus::Reject, |()| Corpus::Keep)
});
