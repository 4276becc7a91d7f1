using System.Net;
using System.Net.Sockets;

namespace Storefront.Hosting;

/// <summary>Keeps a second copy of the sample from failing on a port that is taken.</summary>
public static class FreePort
{
    /// <summary>The wished port when nobody listens on it; otherwise 0, which lets the system choose.</summary>
    public static int Or(int wished)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, wished);
            probe.Start();
            return wished;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
