//! The parts of a workbook in one ZIP file (APPNOTE.TXT of PKWARE).

use std::io::{self, Write};

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// A part that is shorter is stored as it is: setting up the compression takes longer than
/// to send what it would save.
const WORTH_DEFLATING: usize = 4096;

/// The first day that a ZIP file can tell, so that the same parts make the same bytes.
const DATE: u16 = 0x0021;

/// The version of ZIP that a reader needs: 2.0, for deflate.
const VERSION: u16 = 20;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A ZIP file in the making, far below the 4 GB and 65,535 parts that it can hold.
#[derive(Default)]
pub struct Package {
    bytes: Vec<u8>,
    /// The directory that stands at the end.
    directory: Vec<u8>,
    parts: u16,
}

impl Package {
    pub fn add(&mut self, name: &str, content: &str) -> io::Result<()> {
        let begin = length(&self.bytes);
        let is_long = content.len() >= WORTH_DEFLATING;
        let deflated = is_long.then(|| deflated(content)).transpose()?;
        let method = deflated.as_ref().map_or(STORED, |_| DEFLATED);
        let data = deflated.as_deref().unwrap_or(content.as_bytes());
        let header = header(method, name, content, data);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&header);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(data);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&header);
        // No comment, on the first disk, with no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(begin.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
        Ok(())
    }

    pub fn finish(mut self) -> Vec<u8> {
        let begin = length(&self.bytes);
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(length(&self.directory).to_le_bytes());
        self.bytes.extend(begin.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// The fields that a part and its line in the directory have in common.
fn header(method: u16, name: &str, content: &str, data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(content.as_bytes());
    let mut header = Vec::new();
    for number in [VERSION, 0, method, 0, DATE] {
        header.extend(number.to_le_bytes());
    }
    for number in [sum.sum(), length(data), length(content.as_bytes())] {
        header.extend(number.to_le_bytes());
    }
    // The length of the name, and that of no further fields.
    header.extend((name.len() as u16).to_le_bytes());
    header.extend([0; 2]);
    header
}

fn deflated(content: &str) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content.as_bytes())?;
    encoder.finish()
}

fn length(bytes: &[u8]) -> u32 {
    bytes.len() as u32
}
