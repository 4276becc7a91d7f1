using System.Net;
using System.Net.Sockets;

namespace Storefront.Hosting;

/// <summary>Finds a port, so that a second instance of the sample starts although the preferred port is in use.</summary>
public static class FreePort
{
    /// <summary>Returns the preferred port when it is free; otherwise 0, so that the operating system chooses one.</summary>
    public static int GetPreferredOrAny(int preferred)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, preferred);
            probe.Start();
            return preferred;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
