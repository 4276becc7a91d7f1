namespace Capi.Storage;

/// <summary>Why events were given up. Contains no event data.</summary>
/// <param name="Reason">The reason.</param>
public sealed record DeadLetterCause(DeadLetterReason Reason)
{
    /// <summary>The HTTP status of the last response; null if there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Meta's error code; null if the response had none.</summary>
    public int? Code { get; init; }

    /// <summary>Meta's subcode; null if the response had none.</summary>
    public int? Subcode { get; init; }

    /// <summary>The <c>fbtrace_id</c>, which Meta's support asks for.</summary>
    public string? TraceId { get; init; }

    /// <summary>Meta's key at fault, such as <c>em</c>, when the response named it.</summary>
    public string? Key { get; init; }
}
