using System.Net;

namespace Capi.EventsManager;

/// <summary>Options of <see cref="EventsManagerServer"/>. The defaults suit local development.</summary>
public sealed class EventsManagerOptions
{
    /// <summary>The TCP port on the loopback interface, 0 to 65535. 0, the default, picks a free port.</summary>
    public int Port { get; init; }

    /// <summary>The clock for receive times, the 48-hour deduplication window and the age of events.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The maximum number of events kept, at least 1. When it is exceeded, the oldest event is removed.</summary>
    public int MaxEvents { get; init; } = 1_000;

    /// <summary>The maximum number of requests kept, at least 1. When it is exceeded, the oldest request is removed.</summary>
    public int MaxRequests { get; init; } = 200;

    /// <summary>The access tokens that the Graph endpoint accepts (compared case-sensitively), or null to accept any non-empty token.</summary>
    public IReadOnlyCollection<string>? AcceptedTokens { get; init; }

    /// <summary>The app secret, to require <c>appsecret_proof</c> as an app with that setting does; null to require none.</summary>
    public string? AppSecret { get; init; }

    /// <summary>The address to listen on; null for the loopback interface. Any other address needs a <see cref="Token"/>.</summary>
    public IPAddress? BindAddress { get; init; }

    /// <summary>The token that pages, <c>/api</c> and senders must give, as <c>Authorization: Bearer</c>; pages also as <c>?token=</c>. Null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The SQLite file that keeps the events; null keeps them in memory. Raw personal data is never written to it.</summary>
    public string? DataFile { get; init; }

    /// <summary>Whether the events of an earlier session in <see cref="DataFile"/> are continued.</summary>
    public DataMode DataMode { get; init; } = DataMode.Resume;
}
