//! Draws an address as a QR code.

use std::iter;

use png::ColorType;
use qrcode::{Color, EcLevel, QrCode};

use crate::canvas::png;
use crate::making::MakingError;

/// So many pixels a module: a phone that shows the picture to another, or a print of
/// it, stays sharp.
const MODULE: usize = 12;

/// The white edge that a reader needs around the code (ISO/IEC 18004 wants four
/// modules). It is part of the picture, or the code would end at a dark chat.
const QUIET: usize = 4;

/// A QR code of the text, black on white, as a PNG.
/// It fails where the text is longer than two thousand bytes.
pub fn qr(text: &str) -> Result<Vec<u8>, MakingError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let (width, modules) = (code.width(), code.to_colors());
    let quiet = || iter::repeat_n(u8::MAX, QUIET * MODULE);
    let side = (width + 2 * QUIET) * MODULE;
    let edge = || iter::repeat_n(u8::MAX, side * QUIET * MODULE);
    let mut pixels: Vec<u8> = edge().collect();
    for modules in modules.chunks(width) {
        let shades = modules.iter().map(|module| match module {
            Color::Dark => 0,
            Color::Light => u8::MAX,
        });
        let shades = shades.flat_map(|shade| iter::repeat_n(shade, MODULE));
        let row: Vec<u8> = quiet().chain(shades).chain(quiet()).collect();
        pixels.extend(row.repeat(MODULE));
    }
    pixels.extend(edge());
    // A code has at most 177 modules.
    png([side as u32; 2], ColorType::Grayscale, &pixels)
}

#[cfg(test)]
mod tests {
    use rqrr::PreparedImage;
    use tiny_skia::Pixmap;

    use super::*;

    const ADDRESS: &str =
        "https://abcdefghij.execute-api.eu-central-1.amazonaws.com/r/AAECAwQFBgcICQoLDA0ODw";

    /// The texts that a reader finds in the picture, on a background of this brightness.
    fn read(png: &[u8], around: u8) -> Vec<String> {
        let picture = Pixmap::decode_png(png).expect("a picture");
        let (side, edge) = (picture.width() as usize, 100);
        let mut image =
            PreparedImage::prepare_from_greyscale(side + 2 * edge, side + 2 * edge, |x, y| {
                let inside = |at: usize| (edge..edge + side).contains(&at);
                match inside(x) && inside(y) {
                    true => picture.pixels()[(y - edge) * side + x - edge].red(),
                    false => around,
                }
            });
        let grids = image.detect_grids();
        grids
            .iter()
            .map(|grid| grid.decode().expect("a code").1)
            .collect()
    }

    #[test]
    fn a_reader_reads_the_address_in_a_light_and_in_a_dark_chat() {
        let png = qr(ADDRESS).expect("a picture");
        for around in [255, 0] {
            assert_eq!(read(&png, around), [ADDRESS], "around it: {around}");
        }
    }

    #[test]
    fn the_picture_is_one_that_telegram_takes_and_hardly_shrinks() {
        let picture = Pixmap::decode_png(&qr(ADDRESS).expect("a picture")).expect("a picture");
        assert_eq!(picture.width(), picture.height());
        assert!(
            (500..=1280).contains(&picture.width()),
            "{}",
            picture.width()
        );
    }

    #[test]
    fn what_no_code_can_hold_is_an_error() {
        assert!(matches!(qr(&"a".repeat(3000)), Err(MakingError::QrCode(_))));
    }
}
