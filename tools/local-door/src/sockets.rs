//! Whose a connection is, by `/proc/net/tcp` (proc(5)).

use std::net::{IpAddr, SocketAddr};

const ESTABLISHED: &str = "01";

/// Whether one of these users holds the end `caller` of a connection to `here`. An end
/// that is closed has no user any more: the kernel shows it as root's.
pub(crate) fn is_owned(table: &str, caller: SocketAddr, here: SocketAddr, users: &[u32]) -> bool {
    let (Some(caller), Some(here)) = (in_hex(caller), in_hex(here)) else {
        return false;
    };
    // Most lines are of connections that have ended, thousands of them where much is called.
    let wanted = format!(" {caller} {here} {ESTABLISHED} ");
    let mut found = table.match_indices(&wanted);
    found.any(|(at, _)| {
        let rest = &table[at + wanted.len()..];
        let fields: Vec<&str> = rest
            .lines()
            .next()
            .map_or_else(Vec::new, |line| line.split_whitespace().collect());
        let [_, _, _, user, _, socket, ..] = fields[..] else {
            return false;
        };
        socket != "0" && user.parse().is_ok_and(|user| users.contains(&user))
    })
}

/// An address as the table writes it: the number of an IPv4 address in the machine's
/// order of bytes, and the port.
fn in_hex(address: SocketAddr) -> Option<String> {
    let IpAddr::V4(ip) = address.ip() else {
        return None;
    };
    let number = u32::from_ne_bytes(ip.octets());
    Some(format!("{number:08X}:{:04X}", address.port()))
}

#[cfg(all(test, target_endian = "little"))]
mod tests {
    use super::*;

    const HERE: &str = "127.0.0.1:4566";
    const CALLER: &str = "127.0.0.1:40000";

    /// The table with the two ends of a connection: the server's, and the caller's in this state.
    fn table(state: &str, user: u32, socket: u32) -> String {
        format!(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:11D6 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 777 1 0 20 4 30 10 -1
   1: 0100007F:9C40 0100007F:11D6 {state} 00000000:00000000 00:00000000 00000000  {user}        0 {socket} 1 0 20 4 30 10 -1
"
        )
    }

    fn address(text: &str) -> SocketAddr {
        text.parse().expect("an address")
    }

    fn is_mine(table: &str) -> bool {
        is_owned(table, address(CALLER), address(HERE), &[1000, 0])
    }

    #[test]
    fn the_caller_counts_and_not_the_server() {
        assert!(is_mine(&table("01", 1000, 778)));
        assert!(is_mine(&table("01", 0, 778)));
        assert!(!is_mine(&table("01", 1001, 778)));
    }

    #[test]
    fn a_connection_that_the_caller_has_closed_is_nobodys() {
        assert!(!is_mine(&table("06", 0, 0)));
        assert!(!is_mine(&table("05", 0, 0)));
        assert!(!is_mine(&table("01", 0, 0)));
    }

    #[test]
    fn a_connection_that_is_not_there_is_nobodys() {
        assert!(!is_mine(""));
        let table = table("01", 1000, 778);
        let other = address("127.0.0.1:40001");
        assert!(!is_owned(&table, other, address(HERE), &[1000]));
        assert!(!is_owned(
            &table,
            address("[::1]:40000"),
            address("[::1]:4566"),
            &[1000]
        ));
    }
}
