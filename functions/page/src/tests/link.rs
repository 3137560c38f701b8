use std::io::Read;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use flate2::read::GzDecoder;
use jiff::{SignedDuration, Timestamp};
use journal::order::{Format, Occasion};
use journal::{Language, Link, LinkLife, Order, Period, PersonId, SecretToken};
use sha2::{Digest, Sha256};

use super::log;
use super::stage::{Opened, Stage};

const PAGE: &str = "<!doctype html>\n<title>Отчёт</title>";
const ID: &str = "link-5-all-7-ru";

fn person() -> PersonId {
    journal_telegram::person::of_user(5)
}

fn token(byte: u8) -> SecretToken {
    SecretToken::new([byte; SecretToken::BYTES])
}

impl Stage {
    /// The pages, and a link that was made so long ago.
    async fn with_link(age: SignedDuration) -> Self {
        let stage = Self::new().await;
        let made_at = Timestamp::now() - age;
        let period = Period::day(jiff::civil::date(2026, 11, 23));
        let order = Order::new(
            ID,
            period,
            Format::Html,
            Language::Ru,
            Occasion::Link {
                life: LinkLife::Week,
            },
            made_at,
        );
        let placed = stage.table.place_order(&person(), &order).await;
        placed.expect("placed");
        let key = format!("{}/{ID}.html", person());
        let put = stage.bucket.put(&key, PAGE.into(), "text/html").await;
        put.expect("stored");
        let link = Link {
            id: ID.into(),
            period,
            language: Language::Ru,
            made_at,
            ends_at: LinkLife::Week.end(made_at),
        };
        let (person, token) = (person(), token(1));
        let put = stage.table.put_link(&person, &link, &token, &key).await;
        put.expect("stored");
        stage
    }

    /// Puts another page in the place of the link's.
    async fn replace_page(&self, page: Vec<u8>) {
        let key = format!("{}/{ID}.html", person());
        let put = self.bucket.put(&key, page, "text/html").await;
        put.expect("stored");
    }

    async fn revoke_link(&self) {
        let revoked = self.table.revoke_link(&self.bucket, &person(), ID).await;
        revoked.expect("safe to run twice");
    }
}

/// Asserts the headers that keep the page from getting around, and anything in it from running.
fn assert_closed(headers: &HeaderMap) {
    assert_eq!(headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
    assert_eq!(headers["x-robots-tag"], "noindex, nofollow");
    assert_eq!(headers[header::REFERRER_POLICY], "no-referrer");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str();
    let policy = policy.expect("text");
    assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"));
}

/// Asserts that it is the page with the button, and returns the cookie that it sets.
fn assert_door(opened: &Opened) -> String {
    assert_eq!(opened.status, StatusCode::OK);
    assert_eq!(opened.header("cache-control"), "no-store");
    assert_eq!(opened.header("x-robots-tag"), "noindex, nofollow");
    let policies = opened.headers.get_all(header::CONTENT_SECURITY_POLICY);
    assert_eq!(policies.iter().count(), 1);
    let policy = opened.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"));
    assert_eq!(opened.header("referrer-policy"), "same-origin");
    let cookie = opened.header("set-cookie");
    let (cookie, attributes) = cookie.split_once("; ").expect("attributes");
    let path = format!("Path={}; ", Link::address(&token(1), ""));
    assert!(attributes.starts_with(&path), "{attributes}");
    for attribute in ["Secure", "HttpOnly", "SameSite=Strict"] {
        assert!(attributes.contains(attribute), "{attributes}");
    }
    cookie.to_owned()
}

#[tokio::test]
async fn who_only_looks_at_a_link_gets_a_button_and_no_word_of_health() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    for cookie in ["", "report=shown", "other=opened", "reports=opened"] {
        let looked = stage.open_with("GET", &address, cookie).await;
        assert_door(&looked);
    }
    let looked = stage.open("GET", &address).await;
    insta::assert_snapshot!(looked.text(), @r#"
    <!doctype html>
    <html lang="ru">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Отчёт · Report · Звіт · Informe · Rapport · Bericht · Relatório</title>
    <style>main { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem } h1 { font-size: 1.3rem; margin-top: 2rem } button { font: inherit; font-weight: 600; width: 100%; padding: 1rem; cursor: pointer } h1 span, button span { display: block }</style>
    </head>
    <body>
    <main>
    <h1><span lang="ru">Отчёт</span> <span lang="en">Report</span> <span lang="uk">Звіт</span> <span lang="es">Informe</span> <span lang="fr">Rapport</span> <span lang="de">Bericht</span> <span lang="pt">Relatório</span></h1>
    <form method="post"><button autofocus><span lang="ru">Открыть отчёт</span> <span lang="en">Open the report</span> <span lang="uk">Відкрити звіт</span> <span lang="es">Abrir el informe</span> <span lang="fr">Ouvrir le rapport</span> <span lang="de">Bericht öffnen</span> <span lang="pt">Abrir o relatório</span></button></form>
    </main>
    </body>
    </html>
    "#);
}

#[tokio::test]
async fn the_button_opens_the_report_which_stays_open_in_that_browser_alone() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    let cookie = assert_door(&stage.open("GET", &address).await);
    let pressed = stage.open_with("POST", &address, &cookie).await;
    assert_eq!(
        (pressed.status, pressed.text()),
        (StatusCode::SEE_OTHER, "")
    );
    assert_eq!(pressed.header("location"), address);
    let cookie = pressed.header("set-cookie").split("; ").next();
    let cookie = format!("first=1; {}; last=2", cookie.expect("a cookie"));
    for method in ["GET", "GET", "HEAD"] {
        let opened = stage.open_with(method, &address, &cookie).await;
        assert_eq!(opened.status, StatusCode::OK);
        assert_eq!(opened.text() == PAGE, method == "GET");
        assert_closed(&opened.headers);
    }
    assert_door(&stage.open("GET", &address).await);
    // A cookie opens no other link.
    let other = Link::address(&token(2), "");
    let opened = stage.open_with("GET", &other, &cookie).await;
    assert_eq!(opened.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_browser_that_keeps_no_cookies_gets_the_report_by_the_button() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let opened = stage.open("POST", &Link::address(&token(1), "")).await;
    assert_eq!((opened.status, opened.text()), (StatusCode::OK, PAGE));
    assert_closed(&opened.headers);
    assert!(!opened.headers.contains_key(header::SET_COOKIE));
}

#[tokio::test]
async fn head_is_answered_without_a_body_and_nothing_else_is_done_there() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    let looked = stage.open("HEAD", &address).await;
    assert_door(&looked);
    assert_eq!(looked.text(), "");
    for method in ["PUT", "DELETE", "OPTIONS"] {
        let refused = stage.open(method, &address).await;
        assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(refused.headers[header::ALLOW], "GET,HEAD,POST", "{method}");
    }
}

