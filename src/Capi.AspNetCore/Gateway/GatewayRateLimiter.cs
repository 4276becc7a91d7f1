using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Gateway;

/// <summary>Limits the requests of one address, with the limiters of ASP.NET Core's rate limiting. Thread safe.</summary>
/// <remarks>Part of the endpoint, because a policy without <c>app.UseRateLimiter()</c> would silently limit nothing.</remarks>
internal sealed class GatewayRateLimiter(int limit, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, UInt128>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            GetKey(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = window, QueueLimit = 0 }));

    /// <summary>True if the request is within the limit.</summary>
    public bool TryAcquire(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    // One visitor has a whole /64 network of IPv6 addresses.
    internal static UInt128 GetKey(IPAddress? address)
    {
        if (address is null)
            return 0;

        Span<byte> bytes = stackalloc byte[16];
        (address.AddressFamily == AddressFamily.InterNetwork ? address.MapToIPv6() : address).TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6)
            bytes[8..].Clear();
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
