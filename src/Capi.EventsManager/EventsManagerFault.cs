namespace Capi.EventsManager;

/// <summary>A fault that the Events Manager simulates. Immutable.</summary>
/// <remarks>Members that are null restrict nothing. Also the body of <c>POST /api/faults</c> and of the header <c>X-Capi-Fault</c>, with the names in
/// snake case: <c>{"code":2,"count":3}</c>. With <see cref="Code"/>, <see cref="StatusCode"/>, <see cref="Body"/> or <see cref="ClosesConnection"/>
/// the request is refused and its events are not stored; otherwise it is processed as usual, only later, throttled, cut or with another count.
/// Every row of the table in docs/delivery.md can be written as a fault.</remarks>
public sealed record EventsManagerFault
{
    private const int MaxBodyLength = 64 * 1024;

    /// <summary>The dataset whose requests fail.</summary>
    public string? Dataset { get; init; }

    /// <summary>The run whose requests fail.</summary>
    public string? Run { get; init; }

    /// <summary>The access token whose requests fail, to revoke one token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Only requests that contain an event with this event_id.</summary>
    public string? EventId { get; init; }

    /// <summary>Meta's error code, such as 2 (service down) or 190 (access token).</summary>
    public int? Code { get; init; }

    /// <summary>Meta's error subcode.</summary>
    public int? Subcode { get; init; }

    /// <summary>The HTTP status of the answer, 200 to 599; null for the usual one of the code. Without a code the answer has no error of Meta, as that of a proxy.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The body of the answer instead of Meta's, at most 64 KiB: the page of a proxy. Empty if there is only a <see cref="StatusCode"/>.</summary>
    public string? Body { get; init; }

    /// <summary>True if the error names the event in <c>blame_field_specs</c>: the one of <see cref="EventId"/>, otherwise the first.</summary>
    public bool BlamesEvent { get; init; }

    /// <summary>The value of <c>is_transient</c> in the error.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The number of requests that fail, at least 1; null until the fault is removed.</summary>
    public int? Count { get; init; }

    /// <summary>The probability that a request fails, above 0 and at most 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How long the answer is delayed, at most 10 minutes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>True to close the connection in the middle of the answer. The events were stored, as far as the sender knows they were not.</summary>
    public bool CutsBody { get; init; }

    /// <summary>True to close the connection without an answer. The request is not processed.</summary>
    public bool ClosesConnection { get; init; }

    /// <summary>The number in <c>events_received</c>, instead of that of the request's events. All of them are stored.</summary>
    public int? EventsReceived { get; init; }

    /// <summary>The percentage in the headers <c>X-App-Usage</c> and <c>X-Business-Use-Case-Usage</c>, 0 to 1000; 100 and more is throttled.</summary>
    public int? UsagePercent { get; init; }

    /// <summary>The time until the limit ends, in the header <c>X-Business-Use-Case-Usage</c>, in whole minutes, at most a day; null for five minutes if throttled.</summary>
    public TimeSpan? RegainAccess { get; init; }

    /// <summary>The header <c>Retry-After</c>, in whole seconds, at most a day.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Returns the code and the number of requests, without the access token.</summary>
    public override string ToString() => FormattableString.Invariant($"code {Code}, subcode {Subcode}, count {Count}");

    /// <summary>Returns what is out of range, or null.</summary>
    internal string? Validate() => this switch
    {
        { StatusCode: < 200 or > 599 } => "status must be 200 to 599.",
        { Body.Length: > MaxBodyLength } => "body must have at most 65536 characters.",
        { EventsReceived: < 0 } => "events_received must be 0 or more.",
        { RegainAccess.TotalDays: < 0 or > 1 } => "regain_minutes must be 0 to 1440.",
        { Count: < 1 } => "count must be 1 or more.",
        { Probability: not (> 0 and <= 1) } => "probability must be above 0 and at most 1.",
        { Delay.TotalMinutes: < 0 or > 10 } => "delay_ms must be 0 to 600000.",
        { UsagePercent: < 0 or > 1_000 } => "usage_percent must be 0 to 1000.",
        { RetryAfter.TotalDays: < 0 or > 1 } => "retry_after must be 0 to 86400 seconds.",
        _ => null,
    };
}