#[tokio::test]
async fn a_browser_is_sent_the_page_in_gzip_and_who_reads_none_as_it_is() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    let small = stage.open_in_a_browser("POST", &address).await;
    assert_eq!(small.text(), PAGE, "nothing is gained");
    let page = format!("{PAGE}<table>{}</table>", "<tr><td>7".repeat(50_000));
    stage.replace_page(page.clone().into()).await;
    let opened = stage.open_in_a_browser("POST", &address).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert_closed(&opened.headers);
    assert_eq!(opened.header("content-encoding"), "gzip");
    assert!(opened.body.len() * 10 < page.len());
    let mut unpacked = String::new();
    let read = GzDecoder::new(&opened.body[..]).read_to_string(&mut unpacked);
    read.expect("gzip");
    assert!(unpacked == page);
    let plain = stage.open("POST", &address).await;
    assert_eq!(plain.headers.get(header::CONTENT_ENCODING), None);
    assert!(plain.text() == page);
}

#[tokio::test]
async fn a_report_that_is_larger_than_what_a_function_can_answer_is_told_of_in_words() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    // A person's words can be such that nothing makes them shorter.
    let mut noise = vec![Sha256::digest(PAGE).to_vec()];
    for number in 0..50_000 {
        noise.push(Sha256::digest(&noise[number]).to_vec());
    }
    stage.replace_page(noise.concat()).await;
    for opened in [
        stage.open("POST", &address).await,
        stage.open_in_a_browser("POST", &address).await,
    ] {
        assert_eq!(opened.status, StatusCode::NOT_ACCEPTABLE);
        assert_closed(&opened.headers);
        assert_eq!(opened.headers.get(header::CONTENT_ENCODING), None);
        assert!(opened.text().contains("This report is too large"));
    }
    // A long one goes to a browser all the same.
    stage
        .replace_page("a long report ".repeat(400_000).into())
        .await;
    let long = stage.open_in_a_browser("POST", &address).await;
    assert_eq!(long.status, StatusCode::OK);
}

