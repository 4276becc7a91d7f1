using NATS.Client.Core;

namespace Capi.Storage.Nats.Connection;

/// <summary>What connection and streams need of the store's options, which have the same names.</summary>
internal sealed record StoreSettings
{
    public string Url { get; init; } = "";

    public string? CredentialsFile { get; init; }

    public Func<NatsOpts, NatsOpts>? ConfigureConnection { get; init; }

    public string Prefix { get; init; } = "capi";

    public long MaxBytes { get; init; } = 1024L * 1024 * 1024;

    public int Replicas { get; init; } = 1;

    public TimeSpan DeadLetterRetention { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Contains no address and no password.</summary>
    public override string ToString() => Prefix;
}
