use std::fs;
use std::io;
use std::net::{Ipv6Addr, SocketAddr};
use std::os::fd::OwnedFd;

use axum::serve::Listener;
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketType, bind, socket};
use rustix::process::geteuid;
use tokio::net::{TcpListener, TcpStream};

use crate::sockets::is_owned;

/// The connections of this machine, by the kernel.
const TABLE: &str = "/proc/net/tcp";

/// How often they are looked through: the kernel may pass over one while others come and go.
const LOOKS: usize = 3;

/// Accepts the connections of the user who runs this program, and of root, who needs no
/// door. It drops all others unread.
#[derive(Debug)]
pub struct OwnListener {
    listener: TcpListener,
    users: [u32; 2],
    /// See [`reserve`].
    _twin: Option<OwnedFd>,
}

impl OwnListener {
    /// Listens at an IPv4 address.
    ///
    /// # Errors
    /// The address or its twin at `::1` is taken, or the kernel does not tell whose a
    /// connection is, which Linux does.
    pub async fn bind(address: SocketAddr) -> io::Result<Self> {
        Self::of(TcpListener::bind(address).await?)
    }

    /// Accepts what comes to a listener.
    ///
    /// # Errors
    /// As for [`OwnListener::bind`].
    pub fn of(listener: TcpListener) -> io::Result<Self> {
        fs::read(TABLE)?;
        Ok(Self {
            _twin: reserve(listener.local_addr()?.port())?,
            listener,
            users: [geteuid().as_raw(), 0],
        })
    }
}

impl OwnListener {
    /// Whether the program at the other end of a connection is the user's.
    fn is_own(&self, caller: SocketAddr, here: SocketAddr) -> bool {
        (0..LOOKS).any(|_| {
            fs::read_to_string(TABLE).is_ok_and(|table| is_owned(&table, caller, here, &self.users))
        })
    }
}

impl Listener for OwnListener {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            let (stream, caller) = Listener::accept(&mut self.listener).await;
            let here = stream.local_addr();
            let is_own = here.is_ok_and(|here| self.is_own(caller, here));
            if is_own {
                return (stream, caller);
            }
            tracing::warn!("a connection of another user was refused");
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Keeps others from the port of the same number at `::1`, where a browser looks first
/// for names under `localhost`: what is meant for us would be told to them. Nobody listens
/// there, so it then looks at 127.0.0.1. None where the machine has no IPv6.
fn reserve(port: u16) -> io::Result<Option<OwnedFd>> {
    let reserved = socket(AddressFamily::INET6, SocketType::STREAM, None).and_then(|socket| {
        bind(&socket, &SocketAddr::from((Ipv6Addr::LOCALHOST, port)))?;
        Ok(socket)
    });
    match reserved {
        Err(Errno::AFNOSUPPORT | Errno::ADDRNOTAVAIL) => Ok(None),
        reserved => Ok(Some(reserved?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_listens_under_the_same_number_of_ipv6() {
        let door = OwnListener::bind(([127, 0, 0, 1], 0).into()).await.unwrap();
        let port = door.local_addr().unwrap().port();
        assert!(TcpListener::bind(("::1", port)).await.is_err());
        // A browser finds the door all the same.
        TcpStream::connect(("localhost", port)).await.unwrap();
    }

    #[tokio::test]
    async fn a_connection_of_ours_is_accepted() {
        let mut door = OwnListener::bind(([127, 0, 0, 1], 0).into()).await.unwrap();
        let client = TcpStream::connect(door.local_addr().unwrap()).await;
        let (_, caller) = door.accept().await;
        assert_eq!(caller, client.unwrap().local_addr().unwrap());
    }
}
