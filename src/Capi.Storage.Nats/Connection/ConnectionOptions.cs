using NATS.Client.Core;

namespace Capi.Storage.Nats.Connection;

/// <summary>The options of the connection.</summary>
internal static class ConnectionOptions
{
    /// <summary>How long one call of the server may take.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);

    /// <summary>The largest number of messages of one fetch; more than the channel of a subscription holds would be dropped until their claim ends.</summary>
    public const int MaxFetch = 1_000;

    /// <summary>Creates them.</summary>
    public static NatsOpts Create(StoreSettings options)
    {
        var connection = NatsOpts.Default with
        {
            Url = options.Url,
            Name = "Capi.Storage.Nats",
            ReconnectWaitMin = TimeSpan.FromMilliseconds(100),
            ReconnectWaitMax = TimeSpan.FromSeconds(2),
            ReconnectJitter = TimeSpan.FromMilliseconds(100),
        };
        if (options.CredentialsFile is { Length: > 0 } file)
            connection = connection with { AuthOpts = NatsAuthOpts.Default with { CredsFile = file } };
        connection = options.ConfigureConnection?.Invoke(connection) ?? connection;

        // What the store relies on: it waits for the server without end, also after a login was refused, and never holds more requests than it has room for.
        return connection with
        {
            MaxReconnectRetry = -1,
            IgnoreAuthErrorAbort = true,
            RequestReplyMode = NatsRequestReplyMode.Direct,
            RequestTimeout = RequestTimeout,
            SubPendingChannelCapacity = Math.Max(connection.SubPendingChannelCapacity, 4 * MaxFetch),
        };
    }

    /// <summary>Returns the addresses without user names, passwords, paths and queries.</summary>
    public static string Describe(string url) => string.Join(", ", url.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(GetHost));

    private static string GetHost(string address) =>
        Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"nats://{address}", UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? $"{uri.Host}:{(uri.IsDefaultPort || uri.Port < 0 ? 4222 : uri.Port)}"
            : "an invalid address";
}
