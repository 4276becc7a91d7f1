namespace Capi;

/// <summary>An event that was given up. Contains no personal data: the event itself stays in the store.</summary>
/// <param name="Id">Identifies the dead letter in its store.</param>
/// <param name="DatasetAlias">The alias of the dataset.</param>
/// <param name="EventName">Meta's event name, such as <c>Purchase</c>.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="FailedAt">When it was given up.</param>
/// <param name="Attempts">How many requests with the event failed.</param>
public sealed record MetaDeadLetter(long Id, string DatasetAlias, string EventName, DeadLetterReason Reason, DateTimeOffset FailedAt, int Attempts)
{
    /// <summary>The HTTP status of the last response; null if there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Meta's error code; null if the response had none.</summary>
    public int? Code { get; init; }

    /// <summary>Meta's subcode; null if the response had none.</summary>
    public int? Subcode { get; init; }

    /// <summary>The <c>fbtrace_id</c>, which Meta's support asks for.</summary>
    public string? TraceId { get; init; }

    /// <summary>Meta's key at fault, such as <c>em</c>, when the response named it. The attribute of the contract's member has the same key.</summary>
    public string? Key { get; init; }
}
