namespace Capi.EventsManager;

/// <summary>A fault that the Events Manager simulates. Immutable.</summary>
/// <remarks>Members that are null restrict nothing. Also the body of <c>POST /api/faults</c> and of the header <c>X-Capi-Fault</c>, with the names in
/// snake case: <c>{"code":2,"count":3}</c>. Without <see cref="Code"/> the request is processed as usual, only later, throttled or cut.</remarks>
public sealed record EventsManagerFault
{
    /// <summary>The dataset whose requests fail.</summary>
    public string? Dataset { get; init; }

    /// <summary>The run whose requests fail.</summary>
    public string? Run { get; init; }

    /// <summary>The access token whose requests fail, to revoke one token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Meta's error code, such as 2 (service down) or 190 (access token).</summary>
    public int? Code { get; init; }

    /// <summary>Meta's error subcode.</summary>
    public int? Subcode { get; init; }

    /// <summary>The HTTP status of the error, 400 to 599; null for the usual one of the code.</summary>
    public int? StatusCode { get; init; }

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

    /// <summary>The percentage in the headers <c>X-App-Usage</c> and <c>X-Business-Use-Case-Usage</c>, 0 to 1000; 100 and more is throttled.</summary>
    public int? UsagePercent { get; init; }

    /// <summary>The header <c>Retry-After</c>, in whole seconds, at most a day.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Returns the code and the number of requests, without the access token.</summary>
    public override string ToString() => FormattableString.Invariant($"code {Code}, subcode {Subcode}, count {Count}");

    /// <summary>Returns what is out of range, or null.</summary>
    internal string? Validate() => this switch
    {
        { StatusCode: < 400 or > 599 } => "status must be 400 to 599.",
        { Count: < 1 } => "count must be 1 or more.",
        { Probability: not (> 0 and <= 1) } => "probability must be above 0 and at most 1.",
        { Delay.TotalMinutes: < 0 or > 10 } => "delay_ms must be 0 to 600000.",
        { UsagePercent: < 0 or > 1_000 } => "usage_percent must be 0 to 1000.",
        { RetryAfter.TotalDays: < 0 or > 1 } => "retry_after must be 0 to 86400 seconds.",
        _ => null,
    };
}