#[tokio::test]
async fn what_opens_nothing_is_told_alike() {
    let over = Stage::with_link(SignedDuration::from_hours(7 * 24)).await;
    let expired = over.open("GET", &Link::address(&token(1), "")).await;
    assert_eq!(expired.status, StatusCode::NOT_FOUND);
    assert_closed(&expired.headers);
    insta::assert_snapshot!(expired.text(), @r#"
    <!doctype html>
    <html lang="ru">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Отчёт не открывается</title>
    <style>main { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem } h1 { font-size: 1.3rem; margin-top: 2rem } button { font: inherit; font-weight: 600; width: 100%; padding: 1rem; cursor: pointer } h1 span, button span { display: block }</style>
    </head>
    <body>
    <main>
    <section lang="ru"><h1>Отчёт не открывается</h1><p>Такой ссылки нет: её срок прошёл, её отозвали или адрес набран неточно. Новую может сделать тот, кто ведёт дневник.</p></section>
    <section lang="en"><h1>The report does not open</h1><p>There is no such link: it has expired, it was revoked, or the address is not typed right. Whoever keeps the diary can make a new one.</p></section>
    <section lang="uk"><h1>Звіт не відкривається</h1><p>Такого посилання немає: його строк минув, його відкликали або адресу набрано неточно. Нове може зробити той, хто веде щоденник.</p></section>
    <section lang="es"><h1>El informe no se abre</h1><p>Este enlace no existe: ha caducado, se ha anulado o la dirección no está bien escrita. Quien lleva el diario puede crear uno nuevo.</p></section>
    <section lang="fr"><h1>Le rapport ne s’ouvre pas</h1><p>Ce lien n’existe pas : il a expiré, il a été désactivé ou l’adresse comporte une erreur. La personne qui tient le journal peut en créer un nouveau.</p></section>
    <section lang="de"><h1>Der Bericht lässt sich nicht öffnen</h1><p>Dieser Link ist nicht gültig: Er ist abgelaufen oder wurde widerrufen, oder die Adresse ist nicht richtig eingegeben. Wer das Tagebuch führt, kann einen neuen erstellen.</p></section>
    <section lang="pt"><h1>O relatório não abre</h1><p>Este link não existe: o prazo terminou, ele foi revogado ou o endereço foi digitado com erro. Quem mantém o diário pode criar outro.</p></section>
    </main>
    </body>
    </html>
    "#);
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    for method in ["GET", "POST"] {
        assert_eq!(
            stage.open(method, &Link::address(&token(2), "")).await,
            expired
        );
    }
    for _ in 0..2 {
        stage.revoke_link().await;
        let address = Link::address(&token(1), "");
        assert_eq!(stage.open("GET", &address).await, expired);
        for cookie in ["", "report=shown"] {
            assert_eq!(stage.open_with("POST", &address, cookie).await, expired);
        }
        let reloaded = stage.open_with("GET", &address, "report=opened").await;
        assert_eq!(reloaded, expired);
    }
    for nonsense in [
        "a",
        "%00",
        "%FF",
        "link%23",
        "telegram%2F5%2Flink-5-all-7-ru.html",
    ] {
        let path = format!("/r/{nonsense}");
        for method in ["GET", "POST"] {
            assert_eq!(stage.open(method, &path).await, expired, "{nonsense}");
        }
    }
}

#[tokio::test]
async fn a_page_that_cannot_be_fetched_now_is_another_sentence() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    stage.drop_bucket().await;
    let opened = stage.open("POST", &Link::address(&token(1), "")).await;
    assert_eq!(opened.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_closed(&opened.headers);
    assert!(opened.text().contains("Please try again in a minute"));
}

#[tokio::test]
async fn no_log_names_a_link() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let address = Link::address(&token(1), "");
    for path in [&address, &Link::address(&token(2), "")] {
        stage.open("GET", path).await;
        stage.open("POST", path).await;
    }
    stage.drop_bucket().await;
    stage.open("POST", &address).await;
    let secret = address.rsplit('/').next().expect("the token");
    let log = log::text();
    assert!(log.contains("a link could not be opened"), "{log}");
    assert!(
        !log.contains(secret) && !log.contains(&token(1).hash()),
        "{log}"
    );
}

#[tokio::test]
async fn a_link_opens_by_its_very_address_and_by_nothing_that_decodes_to_it() {
    let stage = Stage::with_link(SignedDuration::ZERO).await;
    let path = Link::address(&token(1), "");
    let opened = stage.deliver("POST", &path).await;
    assert_eq!((opened.status, opened.text()), (StatusCode::OK, PAGE));
    for byte in 0..=u8::MAX {
        let decoded = String::from_utf8_lossy(&[byte]).into_owned();
        for end in [decoded, format!("%{byte:02x}"), format!("%25{byte:02x}")] {
            let answer = stage.deliver("POST", &format!("{path}{end}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{end:?}");
        }
    }
    for other in ["/r/x/../", "/r/./", "/r//", "//r/", "/r/x\\..\\"] {
        let path = path.replace("/r/", other);
        let answer = stage.deliver("POST", &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_page_speaks_the_language_that_the_browser_asks_for() {
    let spoken = |wishes: &str| {
        let mut headers = HeaderMap::new();
        let wishes = HeaderValue::from_str(wishes).expect("a header");
        headers.insert(header::ACCEPT_LANGUAGE, wishes);
        crate::link::spoken(&headers)
    };
    assert_eq!(spoken("de-CH,de;q=0.9,en;q=0.8"), [Language::De]);
    assert_eq!(spoken("nl;q=0.9,fr;q=0.5,pt-BR;q=0.7"), [Language::Pt]);
    assert_eq!(spoken("nl, en;q=0"), Language::ALL);
    for nothing_known in ["", "*", "zz", ";q=", "ru;q=nan", ",,,"] {
        assert_eq!(spoken(nothing_known), Language::ALL, "{nothing_known}");
    }
}
