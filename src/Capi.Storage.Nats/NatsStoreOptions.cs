using NATS.Client.Core;

namespace Capi.Storage.Nats;

/// <summary>Options of the NATS JetStream store. Settings of the streams are used when the store creates them; those of existing streams are not changed.</summary>
public sealed class NatsStoreOptions
{
    /// <summary>The addresses of the servers, separated by commas, such as <c>nats://nats-1:4222,nats://nats-2:4222</c>. Put credentials into <see cref="CredentialsFile"/> or
    /// <see cref="ConfigureConnection"/>.</summary>
    public string Url { get; set; } = "";

    /// <summary>The path of a NATS credentials file (<c>.creds</c>); null if the server needs none, or if <see cref="ConfigureConnection"/> sets others.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>Changes the connection's options, for example its TLS settings or a user and a password.</summary>
    public Func<NatsOpts, NatsOpts>? ConfigureConnection { get; set; }

    /// <summary>The beginning of the names of all streams, buckets and subjects: 1 to 32 letters, digits, hyphens or underscores; <c>capi</c> by default. Applications that share an
    /// account but no events need different ones.</summary>
    public string Prefix { get; set; } = "capi";

    /// <summary>The largest size of the waiting events of all datasets in bytes, at least 1 MiB; 1 GiB by default. An event takes about 1.4 KB. A full stream returns
    /// <see cref="EnqueueStatus.QueueFull"/> for new events and keeps the accepted ones.</summary>
    public long MaxBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>How many servers of a cluster keep each event: 1 to 5; 1 by default. With 3 an event survives the loss of a server and of its disk.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>How long the events of a worker that was killed stay claimed: 5 seconds to 10 minutes; 30 seconds by default. A running worker extends its claims three times in it.</summary>
    public TimeSpan AckWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an event may take to be stored, until the caller gets <see cref="EnqueueStatus.QueueFull"/>: 100 milliseconds to 1 minute; 5 seconds by default. A server that is known to be
    /// unreachable is waited for no longer than 250 milliseconds.</summary>
    public TimeSpan AppendTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long dead letters are kept; 14 days by default.</summary>
    public TimeSpan DeadLetterRetention { get; set; } = TimeSpan.FromDays(14);
}
