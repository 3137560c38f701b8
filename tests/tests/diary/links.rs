//! A link that opens the report for a doctor.

use anyhow::Context;
use end_to_end::Stack;
use reqwest::Method;
use rqrr::PreparedImage;
use tiny_skia::Pixmap;
use url::Url;

#[tokio::test]
async fn a_doctor_opens_the_report_without_a_login_until_the_link_is_revoked() -> anyhow::Result<()>
{
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    let address = anna.orders_link().await?;
    let base = format!("{}/r/", stack.cloud.outputs.api_url);
    let token = address.strip_prefix(&base).expect("an address of the API");
    assert_eq!(token.len(), 22, "128 bits");
    let picture = anna.documents().pop().context("the picture")?;
    let [share, copy] = picture.buttons()[..] else {
        anyhow::bail!("two buttons: {picture:?}");
    };
    let shared = share.url.as_deref().context("a button that opens")?;
    let shared = Url::parse(shared)?;
    assert_eq!(shared.host_str(), Some("t.me"));
    assert_eq!(
        shared.query_pairs().next().context("an address")?.1,
        address
    );
    let copied = copy.copy_text.as_ref().context("a button that copies")?;
    assert_eq!(copied.text, address);

    let opened = stack.open_link(&address).await?;
    assert_eq!(opened.status(), 200);
    let header = |name| opened.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header("content-type"), "text/html; charset=utf-8");
    assert_eq!(header("x-robots-tag"), "noindex, nofollow");
    assert_eq!(header("referrer-policy"), "no-referrer");
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").starts_with("default-src 'none'"));
    assert!(opened.text().await?.contains("a quiet day"));
    // A program that only looks at the address gets a button.
    for method in [Method::GET, Method::HEAD] {
        let looked = stack.request(method, &address)?.send().await?;
        assert_eq!(looked.status(), 200);
        let looked = looked.text().await?;
        let health = ["headache", "Headache", "a quiet day"];
        assert!(!health.iter().any(|word| looked.contains(word)), "{looked}");
    }
    let put = stack.request(Method::PUT, &address)?.send().await?;
    assert_eq!(put.status(), 405);

    // Days recorded later are not in this link's report.
    anna.types_all(&["/add", "today", "no", "none", "a word for nobody"])
        .await?;
    let later = stack.open_link(&address).await?.text().await?;
    assert!(!later.contains("a word for nobody"));

    let list = anna.types("/links").await?;
    assert_eq!(list.button_labels(), ["Revoke 1", "New link"]);
    let list = anna.taps("Revoke 1").await?;
    assert_eq!(list.button_labels(), ["New link"]);
    let revoked = stack.open_link(&address).await?;
    assert_eq!(revoked.status(), 404);
    let revoked = revoked.text().await?;
    assert!(revoked.contains("There is no such link"), "{revoked}");
    let unknown = stack
        .open_link(&format!("{base}AAECAwQFBgcICQoLDA0ODw"))
        .await?;
    assert_eq!(unknown.text().await?, revoked);
    let items = anna.items(anna.id).await?;
    assert!(items.iter().all(|(key, _)| !key.starts_with("link#")));

    for function in ["api", "page", "report", "webhook"] {
        let log = format!("{:?}", stack.log(function).await?);
        assert!(!log.contains(token), "{function} logged the token");
    }
    Ok(())
}

#[tokio::test]
async fn a_link_ordered_by_one_tap_comes_once_however_often_that_is_delivered() -> anyhow::Result<()>
{
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    let address = anna.orders_link().await?;
    let items = anna.items(anna.id).await?;
    let orders: Vec<_> = items
        .iter()
        .filter_map(|(key, _)| key.strip_prefix("report#"))
        .collect();
    let [order] = *orders.as_slice() else {
        panic!("one order: {orders:?}");
    };
    let job = serde_json::json!({ "ordered": { "person": anna.name(), "order": order } });
    assert!(anna.report(&[job]).await?.is_empty());
    assert_eq!(anna.documents().len(), 1);
    assert_eq!(stack.open_link(&address).await?.status(), 200);
    Ok(())
}

#[tokio::test]
async fn a_phone_that_is_pointed_at_the_picture_reads_the_address_under_it() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    let address = anna.orders_link().await?;
    let picture = anna.documents().pop().context("the picture")?;
    let file = picture.file().context("a file")?;
    assert_eq!(file.mime_type, "image/png");
    let png = anna.telegram().file(&file.id).context("its bytes")?;
    assert_eq!(scanned(&png)?, [address]);
    Ok(())
}

/// The contents of the QR codes in a picture.
fn scanned(png: &[u8]) -> anyhow::Result<Vec<String>> {
    let picture = Pixmap::decode_png(png)?;
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        picture.pixels()[y * width + x].red()
    });
    let codes = image.detect_grids();
    codes.iter().map(|code| Ok(code.decode()?.1)).collect()
}
